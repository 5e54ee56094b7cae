import { expect, it } from 'vitest';
import type { AttributionsQuestion } from '../../../renderer/worker/messages';
import type { StartWorker } from '../../../renderer/worker/scenarioWorker';
import { changed } from '../../fixtures/changed';
import { text, variable } from '../../fixtures/build/pieces';
import { townModel, townScenario } from '../../fixtures/town/town';
import { openSession } from '../../fixtures/window/openSession';

/** With a variable and a part that the earlier version does not have. */
const newer = changed(townModel, (draft) => {
  draft.version = '2.0.0';
  draft.variables.push(variable('net', 'total', { dimensions: ['year'] }));
  draft.parts.push({ id: 'paper', knob: 'supply', label: text('Papier') });
});

it('of another model nothing is asked that it does not have', async () => {
  const asked: AttributionsQuestion[] = [];
  const noting: StartWorker = (kind) => ({
    ask: (question) => {
      if (kind === 'attribution') asked.push(question as AttributionsQuestion);
    },
    forget: () => undefined,
    end: () => undefined,
  });
  const scenario = townScenario({}, newer);
  const session = await openSession({ model: townModel, newer, scenario, worker: noting });
  const { attributions, editor } = session;
  const told = (): readonly string[] =>
    (asked.at(-1)?.wanted ?? []).map(({ within, variable: of }) => `${of} of ${within ?? 'all'}`);
  attributions.start();
  attributions.want({ within: null, variable: 'total' });
  attributions.want({ within: null, variable: 'net' });
  attributions.want({ within: 'paper', variable: 'total' });
  await Promise.resolve();
  expect(told()).toEqual(['total of all', 'net of all', 'total of paper']);
  // As undo does after moving up: the components still want what was chosen of the newer model.
  const { id, version } = townModel;
  editor.actions.edit((one) => ({ ...one, model: { id, version } }), 'back');
  expect(told()).toEqual(['total of all']);
  editor.actions.undo();
  expect(told()).toHaveLength(3);
});
