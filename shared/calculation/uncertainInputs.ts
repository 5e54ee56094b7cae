import { quantileOf, wholeQuantile, type Bounds, type Quantile } from '../analysis/distributions';
import type { Problem } from '../analysis/problem';
import { isOfEveryYear } from '../model/knownYears';
import type { Uncertainty } from '../model/model';
import type { Change } from '../model/scenario';
import type { CompiledModel } from './compileModel';
import { cellsOfKey } from './inputs';
import type { PreparedRuns } from './preparedRuns';

/** An assumption or base value that varies, all its items together: one chance moves them all. */
export interface UncertainInput {
  readonly name: string;
  readonly items: readonly UncertainItem[];
}

export interface UncertainItem {
  /** As the model or the dataset writes them; of a series empty, for every year that nobody knows. */
  readonly items: string;
  /** Storage indices of the cells that get the value. */
  readonly cells: readonly number[];
  /** `central`: what the scenario has. */
  readonly bounds: Bounds;
  /** The value below which it lies with a chance, in the unit of the input. */
  readonly quantile: Quantile;
}

/** What varies of a scenario. */
export interface Uncertain {
  readonly inputs: readonly UncertainInput[];
  /** The same in the words of an analysis; its inputs in the same order. */
  readonly problem: Problem;
}

/**
 * What varies of a scenario, in the order of model and dataset: every value whose low is below its high, but for known
 * years, years that a person filled in, and what the model keeps. Where a person changed a value it is the most likely
 * one; a bound that it lies beyond moves to it, and bounds that the person gave hold in the place of the model's.
 * Null where the model says nothing of uncertainty.
 */
export function uncertainInputs({ compiled, of }: PreparedRuns): Uncertain | null {
  const { model, madeOf } = compiled;
  const { uncertainty } = model;
  if (uncertainty === undefined) return null;
  const rows = new Map<string, Row[]>();
  for (const { id, values } of model.assumptions) rows.set(id, [...values]);
  for (const { variable, items, value: central, low = central, high = central } of madeOf.dataset
    .rows) {
    if (!model.data.some(({ id }) => id === variable)) continue;
    const known = rows.get(variable) ?? [];
    known.push({ items, low, central, high });
    rows.set(variable, known);
  }
  const inputs = [...rows].flatMap(([name, ranged]) => {
    if (uncertainty.fixed.includes(name)) return [];
    const changes = of.assumptions[name] ?? {};
    const items = itemsOf(compiled, uncertainty, name, ranged, changes);
    return items.length === 0 ? [] : [{ name, items }];
  });
  return { inputs, problem: problemOf(uncertainty, inputs) };
}

/** A value with its range, from model or dataset. */
interface Row extends Bounds {
  readonly items: string;
}

function itemsOf(
  { model, space }: CompiledModel,
  uncertainty: Uncertainty,
  name: string,
  rows: readonly Row[],
  changes: Readonly<Record<string, Change>>,
): readonly UncertainItem[] {
  const assumption = model.assumptions.find(({ id }) => id === name);
  const isYear = (items: string): boolean =>
    assumption?.perYear === true && !isOfEveryYear(assumption, items);
  const form = uncertainty.forms.find((one) => one.assumption === name)?.form ?? 'pert';
  const isWhole = assumption?.wholeFrom !== undefined;
  const years = Object.keys(changes).filter(isYear);
  // A year that a person gave a range of its own varies like any other value.
  const given = years.map((items) => ({ items, ...pointOf(changes[items]) }));
  const taken = new Set(years.flatMap((items) => cellsOfKey(model, space, name, items) ?? []));
  return [...rows.filter(({ items }) => !isYear(items)), ...given].flatMap((row) => {
    const bounds = boundsOf(row, changes[row.items]);
    if (!(bounds.low < bounds.high)) return [];
    const cells = cellsOfKey(model, space, name, row.items) ?? [];
    const own = isYear(row.items) ? cells : cells.filter((cell) => !taken.has(cell));
    if (own.length === 0) return [];
    const quantile = isWhole ? wholeQuantile(bounds) : quantileOf(form, bounds);
    return [{ items: row.items, cells: own, bounds, quantile }];
  });
}

function pointOf(change: Change | undefined): Bounds {
  const value = change?.value ?? NaN;
  return { low: value, central: value, high: value };
}

function boundsOf(row: Bounds, change: Change | undefined): Bounds {
  if (change === undefined) return row;
  const { value: central, low, high } = change;
  // Without a range of its own there is nothing to move to a value that a person chose.
  if (low === undefined && high === undefined && !(row.low < row.high)) return pointOf(change);
  return {
    low: Math.min(low ?? row.low, central),
    central,
    high: Math.max(high ?? row.high, central),
  };
}

function problemOf({ factors }: Uncertainty, inputs: readonly UncertainInput[]): Problem {
  const followed = inputs.map(({ name }) => {
    for (const { id, loadings } of factors) {
      const found = loadings.find(({ assumption }) => assumption === name);
      if (found !== undefined) return { name, factor: id, loading: found.loading };
    }
    return { name, factor: null, loading: 0 };
  });
  const used = factors.filter(({ id }) => followed.some(({ factor }) => factor === id));
  return { inputs: followed, factors: used.map(({ id }) => id) };
}
