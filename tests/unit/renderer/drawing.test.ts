import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDrawing, quietBefore } from '../../../renderer/state/drawing';
import type { Editor } from '../../../renderer/state/editor';
import type { DrawsQuestion } from '../../../renderer/worker/messages';
import type { StartWorker } from '../../../renderer/worker/scenarioWorker';
import type { DrawnAnswer } from '../../../shared/calculation/drawnAnswer';
import { townScenario } from '../../fixtures/town/town';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How many draws were shown each time that some were, when each part takes so many milliseconds. */
function shownOf(milliseconds: number): readonly number[] {
  const scenario = { ...townScenario(), draws: { seed: 1, count: 1000 } };
  const state = { history: { present: scenario }, views: {}, item: null };
  const compiled = { model: { uncertainty: {} } };
  const store = { getState: () => ({ ...state, compiled }), subscribe: () => () => undefined };
  const startWorker = ((_: 'draws', answered: (part: DrawnAnswer, of: DrawsQuestion) => void) => ({
    ask: (question: DrawsQuestion) => {
      const draws = new Float64Array(question.count);
      const amounts = { answer: draws, effect: draws, costs: draws, reference: draws };
      const part = { item: null, years: [2026], ...amounts, switching: [] };
      setTimeout(() => answered(part, question), milliseconds);
    },
    forget: () => undefined,
    end: () => undefined,
  })) as unknown as StartWorker;
  const drawing = createDrawing({ store } as unknown as Editor, startWorker);
  const shown: number[] = [];
  drawing.store.subscribe(({ drawn, isOld }) => {
    if (drawn !== null && !isOld) shown.push(drawn.answer.length);
  });
  const stop = drawing.start();
  vi.advanceTimersByTime(quietBefore + 10 * milliseconds);
  stop();
  return shown;
}

it('shows quick draws once, when all are there', () => {
  expect(shownOf(50)).toEqual([1000]);
});

it('shows slow ones as they come', () => {
  expect(shownOf(600)).toEqual([100, 400, 700, 1000]);
});
