import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFailures } from '../../../renderer/state/failures';
import type { Question } from '../../../renderer/worker/messages';
import { scenarioWorker } from '../../../renderer/worker/scenarioWorker';
import { sharedThread } from '../../../renderer/worker/sharedThread';
import type { ModelVersions } from '../../../shared/calculation/modelVersions';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { fakeThread, type FakeThread } from '../../fixtures/window/fakeThread';

const models: ModelVersions = [{ model: shopModel, sha256: '' }];

function question(name: string): Question {
  return { scenario: shopScenario({ name }), views: {} };
}

/** A worker for sensitivity, the threads that it starts, and what comes back: the names of the scenarios asked about. */
function setUp() {
  const threads: FakeThread[] = [];
  const answered: string[] = [];
  const failed: string[] = [];
  const newThread = () =>
    sharedThread(models, () => {
      const made = fakeThread();
      threads.push(made);
      return made.thread;
    });
  const worker = scenarioWorker({
    kind: 'sensitivity',
    answered: (_, { scenario }) => answered.push(scenario.name),
    failed: ({ scenario }) => failed.push(scenario.name),
    thread: newThread(),
    ownThread: newThread,
  });
  const last = (): FakeThread => {
    const found = threads.at(-1);
    if (found === undefined) throw new Error('no thread');
    return found;
  };
  return { worker, threads, last, answered, failed };
}

/** The answer to the only seat at a thread. */
function answer(milliseconds = 1): object {
  return { data: [{ seat: 1, outcome: [], milliseconds }] };
}

/** Questions that come together go together: a thread has them in the next turn. */
const sent = (): Promise<void> => Promise.resolve();

describe('a worker that breaks down', () => {
  const said = vi.fn();
  beforeEach(() => {
    said.mockClear();
    vi.spyOn(console, 'error').mockImplementation(said);
  });
  afterEach(() => vi.restoreAllMocks());

  it.each(['error', 'messageerror'] as const)(
    '(%s) is asked again in a new thread',
    async (type) => {
      const { worker, threads, last, answered, failed } = setUp();
      worker.ask(question('one'));
      await sent();
      last().say(type);
      await sent();
      expect(threads.map(({ hasEnded }) => hasEnded())).toEqual([true, false]);
      expect(last().got).toMatchObject([
        { kind: 'models', models },
        { questions: [{ kind: 'sensitivity', question: { changed: { name: 'one' } } }] },
      ]);
      last().say('message', answer());
      expect([answered, failed]).toEqual([['one'], []]);
      expect(said).toHaveBeenCalledOnce();
    },
  );

  it('twice over the same question withdraws it, and takes the next', async () => {
    const { worker, threads, last, answered, failed } = setUp();
    worker.ask(question('one'));
    await sent();
    last().say('error');
    await sent();
    last().say('error');
    expect([answered, failed, threads.length]).toEqual([[], ['one'], 2]);
    worker.ask(question('two'));
    await sent();
    last().say('message', answer());
    expect([answered, failed, threads.length]).toEqual([['two'], ['one'], 3]);
  });

  it('is not asked again for what nobody wants any more', async () => {
    const { worker, last, answered, failed } = setUp();
    worker.ask(question('one'));
    worker.ask(question('two'));
    await sent();
    last().say('error');
    await sent();
    const asked = { questions: [{ question: { changed: { name: 'two' } } }] };
    expect(last().got).toMatchObject([{}, asked]);
    last().say('message', answer());
    expect([answered, failed]).toEqual([['two'], []]);
  });

  it('says nothing after its end', async () => {
    const { worker, last, answered, failed } = setUp();
    worker.ask(question('one'));
    await sent();
    worker.end();
    expect(last().hasEnded()).toBe(true);
    last().say('error');
    last().say('message', answer());
    expect([answered, failed]).toEqual([[], []]);
  });
});

describe('a thread for two kinds', () => {
  /** Workers for sensitivity and for the range at one thread, the threads that there are, and what comes back. */
  function setUpTwo() {
    const threads: FakeThread[] = [];
    const heard: string[] = [];
    const newThread = () =>
      sharedThread(models, () => {
        const made = fakeThread();
        threads.push(made);
        return made.thread;
      });
    const thread = newThread();
    const worker = (kind: 'sensitivity' | 'range') =>
      scenarioWorker({
        kind,
        answered: (_, { scenario }) => heard.push(`${kind} of ${scenario.name}`),
        failed: ({ scenario }) => heard.push(`no ${kind} of ${scenario.name}`),
        thread,
        ownThread: newThread,
      });
    return { sensitivity: worker('sensitivity'), range: worker('range'), threads, heard };
  }

  it('sends questions together, and of a scenario what differs from the last', async () => {
    const { sensitivity, range, threads, heard } = setUpTwo();
    const first = question('one');
    sensitivity.ask(first);
    range.ask({ ...first, item: null });
    await sent();
    const seats = (...of: readonly number[]) => ({
      data: of.map((seat) => ({ seat, outcome: null, milliseconds: 1 })),
    });
    threads[0]?.say('message', seats(1, 2));
    sensitivity.ask({ scenario: { ...first.scenario, name: 'two' }, views: {} });
    await sent();
    expect(threads[0]?.got.slice(1)).toEqual([
      {
        kind: 'questions',
        questions: [
          { seat: 1, kind: 'sensitivity', question: { changed: first.scenario, views: {} } },
          { seat: 2, kind: 'range', question: { changed: {}, views: {}, item: null } },
        ],
      },
      {
        kind: 'questions',
        questions: [
          { seat: 1, kind: 'sensitivity', question: { changed: { name: 'two' }, views: {} } },
        ],
      },
    ]);
    expect([heard, threads.length]).toEqual([['sensitivity of one', 'range of one'], 1]);
  });

  it('is told of a worker that ends while its question is under way, and of no other', async () => {
    const { sensitivity, range, threads } = setUpTwo();
    sensitivity.ask(question('one'));
    range.ask({ ...question('one'), item: null });
    await sent();
    threads[0]?.say('message', { data: [{ seat: 2, outcome: null, milliseconds: 1 }] });
    sensitivity.end();
    expect(threads[0]?.got.slice(2)).toEqual([{ kind: 'left', seat: 1 }]);
    expect(threads[0]?.hasEnded()).toBe(false);
    range.end();
    expect(threads[0]?.got).toHaveLength(3);
    expect(threads[0]?.hasEnded()).toBe(true);
  });

  it('loses neither when one of them breaks it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { sensitivity, range, threads, heard } = setUpTwo();
    sensitivity.ask(question('one'));
    range.ask({ ...question('one'), item: null });
    await sent();
    threads[0]?.say('error');
    await sent();
    // Each goes on alone: which of them broke it is seen there.
    threads[1]?.say('error');
    threads[2]?.say('message', answer());
    expect(heard).toEqual(['no sensitivity of one', 'range of one']);
    vi.restoreAllMocks();
  });

  it('goes on without the one that takes long', async () => {
    const { sensitivity, threads, heard } = setUpTwo();
    for (const name of ['one', 'two', 'three', 'four']) {
      sensitivity.ask(question(name));
      await sent();
      threads.at(-1)?.say('message', answer(300));
    }
    // The models, and the questions.
    expect(threads.map(({ got }) => got.length)).toEqual([4, 2]);
    expect(heard.at(-1)).toBe('sensitivity of four');
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
    const worker = start('sensitivity', () => undefined);
    worker.ask(question('one'));
    expect([...failures.store.getState().keys()]).toEqual(['sensitivity']);
    failures.retry();
    expect([...failures.store.getState().keys()]).toEqual(['sensitivity']);
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
    const worker = start('sensitivity', () => undefined);
    worker.ask(question('one'));
    worker.end();
    expect([...failures.store.getState().keys(), ...out]).toEqual(['own']);
  });
});
