import { expect, it } from 'vitest';
import type { StartWorker } from '../../renderer/worker/scenarioWorker';
import type { OpenFile } from '../../renderer/state/openFile';
import { createEditor } from '../../renderer/state/editor';
import { smallModel, smallScenario } from './smallTown';

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
  const scenario = smallScenario(0.25);
  const identity = { id: scenario.id, basedOn: null };
  const file: OpenFile = {
    id: null,
    name: null,
    identity,
    saved: scenario,
    content: null,
    marks: [],
  };
  let answer = (): void => undefined;
  const startWorker = ((_: 'range', answered: (outcome: typeof range, of: object) => void) => ({
    ask: (question: object) => {
      answer = () => answered(range, question);
    },
    forget: () => undefined,
  })) as unknown as StartWorker;
  const { store } = createEditor(file, {
    models: [smallModel],
    clock: () => 0,
    now: () => '',
    startWorker,
  });
  expect(store.getState().range).toBeNull();
  answer();
  expect(store.getState().range).toEqual(range);
});
