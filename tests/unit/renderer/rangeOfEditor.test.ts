import { expect, it } from 'vitest';
import { createShell } from '../../../renderer/state/shell';
import type { StartWorker } from '../../../renderer/worker/scenarioWorker';
import { newFile } from '../../fixtures/window/openSession';
import { createEditor } from '../../../renderer/state/editor';
import { townModel, townScenario } from '../../fixtures/town/town';

const range = {
  item: null,
  central: 500,
  least: 100,
  most: 900,
  perturbed: 3,
  leastSides: [],
  mostSides: [],
  warning: null,
};

it('shows the range of what was opened first once the worker has answered', () => {
  const scenario = townScenario({ levers: { online: 0.25 } });
  let answer = (): void => undefined;
  const startWorker = ((_: 'range', answered: (outcome: typeof range, of: object) => void) => ({
    ask: (question: object) => {
      answer = () => answered(range, question);
    },
    forget: () => undefined,
  })) as unknown as StartWorker;
  const { store } = createEditor(newFile(scenario), {
    models: [townModel],
    clock: () => 0,
    now: () => '',
    signature: () => 'tester',
    typing: createShell(),
    whenPainted: () => undefined,
    startWorker,
  });
  expect(store.getState().range).toBeNull();
  answer();
  expect(store.getState().range).toEqual(range);
});
