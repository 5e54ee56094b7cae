import { ownEffects, type Attribution } from '../../shared/analysis/attribution';
import { wholeParts } from '../../shared/analysis/wholeParts';
import type { ScenarioAttribution } from '../../shared/calculation/attributeScenario';
import type { LeverGroup } from '../../shared/calculation/leverGroups';
import type { Display } from '../../shared/model/model';

/** What one group does in one year, as shown. */
export interface ShownGroup {
  readonly group: LeverGroup;
  /** With every other group neutral. */
  readonly alone: number;
  /** Its Shapley value. */
  readonly share: number;
  /** What it loses or gains because of the others: its share less what it does alone. */
  readonly difference: number;
  /** It does nothing in any year, also not in company. */
  readonly isIdle: boolean;
}

/**
 * An attribution in one year, rounded to what is shown: every sum of rounded parts is the rounded whole. In the
 * unit of the variable.
 */
export interface ShownAttribution {
  readonly groups: readonly ShownGroup[];
  readonly total: number;
  /** The total less what the groups do alone. */
  readonly together: number;
  /**
   * Row and column of the same group: what it does besides what it makes with the others. Below that, what two
   * groups give each other. These add up to the total; above the diagonal there is nothing.
   */
  readonly matrix: readonly (readonly number[])[];
}

/** How the numbers of one attribution are shown. */
export interface ShownAs {
  /** Position of the year on the axis. */
  readonly year: number;
  /** What amounts of that year are shown times. */
  readonly factor: number;
  /** The step that is rounded to, in the unit of the variable. */
  readonly step: number;
}

/** The whole area, or one item of it; what has no items is of the whole. */
export function attributionFor(found: ScenarioAttribution, item: string | null): Attribution {
  return (item === null ? undefined : found.items[item]) ?? found.whole;
}

export function shownAttribution(
  groups: readonly LeverGroup[],
  found: Attribution,
  as: ShownAs,
): ShownAttribution {
  const at = (values: Float64Array | undefined): number => (values?.[as.year] ?? NaN) * as.factor;
  const total = at(found.total);
  const rounded = (parts: readonly number[]): readonly number[] =>
    wholeParts(parts, total, as.step);
  const shares = rounded(found.shapley.map(at));
  const alone = rounded([...found.alone.map(at), at(found.together)]);
  const cells = ownEffects(found).map((own, row) => [
    ...found.interactions.slice(0, row).map((others) => at(others[row])),
    at(own),
  ]);
  const flat = rounded(cells.flat());
  let next = 0;
  return {
    groups: groups.map((group, index) => ({
      group,
      alone: alone[index] ?? NaN,
      share: shares[index] ?? NaN,
      difference: (shares[index] ?? NaN) - (alone[index] ?? NaN),
      isIdle: isIdle(found, index),
    })),
    total: shares.length === 0 ? total : sum(shares),
    together: alone.at(-1) ?? NaN,
    matrix: cells.map((row) => row.map(() => flat[next++] ?? NaN)),
  };
}

/** One unit of the last digit that a display shows. */
export function stepOf({ form, decimals }: Display): number {
  return 10 ** -(form === 'percentage' ? decimals + 2 : decimals);
}

function isIdle({ shapley, alone }: Attribution, group: number): boolean {
  const nothing = (values: Float64Array | undefined): boolean =>
    values?.every((value) => Math.abs(value) < 1e-9) ?? true;
  return nothing(shapley[group]) && nothing(alone[group]);
}

function sum(parts: readonly number[]): number {
  return parts.reduce((all, part) => all + part, 0);
}
