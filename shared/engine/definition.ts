/** A value that is given: no formula. */
export interface InputDefinition {
  readonly name: string;
  readonly dimensions: readonly string[];
  /** What it is counted in, as a model file writes it: `USD/bed`. Left out: nobody says, and nothing is checked. */
  readonly unit?: string | undefined;
}

/** A value that is calculated. */
export interface FormulaDefinition {
  readonly name: string;
  readonly dimensions: readonly string[];
  /** As written. */
  readonly formula: string;
  /** What the outcome is counted in. Left out: whatever comes out. */
  readonly unit?: string | undefined;
}

export interface FunctionDefinition {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly formula: string;
}
