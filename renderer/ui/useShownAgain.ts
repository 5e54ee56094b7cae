import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Tells each time an element that took no room has come to take some: it was hidden, or in something hidden. */
export function useShownAgain(element: RefObject<HTMLElement | null>, onShown: () => void): void {
  const shown = useEffectEvent(onShown);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    let hadRoom = current.clientHeight > 0;
    const observer = new ResizeObserver(() => {
      const hasRoom = current.clientHeight > 0;
      // What is in it measures itself first.
      if (hasRoom && !hadRoom) requestAnimationFrame(() => shown());
      hadRoom = hasRoom;
    });
    observer.observe(current);
    return () => {
      observer.disconnect();
    };
  }, [element]);
}
