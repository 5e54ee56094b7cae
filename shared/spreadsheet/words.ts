import type { Display, Text } from '../model/model';

/** Texts of a workbook that the model does not bring, in the language of the reader. */
export interface WorkbookTexts {
  readonly about: string;
  readonly check: string;
  readonly levers: string;
  readonly assumptions: string;
  readonly data: string;
  readonly reference: string;
  readonly name: string;
  readonly where: string;
  readonly unit: string;
  readonly low: string;
  readonly high: string;
  readonly quality: string;
  readonly source: string;
  readonly note: string;
  readonly called: string;
  readonly value: string;
  readonly headline: string;
  readonly here: string;
  readonly calculated: string;
  readonly difference: string;
  readonly verdict: string;
  readonly right: string;
  readonly wrong: string;
  readonly allRight: string;
  readonly notAllRight: string;
  /** What the workbook is, and what its colours mean: a line each. */
  readonly explained: readonly string[];
  readonly overridden: string;
  readonly ownFormula: string;
  readonly asValue: string;
  readonly changedBy: string;
  readonly scenario: string;
  readonly author: string;
  readonly remark: string;
  readonly years: string;
  readonly dataset: string;
  readonly model: string;
  readonly program: string;
  readonly checksum: string;
  readonly made: string;
}

/** How a workbook says things. */
export interface WorkbookWords {
  readonly texts: WorkbookTexts;
  readonly say: (text: Text) => string;
  /** What stands in a column of units: "€ per kind". */
  readonly unit: (unit: string, display: Display) => string;
}

/** What a workbook tells of where it comes from. */
export interface MadeOf {
  /** Of the program. */
  readonly version: string;
  /** Of the scenario as it would be saved: SHA-256, hexadecimal. */
  readonly checksum: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}
