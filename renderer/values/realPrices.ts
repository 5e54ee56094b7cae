import type { ScenarioRun } from '../../shared/calculation/runScenario';

/** How amounts are shown when not as they were calculated. */
export interface RealPrices {
  /** The unit that this holds for. */
  readonly unit: string;
  /** What an amount of each year is shown times. */
  readonly factors: readonly number[];
  /** Name of the variable with the factors. */
  readonly factor: string;
  /** The year whose prices these are; empty when it is none of the axis. */
  readonly year: string;
}

/** Null: amounts are shown as calculated. */
export function realPrices({ model, space, values }: ScenarioRun): RealPrices | null {
  const { money } = model;
  const array = money === undefined ? undefined : values.get(money.factor);
  if (money === undefined || array === undefined) return null;
  const factors = [...array.values];
  if (factors.length !== space.time.items.length || factors.every((factor) => factor === 1)) {
    return null;
  }
  const base = factors.findIndex((factor) => Math.abs(factor - 1) < 1e-9);
  return { ...money, factors, year: space.time.items[base] ?? '' };
}
