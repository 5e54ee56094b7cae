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
