import { useLayoutEffect, useState, type RefObject } from 'react';
import { watchSize } from './watchSize';

/**
 * Whether an element takes part in the layout: neither it nor anything around it is hidden by the style sheet. Null
 * before there is a layout.
 */
export function useIsShown(element: RefObject<HTMLElement | null>): boolean | null {
  const [isShown, setShown] = useState<boolean | null>(null);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const look = (): void => setShown(current.checkVisibility());
    look();
    // Its size goes to nothing and comes back with it.
    return watchSize(current, look);
  }, [element]);
  return isShown;
}
