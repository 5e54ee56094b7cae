import { render } from '@testing-library/react';
import { useRef, type ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { useShownAgain } from '../../renderer/ui/useShownAgain';
import { tellSizes } from './toldSizes';

function Watched({ onShown }: { readonly onShown: () => void }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useShownAgain(element, onShown);
  return <div ref={element} data-testid="watched" />;
}

it('tells when what was hidden has room again, and only then', () => {
  const resized = tellSizes();
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw());
  const shown = vi.fn();
  const { getByTestId, unmount } = render(<Watched onShown={shown} />);
  const watched = getByTestId('watched');
  const told = [100, 120, 0, 0, 80, 90, 0, 100].map((height) => {
    Object.defineProperty(watched, 'clientHeight', { configurable: true, value: height });
    resized();
    return shown.mock.calls.length;
  });
  // It had no room at first; after that it comes back twice.
  expect(told).toEqual([1, 1, 1, 1, 2, 2, 2, 3]);
  unmount();
  resized();
  expect(shown).toHaveBeenCalledTimes(3);
});
