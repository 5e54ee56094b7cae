import { useState } from 'react';

/** The value while `fresh`, and after that the last one from then. */
export function useHeld<T>(value: T, fresh: boolean): T {
  const [held, setHeld] = useState(value);
  if (fresh && held !== value) setHeld(value);
  return fresh ? value : held;
}
