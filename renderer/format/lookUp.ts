import type { Translate } from './useTexts';

/**
 * A text whose key comes from data (a unit, a dimension, a problem), of several keys the first that has one, and what
 * to say when there is none.
 */
export function lookUp(
  t: Translate,
  key: string | readonly string[],
  otherwise: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  // The typed keys are those of the window; these are known only while the program runs.
  const untyped = t as unknown as (
    one: string | readonly string[],
    options: Record<string, unknown>,
  ) => string;
  return untyped(key, { ...values, defaultValue: otherwise });
}
