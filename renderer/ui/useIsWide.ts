import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether an element is at least so many letters of the root wide; it follows the window and the size of text. */
export function useIsWide(element: RefObject<HTMLElement | null>, letters: number): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const measure = (): void => {
      const letter = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWide(watched.clientWidth >= letters * letter);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element, letters]);
  return isWide;
}
