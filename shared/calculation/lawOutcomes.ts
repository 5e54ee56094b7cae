import { namesOf } from '../engine/calculationOrder';
import type { Calculation, CellOverrides } from '../engine/calculation';
import { planFor } from '../engine/plan';
import type { Program } from '../engine/program';
import type { Model } from '../model/model';
import { cellKeys } from '../value/namedArray';
import type { Space } from '../value/space';
import { shownName } from './shown';

/** Whether a law of the model holds in this calculation. */
export interface LawOutcome {
  readonly id: string;
  readonly number: number;
  readonly holds: boolean;
  /** Largest |left - right|, in the unit of the law; null when a cell could not be calculated. */
  readonly deviation: number | null;
  readonly tolerance: number;
  /** Items of the cell with the largest deviation, or of the first without a value; empty when it holds. */
  readonly items: string;
  /** A cell that the law depends on was overridden by hand: it may be broken on purpose. */
  readonly overridden: boolean;
}

export function lawOutcomes(
  model: Model,
  space: Space,
  calculation: Calculation,
  program: Program,
  overrides: CellOverrides,
): readonly LawOutcome[] {
  return model.laws.map(({ id, number, tolerance }) => {
    const left = calculation.values.get(shownName('lawLeft', id));
    const right = calculation.values.get(shownName('lawRight', id));
    if (left === undefined || right === undefined) throw new Error(`law ${id} was not calculated`);
    let largest = 0;
    let worst = -1;
    for (let cell = 0; cell < left.values.length; cell++) {
      const difference = Math.abs((left.values[cell] ?? NaN) - (right.values[cell] ?? NaN));
      if (!(difference <= largest)) {
        largest = difference;
        worst = cell;
      }
      if (Number.isNaN(difference)) break;
    }
    const holds = largest <= tolerance;
    return {
      id,
      number,
      holds,
      deviation: Number.isNaN(largest) ? null : largest,
      tolerance,
      items: holds ? '' : (cellKeys(space, left.dimensions)[worst] ?? ''),
      overridden: !holds && dependsOnOverridden(program, id, overrides),
    };
  });
}

/** Whether a side of the law uses a variable with an overridden cell, itself or through others. */
function dependsOnOverridden(program: Program, id: string, overrides: CellOverrides): boolean {
  if (overrides.size === 0) return false;
  const { steps } = planFor(program, [shownName('lawLeft', id), shownName('lawRight', id)]);
  return steps.flatMap(namesOf).some((name) => overrides.has(name));
}
