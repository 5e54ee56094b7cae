import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What was drawn last, for what is only looked at when something is pressed: so the button need not follow it. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
