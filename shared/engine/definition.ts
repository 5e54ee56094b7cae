/** A value that is given: no formula. */
export interface InputDefinition {
  readonly name: string;
  readonly dimensions: readonly string[];
}

/** A value that is calculated. */
export interface FormulaDefinition {
  readonly name: string;
  readonly dimensions: readonly string[];
  /** As written. */
  readonly formula: string;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly formula: string;
}
