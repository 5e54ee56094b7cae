import { useEffect, useState, type RefObject } from 'react';

/**
 * Puts the focus on an element while it is there, and afterwards back to where it was. Returns what brings it to
 * the element again.
 */
export function useFocusInside(element: RefObject<HTMLElement | null>): () => void {
  // What is hidden loses the focus, so it is looked up before that.
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    element.current?.focus();
    return () => {
      // What was hidden is shown again in the same turn.
      requestAnimationFrame(() => {
        // Nothing had it: then it stays where it is by now.
        if (before === document.body || !(before instanceof HTMLElement)) return;
        if (before.isConnected) before.focus();
      });
    };
  }, [element, before]);
  return () => element.current?.focus();
}
