import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Explained, Tooltip } from '../../renderer/ui/Tooltip';
import { Tooltips } from '../../renderer/ui/Tooltips';

/** Two controls with a text and one without, in the window with its one tooltip. */
function Page({ second = 'Second text' }: { readonly second?: string }): ReactNode {
  return (
    <>
      <Tooltip text="First text">
        <button type="button" aria-describedby="note">
          First
        </button>
      </Tooltip>
      <Explained text={second}>Second</Explained>
      <Tooltip text={undefined}>
        <button type="button">Third</button>
      </Tooltip>
      <Tooltips />
    </>
  );
}

const shown = (): string | null => screen.queryByRole('tooltip')?.textContent ?? null;
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const rest = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
const point = (element: Element): void => {
  fireEvent.pointerOver(element, { pointerType: 'mouse' });
};

describe('the tooltip of the window', () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    // Whoever saw one a moment ago need not wait for the next: that must not last into the next test.
    fireEvent.pointerDown(document.body);
    act(() => {
      vi.runAllTimers();
    });
    vi.useRealTimers();
  });

  it('comes at once with the keyboard, follows the focus, and goes with it', async () => {
    render(<Page />);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.tab();
    expect(shown()).toBe('First text');
    await user.tab();
    expect(shown()).toBe('Second text');
    await user.tab();
    expect(shown()).toBeNull();
  });

  it('describes its control as long as it is there, beside what describes it anyway', async () => {
    render(<Page />);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.tab();
    const described = button('First').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described).toHaveLength(2);
    expect(described[0]).toBe('note');
    expect(document.getElementById(described[1] ?? '')?.textContent).toBe('First text');
    await user.tab();
    expect(button('First').getAttribute('aria-describedby')).toBe('note');
  });

  it('does not come for what a key opened below a pointer that rests', () => {
    render(<Page />);
    fireEvent.keyDown(document.body, { key: 'Enter' });
    point(button('First'));
    rest(2000);
    expect(shown()).toBeNull();
    fireEvent.pointerMove(button('First'), { pointerType: 'mouse' });
    rest(2000);
    expect(shown()).toBe('First text');
  });

  it('waits until a pointer rests, and stays while that is on the text itself', () => {
    render(<Page />);
    point(button('First'));
    rest(300);
    expect(shown()).toBeNull();
    rest(200);
    expect(shown()).toBe('First text');
    point(screen.getByRole('tooltip'));
    rest(1000);
    expect(shown()).toBe('First text');
    point(button('Third'));
    rest(200);
    expect(shown()).toBeNull();
  });

  it('goes with Escape, which then does nothing else, and when something is pressed', async () => {
    const pressed = vi.fn();
    render(
      <div onKeyDown={pressed}>
        <Page />
      </div>,
    );
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.tab();
    pressed.mockClear();
    await user.keyboard('{Escape}');
    expect([shown(), pressed.mock.calls.length]).toEqual([null, 0]);
    await user.keyboard('{Escape}');
    expect(pressed).toHaveBeenCalledOnce();
    await user.tab();
    expect(shown()).toBe('Second text');
    fireEvent.pointerDown(button('Second'));
    expect(shown()).toBeNull();
  });

  it('follows its text', async () => {
    const { rerender } = render(<Page />);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.tab();
    await user.tab();
    rerender(<Page second="Other text" />);
    await act(async () => {});
    expect(shown()).toBe('Other text');
  });
});
