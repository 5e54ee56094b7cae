import { useEffect, useEffectEvent, type RefObject } from 'react';
import { watchSize } from './watchSize';

/** Tells each time an element that took no room has come to take some: it was hidden, or in something hidden. */
export function useShownAgain(element: RefObject<HTMLElement | null>, onShown: () => void): void {
  const shown = useEffectEvent(onShown);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    let hadRoom = current.clientHeight > 0;
    // What is in it has measured itself by then.
    return watchSize(current, () => {
      const hasRoom = current.clientHeight > 0;
      if (hasRoom && !hadRoom) shown();
      hadRoom = hasRoom;
    });
  }, [element]);
}
