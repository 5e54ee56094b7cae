import type { Scenario } from '../../../shared/model/scenario';

/** How much a person changed that is no lever. */
export interface ChangedBeside {
  readonly assumptions: number;
  readonly formulas: number;
  /** Calculated cells that were overridden in the scenario alone, and in the reference too. */
  readonly cells: number;
  readonly cellsBoth: number;
}

export function changedBeside({ assumptions, formulas, overrides }: Scenario): ChangedBeside {
  return {
    assumptions: Object.values(assumptions).reduce(
      (count, cells) => count + Object.keys(cells).length,
      0,
    ),
    formulas: formulas.length,
    cells: overrides.filter(({ only }) => only !== undefined).length,
    cellsBoth: overrides.filter(({ only }) => only === undefined).length,
  };
}
