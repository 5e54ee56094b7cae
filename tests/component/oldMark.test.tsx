import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OldMark } from '../../renderer/pages/OldMark';
import { openSession } from '../fixtures/window/openSession';
import { townScenario } from '../fixtures/town/town';
import { Session } from './show';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

const isMarked = (kind: string): boolean =>
  document.documentElement.hasAttribute(`data-old-${kind}`);

it('says what is old when it stays so, and no longer when that is undone', async () => {
  // Its worker never answers.
  const session = await openSession({ scenario: townScenario({ levers: { online: 0.5 } }) });
  const { actions, store } = session.editor;
  const { container } = render(
    <Session session={session}>
      <OldMark />
    </Session>,
  );
  act(() => actions.setValues([{ input: 'online', items: '', value: 0.25 }], 'minder'));
  expect(store.getState().rangeIsOld).toBe(true);
  pass(799);
  expect(isMarked('range')).toBe(false);
  pass(1);
  expect(isMarked('range')).toBe(true);
  // The figures themselves were calculated at once.
  expect([isMarked('run'), container.textContent]).toEqual([false, '']);
  act(() => store.setState({ rangeIsOld: false }));
  expect(isMarked('range')).toBe(false);
});

it('says of the figures themselves that they are old, in words', async () => {
  const session = await openSession({ scenario: townScenario({ levers: { online: 0.5 } }) });
  const { store } = session.editor;
  const { container } = render(
    <Session session={session}>
      <OldMark />
    </Session>,
  );
  const { run } = store.getState();
  act(() => store.setState({ run: { ...run, of: townScenario() } }));
  pass(299);
  expect([isMarked('run'), container.textContent]).toEqual([false, '']);
  pass(1);
  expect(isMarked('run')).toBe(true);
  expect(container.textContent).toMatch(/^Wordt berekend/);
  act(() => store.setState({ run }));
  expect([isMarked('run'), container.textContent]).toEqual([false, '']);
});
