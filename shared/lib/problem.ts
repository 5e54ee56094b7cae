/**
 * What is wrong with something a person gave us: a file, a formula, a value.
 * The words are in the locale files under `problem.<code>`; `values` fill their placeholders.
 */
export interface Problem {
  readonly code: string;
  /** Where it is: a path in the file (`levers.x.value`), a variable, a file name. Empty: the whole. */
  readonly where: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export function problem(
  code: string,
  where: string,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, where, values };
}

/**
 * The keys of the words of a problem, best first. A list without items and a value without unit have words of their
 * own, as "[]" and "in 1" say nothing: those of `unknownCell` with `items` empty stand under `unknownCell_noItems`.
 */
export function problemKeys({ code, values }: Pick<Problem, 'code' | 'values'>): readonly string[] {
  const lacking = Object.entries(values).filter(
    ([name, value]) => value === '' || (value === '1' && unitNames.has(name)),
  );
  const own = lacking.map(([name]) => `${code}_no${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  return [...own, code];
}

/** The values that are units. */
const unitNames: ReadonlySet<string> = new Set(['unit', 'wanted', 'declared', 'one', 'other']);
