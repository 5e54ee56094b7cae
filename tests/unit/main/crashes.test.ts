import { beforeEach, expect, it } from 'vitest';
import { createCrashes } from '../../../main/crashes';

let events: string[];
let now: number;
let choice: 'reload' | 'close';

beforeEach(() => {
  events = [];
  now = 0;
  choice = 'reload';
});

function crashes() {
  return createCrashes({
    reload: () => events.push('reload'),
    close: () => events.push('close'),
    ask: () => {
      events.push('ask');
      return Promise.resolve(choice);
    },
    now: () => now,
  });
}

it('a page that crashes is loaded again', () => {
  const { gone } = crashes();
  gone();
  now = 60_000;
  gone();
  expect(events).toEqual(['reload', 'reload']);
});

it.each(['reload', 'close'] as const)(
  'a page that crashes again at once asks: %s',
  async (answer) => {
    choice = answer;
    const { gone } = crashes();
    gone();
    now = 2000;
    gone();
    await Promise.resolve();
    expect(events).toEqual(['reload', 'ask', answer]);
  },
);
