import { describe, expect, it, vi } from 'vitest';
import { reportErrors } from '../../../renderer/state/reportErrors';
import { contract } from '../../../shared/ipc/contract';

/** A page as far as errors go, and what main was told of it. */
function openPage(reportError = (): Promise<void> => Promise.resolve()) {
  const listeners = new Map<string, (event: object) => void>();
  const say = vi.fn();
  const told = vi.fn(reportError);
  const page = {
    console: { ...console, error: say },
    addEventListener: (type: string, listener: (event: object) => void) =>
      void listeners.set(type, listener),
  } as unknown as Parameters<typeof reportErrors>[0];
  reportErrors(page, { reportError: told });
  return {
    say,
    complain: (...values: unknown[]) => page.console.error(...values),
    happen: (type: string, event: object) => listeners.get(type)?.(event),
    told: () => told.mock.calls.flat() as readonly unknown[],
  };
}

const failure = new RangeError('too far');

describe('main is told', () => {
  it('what nobody catches, with where in the program', () => {
    const page = openPage();
    page.happen('error', { error: failure, message: 'Uncaught RangeError: too far' });
    page.happen('unhandledrejection', { reason: new TypeError('not there') });
    const [first, second] = page.told();
    expect(first).toMatch(/^uncaught: RangeError: too far\n +at /);
    expect(second).toMatch(/^unhandled rejection: TypeError: not there\n +at /);
  });

  it('what has no error to it', () => {
    const page = openPage();
    page.happen('error', { error: null, message: 'ResizeObserver loop' });
    page.happen('unhandledrejection', { reason: undefined });
    expect(page.told()).toEqual([
      'uncaught: ResizeObserver loop',
      'unhandled rejection: undefined',
    ]);
  });

  it('what is written to the console, which says it too', () => {
    const page = openPage();
    page.complain('example', { code: 'noFile' }, failure);
    expect(page.told()).toEqual([expect.stringMatching(/^example \{"code":"noFile"\} RangeError/)]);
    expect(page.say.mock.calls).toEqual([['example', { code: 'noFile' }, failure]]);
  });

  it('what an error came from', () => {
    const page = openPage();
    page.complain(new Error('not saved', { cause: failure }));
    expect(page.told()).toEqual([
      expect.stringMatching(/^Error: not saved\n[^]*\nbecause of RangeError: too far\n/),
    ]);
  });

  it.each([
    [
      'what holds itself',
      () => {
        const round: { self?: object } = {};
        round.self = round;
        return round;
      },
      'object',
    ],
    ['a function', () => () => 1, 'function'],
    ['a big whole number', () => 1n, 'bigint'],
    ['nothing', () => null, 'null'],
  ])('%s, by its kind at least', (_what, value, expected) => {
    const page = openPage();
    page.complain(value());
    expect(page.told()).toEqual([expected]);
  });
});

describe('the log is spared', () => {
  it('the same again', () => {
    const page = openPage();
    page.complain('once');
    page.complain('once');
    page.complain('twice');
    expect(page.told()).toEqual(['once', 'twice']);
    expect(page.say).toHaveBeenCalledTimes(3);
  });

  it('more than a hundred different errors', () => {
    const page = openPage();
    for (let count = 1; count <= 150; count += 1) page.complain(`error ${count}`);
    expect(page.told()).toHaveLength(100);
    expect(page.told().at(-1)).toBe('error 100');
    expect(page.say).toHaveBeenCalledTimes(150);
  });

  it('more of one than the contract lets through', () => {
    const page = openPage();
    page.complain('x'.repeat(10_000));
    const { request } = contract['error:report'];
    expect(request.safeParse(page.told()).success).toBe(true);
    expect(request.safeParse([`${String(page.told()[0])}x`]).success).toBe(false);
  });
});

it('a report that fails is said on the console and reported no more', async () => {
  const page = openPage(() => Promise.reject(new Error('gone')));
  page.complain('first');
  await vi.waitFor(() => expect(page.say).toHaveBeenCalledTimes(2));
  expect(page.told()).toEqual(['first']);
});
