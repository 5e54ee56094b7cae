import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDrawing, quietBefore } from '../../../renderer/state/drawing';
import type { Editor } from '../../../renderer/state/editor';
import type { DrawsQuestion, Kind } from '../../../renderer/worker/messages';
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
  const startWorker = ((kind: Kind, answered: (part: DrawnAnswer, of: DrawsQuestion) => void) => ({
    ask: (question: DrawsQuestion) => {
      if (kind !== 'draws') return;
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

describe('what the uncertainty comes from', () => {
  /** A drawing of which the draws come at once, with what happens to the workers for shares. */
  function weighing() {
    const happened: string[] = [];
    let answer: (() => void) | null = null;
    let present = { ...townScenario(), draws: { seed: 1, count: 10 } };
    let listener = (): void => undefined;
    const compiled = { model: { uncertainty: {} } };
    const getState = () => ({ history: { present }, views: {}, item: null, compiled });
    const subscribe = (heard: () => void) => {
      listener = heard;
      return () => undefined;
    };
    const startWorker = ((kind: string, answered: (found: unknown, of: unknown) => void) => {
      if (kind === 'shares') happened.push('start');
      return {
        ask: (question: DrawsQuestion) => {
          if (kind === 'draws') {
            const draws = new Float64Array(question.count);
            const amounts = { answer: draws, effect: draws, costs: draws, reference: draws };
            answered({ item: null, years: [2026], ...amounts, switching: [] }, question);
          } else answer = () => answered({ told: [], item: null }, question);
        },
        forget: () => undefined,
        end: () => {
          if (kind === 'shares') happened.push('end');
        },
      };
    }) as unknown as StartWorker;
    const editor = { store: { getState, subscribe } } as unknown as Editor;
    const drawing = createDrawing(editor, startWorker);
    const stop = drawing.start();
    const rest = (): void => void vi.advanceTimersByTime(quietBefore);
    rest();
    return {
      happened,
      drawing,
      stop,
      answer: () => answer?.(),
      edit: () => {
        present = { ...present };
        listener();
      },
      rest,
    };
  }

  it('is asked once all draws are there, and stops its worker when it is not wanted any more', () => {
    const { happened, drawing, edit, rest, answer, stop } = weighing();
    expect(happened).toEqual(['start']);
    // An edit while it is at work frees the core at once, before anything new is asked.
    edit();
    expect(happened).toEqual(['start', 'end']);
    rest();
    expect(happened).toEqual(['start', 'end', 'start']);
    expect(drawing.store.getState().shares).toBeNull();
    answer();
    expect(drawing.store.getState()).toMatchObject({ shares: { told: [] }, sharesAreOld: false });
    // Nothing is under way: the worker stays for the next question.
    edit();
    expect(happened).toEqual(['start', 'end', 'start']);
    expect(drawing.store.getState().sharesAreOld).toBe(true);
    stop();
    expect(happened.at(-1)).toBe('end');
  });
});
