import type { Dataset } from './dataset';

/** One value that differs from the model or the dataset: what, who, when, why. */
export interface Change {
  /** In the unit of the input. */
  readonly value: number;
  /** A range of its own, of an assumption or base value: `low <= value <= high`. Left out: that of the model. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly why: string;
}

/**
 * Changes by input and by items, joined with `|` in the order of the model's table of dimensions, time last.
 * An assumption that may be a series takes a key without year (every year) and with one (that year).
 */
export type Changes = Readonly<Record<string, Readonly<Record<string, Change>>>>;

/** A calculated cell that a person overrode. */
export interface Override extends Change {
  readonly variable: string;
  readonly items: string;
  /** The reference keeps what the formula gives. Left out: the value holds in the reference too. */
  readonly only?: 'scenario' | undefined;
}

/** A formula that a person changed. */
export interface FormulaChange extends Omit<Change, 'value'> {
  readonly variable: string;
  readonly formula: string;
}

interface OwnLineParts extends Pick<Change, 'by' | 'at' | 'why'> {
  /** Its name in formulas, which nothing else has. */
  readonly id: string;
  /** What people call it. */
  readonly label: string;
  /** `1`, or units of the model with `*` and `/`. */
  readonly unit: string;
  /** A display of the model; one that does not fit the unit: the first that does. */
  readonly display: string;
  readonly dimensions: readonly string[];
}

/** A line that a person added to the model of one scenario. */
export type OwnLine =
  | (OwnLineParts & {
      readonly kind: 'variable';
      /** A block of the model. */
      readonly block: string;
      readonly formula: string;
    })
  /** The same value in every cell; `low <= central <= high`. A cell that is changed stands in `assumptions`. */
  | (OwnLineParts & {
      readonly kind: 'assumption';
      readonly low: number;
      readonly central: number;
      readonly high: number;
    })
  /** `minimum <= neutral <= maximum`. A value that is set stands in `levers`. */
  | (OwnLineParts & {
      readonly kind: 'lever';
      /** A part of the model. */
      readonly part: string;
      readonly neutral: number;
      readonly minimum: number;
      readonly maximum: number;
    });

/** An assumption that differs over a dimension that its model gives it none of: its values stand in `assumptions`. */
export interface PerItem extends Pick<Change, 'by' | 'at' | 'why'> {
  readonly assumption: string;
  /** One that the dataset brings. */
  readonly dimension: string;
}

/** A saving that was booked: who has to bring it in, when, and what it is the cover of. */
export interface Measure {
  /** UUID; names may be alike. */
  readonly id: string;
  readonly name: string;
  /** An owner of the model. */
  readonly owner: string;
  /** The part of the model whose effect has to bring it in. */
  readonly part: string;
  readonly kind: 'structural' | 'incidental';
  /** Euros of each year by year, a saving is positive. Null: booked, but the amount is not known. */
  readonly planned: Readonly<Record<string, number | null>>;
  /** Share of what is planned that has been brought in, 0 to 1. */
  readonly realised: number;
  /** The saving that it is covered by, by name; empty: by its own. */
  readonly cover: string;
  readonly note: string;
  readonly by: string;
  /** ISO 8601 in UTC: last changed. */
  readonly at: string;
}

/** How a scenario is drawn by chance. */
export interface DrawSettings {
  /** A whole number of 32 bits; the same one gives the same draws, and 0 is one like any other. */
  readonly seed: number;
  readonly count: number;
}

/** Of a scenario that says nothing else. */
export const usualDraws: DrawSettings = { seed: 1, count: 1000 };

/** Which version of which model: what a scenario was made with and is calculated with. */
export interface ModelReference {
  readonly id: string;
  /** Three numbers: "1.0.0". */
  readonly version: string;
}

export interface TimeAxis {
  /** Calendar years, both included; `first <= last`. */
  readonly first: number;
  readonly last: number;
}

/** A baseline plus what a person changed. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly author: string;
  readonly note: string;
  readonly created: string;
  readonly modified: string;
  readonly basedOn: { readonly id: string; readonly checksum: string } | null;
  readonly model: ModelReference;
  readonly timeAxis: TimeAxis;
  readonly dataset: Dataset;
  readonly levers: Changes;
  readonly assumptions: Changes;
  readonly overrides: readonly Override[];
  readonly formulas: readonly FormulaChange[];
  /** What was added to the model. */
  readonly ownLines: readonly OwnLine[];
  readonly perItem: readonly PerItem[];
  readonly draws: DrawSettings;
  /** The register of measures; nothing is calculated with it. */
  readonly measures: readonly Measure[];
}
