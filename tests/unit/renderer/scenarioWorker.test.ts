import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFailures } from '../../../renderer/state/failures';
import type { Question } from '../../../renderer/worker/messages';
import { scenarioWorker, type Thread } from '../../../renderer/worker/scenarioWorker';
import { shopScenario } from '../../fixtures/shops/shops';

/** A thread that says what it is told to. */
interface FakeThread {
  readonly thread: Thread;
  readonly got: readonly unknown[];
  readonly hasEnded: () => boolean;
  readonly say: (type: 'message' | 'error' | 'messageerror', given?: object) => void;
}

function fakeThread(): FakeThread {
  const target = new EventTarget();
  const got: unknown[] = [];
  let ended = false;
  return {
    thread: {
      postMessage: (message: unknown) => got.push(message),
      addEventListener: target.addEventListener.bind(target) as Thread['addEventListener'],
      terminate: () => (ended = true),
    },
    got,
    hasEnded: () => ended,
    say: (type, given = {}) => {
      target.dispatchEvent(Object.assign(new Event(type), given));
    },
  };
}

function question(name: string): Question {
  return { scenario: shopScenario({ name }), views: {} };
}

/** A worker for variants, the threads that it starts, and what comes back: the names of the scenarios asked about. */
function setUp() {
  const threads: FakeThread[] = [];
  const answered: string[] = [];
  const failed: string[] = [];
  const worker = scenarioWorker({
    kind: 'variants',
    answered: (_, { scenario }) => answered.push(scenario.name),
    failed: ({ scenario }) => failed.push(scenario.name),
    modelTexts: ['{}'],
    startThread: () => {
      const made = fakeThread();
      threads.push(made);
      return made.thread;
    },
  });
  const last = (): FakeThread => {
    const found = threads.at(-1);
    if (found === undefined) throw new Error('no thread');
    return found;
  };
  return { worker, threads, last, answered, failed };
}

const answer = { data: [] };

describe('a worker that breaks down', () => {
  const said = vi.fn();
  beforeEach(() => {
    said.mockClear();
    vi.spyOn(console, 'error').mockImplementation(said);
  });
  afterEach(() => vi.restoreAllMocks());

  it.each(['error', 'messageerror'] as const)('(%s) is asked again in a new thread', (type) => {
    const { worker, threads, last, answered, failed } = setUp();
    worker.ask(question('one'));
    last().say(type);
    expect(threads.map(({ hasEnded }) => hasEnded())).toEqual([true, false]);
    expect(last().got).toMatchObject([
      { kind: 'models', texts: ['{}'] },
      { kind: 'variants', question: { scenario: { name: 'one' } } },
    ]);
    last().say('message', answer);
    expect([answered, failed]).toEqual([['one'], []]);
    expect(said).toHaveBeenCalledOnce();
  });

  it('twice over the same question withdraws it, and takes the next', () => {
    const { worker, threads, last, answered, failed } = setUp();
    worker.ask(question('one'));
    last().say('error');
    last().say('error');
    expect([answered, failed, threads.length]).toEqual([[], ['one'], 2]);
    worker.ask(question('two'));
    last().say('message', answer);
    expect([answered, failed, threads.length]).toEqual([['two'], ['one'], 3]);
  });

  it('is not asked again for what nobody wants any more', () => {
    const { worker, last, answered, failed } = setUp();
    worker.ask(question('one'));
    worker.ask(question('two'));
    last().say('error');
    expect(last().got).toMatchObject([{}, { question: { scenario: { name: 'two' } } }]);
    last().say('message', answer);
    expect([answered, failed]).toEqual([['two'], []]);
  });

  it('says nothing after its end', () => {
    const { worker, last, answered, failed } = setUp();
    worker.ask(question('one'));
    worker.end();
    last().say('error');
    last().say('message', answer);
    expect([answered, failed]).toEqual([[], []]);
  });
});

describe('what failed', () => {
  function watched() {
    const asked: string[] = [];
    const failures = createFailures();
    let isBroken = true;
    const start = failures.watch((_, answered, failed) => ({
      ask: (given) => {
        asked.push(given.scenario.name);
        if (isBroken) failed?.(given);
        else answered([] as never, given);
      },
      forget: () => undefined,
      end: () => undefined,
    }));
    const mend = (): void => {
      isBroken = false;
    };
    return { asked, failures, start, mend };
  }

  it('is kept until it is asked again with success', () => {
    const { asked, failures, start, mend } = watched();
    const worker = start('variants', () => undefined);
    worker.ask(question('one'));
    expect([...failures.store.getState().keys()]).toEqual(['variants']);
    failures.retry();
    expect([...failures.store.getState().keys()]).toEqual(['variants']);
    mend();
    failures.retry();
    expect([...failures.store.getState().keys()]).toEqual([]);
    expect(asked).toEqual(['one', 'one', 'one']);
  });

  it('is not kept of a worker that nobody has any more, nor where the caller has a way out', () => {
    const { failures, start } = watched();
    const out: string[] = [];
    start(
      'run',
      () => undefined,
      ({ scenario }) => out.push(scenario.name),
    ).ask(question('own'));
    const worker = start('variants', () => undefined);
    worker.ask(question('one'));
    worker.end();
    expect([...failures.store.getState().keys(), ...out]).toEqual(['own']);
  });
});
