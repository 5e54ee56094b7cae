import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchHand } from '../../../renderer/worker/hand';
import type { Question } from '../../../renderer/worker/messages';
import { scenarioWorker } from '../../../renderer/worker/scenarioWorker';
import { sharedThread, type Thread } from '../../../renderer/worker/sharedThread';
import type { ModelVersions } from '../../../shared/calculation/modelVersions';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { fakeThread, type FakeThread } from '../../fixtures/window/fakeThread';

const models: ModelVersions = [{ model: shopModel, sha256: '' }];

function question(name: string): Question {
  return { scenario: shopScenario({ name }), views: {} };
}

/** The answer to the only seat at a thread. */
function answer(): object {
  return { data: [{ seat: 1, outcome: [], milliseconds: 1 }] };
}

describe('a thread at a window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A thread that ends when nobody needs it, a kind that asks there, and the window. */
  function setUpWindow() {
    const threads: FakeThread[] = [];
    const window = new EventTarget();
    const newThread = (): Thread => {
      const made = fakeThread();
      threads.push(made);
      return made.thread;
    };
    const thread = sharedThread(models, newThread, Promise.resolve(), watchHand(window));
    const heard: string[] = [];
    const worker = scenarioWorker({
      kind: 'sensitivity',
      answered: (_, { scenario }) => heard.push(scenario.name),
      failed: () => undefined,
      thread,
      ownThread: () => sharedThread(models, newThread),
    });
    const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
    const move = async (): Promise<void> => {
      window.dispatchEvent(Object.assign(new Event('pointermove'), { movementX: 1, movementY: 0 }));
      await Promise.resolve();
    };
    return { worker, threads, heard, wait, move };
  }

  it('ends when it has nothing to do, and is asked as a new one with the whole scenario', async () => {
    const { worker, threads, heard, wait } = setUpWindow();
    worker.ask(question('one'));
    await wait(60_000);
    expect(threads[0]?.hasEnded()).toBe(false);
    threads[0]?.say('message', answer());
    await wait(900);
    expect(threads[0]?.hasEnded()).toBe(false);
    await wait(200);
    expect(threads[0]?.hasEnded()).toBe(true);
    const two = question('two');
    worker.ask(two);
    await Promise.resolve();
    expect(threads[1]?.got).toEqual([
      { kind: 'models', models },
      {
        kind: 'questions',
        questions: [
          { seat: 1, kind: 'sensitivity', question: { changed: two.scenario, views: {} } },
        ],
      },
    ]);
    threads[1]?.say('message', answer());
    expect(heard).toEqual(['one', 'two']);
  });

  it('is there before it is asked when a hand comes, and stays for a minute after the last', async () => {
    const { worker, threads, wait, move } = setUpWindow();
    worker.ask(question('one'));
    await Promise.resolve();
    threads[0]?.say('message', answer());
    await wait(5000);
    await move();
    await move();
    expect(threads.map(({ hasEnded }) => hasEnded())).toEqual([true, false]);
    await wait(50_000);
    await move();
    await wait(50_000);
    expect(threads[1]?.hasEnded()).toBe(false);
    await wait(11_000);
    expect([threads.length, threads[1]?.hasEnded()]).toEqual([2, true]);
  });

  it('is not started again and again by a hand when it has broken down', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { worker, threads, move } = setUpWindow();
    worker.ask(question('one'));
    await Promise.resolve();
    threads[0]?.say('message', answer());
    threads[0]?.say('error');
    await move();
    expect(threads).toHaveLength(1);
    worker.ask(question('two'));
    await Promise.resolve();
    expect(threads).toHaveLength(2);
  });
});

it('takes no movement of the page below a hand that rests for a hand that moves', () => {
  const window = new EventTarget();
  const hand = watchHand(window);
  window.dispatchEvent(Object.assign(new Event('pointermove'), { movementX: 0, movementY: 0 }));
  expect(hand.lastSeen()).toBe(-Infinity);
  window.dispatchEvent(new Event('keydown'));
  expect(hand.lastSeen()).toBeGreaterThan(0);
});
