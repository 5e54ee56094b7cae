import { useEffect, useState, type RefObject } from 'react';
import { watchSize } from './watchSize';

/**
 * Whether an element takes part in the layout: neither it nor anything around it is hidden by the style sheet. Null
 * until it first had a size on screen.
 */
export function useIsShown(element: RefObject<HTMLElement | null>): boolean | null {
  const [isShown, setShown] = useState<boolean | null>(null);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    // Its size goes to nothing and comes back with it. Not asked before it has one: that would lay out half the page now.
    return watchSize(current, () => setShown(current.checkVisibility()));
  }, [element]);
  return isShown;
}
