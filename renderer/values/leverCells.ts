import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { shownName } from '../../shared/calculation/shown';
import type { FilledModel, FilledSetting, Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { cellKeys, itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { inOrder, type Space } from '../../shared/value/space';
import { outcomeAt, type Outcome } from './outcome';

/** Item by dimension. */
export type Items = Readonly<Record<string, string>>;

/** One value of a lever or setting. */
export interface LeverCell {
  /** Key in the scenario: items joined with `|`, time last. */
  readonly items: string;
  /** Storage index in the arrays of a run. */
  readonly index: number;
  readonly at: Items;
}

/** What is said of levers and settings alike. */
export type Input = Pick<
  FilledSetting,
  | 'id'
  | 'label'
  | 'dimensions'
  | 'neutral'
  | 'control'
  | 'display'
  | 'step'
  | 'limitReason'
  | 'choices'
>;

/** By space, and there by dimensions and fixed items: every slider asks for its cells at every edit. */
const known = new WeakMap<Space, Map<string, readonly LeverCell[]>>();

/** The cells of a lever or setting in storage order; only those with the `fixed` items. */
export function cellsOf(space: Space, input: Input, fixed: Items = {}): readonly LeverCell[] {
  const ofSpace = known.get(space) ?? new Map<string, readonly LeverCell[]>();
  known.set(space, ofSpace);
  const key = JSON.stringify([input.dimensions, fixed]);
  const cells = ofSpace.get(key) ?? findCells(space, input, fixed);
  ofSpace.set(key, cells);
  return cells;
}

function findCells(space: Space, input: Input, fixed: Items): readonly LeverCell[] {
  const ordered = keyDimensions(space, input.dimensions);
  return cellKeys(space, inOrder(space, input.dimensions))
    .map((items, index): LeverCell => {
      const parts = items.split(itemSeparator);
      const at = Object.fromEntries(ordered.map((id, position) => [id, parts[position] ?? '']));
      return { items, index, at };
    })
    .filter(({ at }) =>
      Object.entries(fixed).every(([dimension, item]) => (at[dimension] ?? item) === item),
    );
}

/**
 * The value that a person gave the cell, or the neutral one. Read from the scenario and not from its run, which
 * may lag behind the hand.
 */
export function cellValue(
  scenario: Scenario,
  { id, neutral }: Input,
  { items }: LeverCell,
): number {
  return scenario.levers[id]?.[items]?.value ?? neutral;
}

/** Between which values a lever can stand. */
export interface Bounds {
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * The range that all these cells have in common. Where a bound cannot be calculated a lever goes no further that way
 * than it is, or than neutral.
 */
export function boundsOf(
  run: ScenarioRun,
  { id, neutral }: Input,
  cells: readonly LeverCell[],
): Bounds {
  const at = (name: string): readonly number[] => {
    const values = run.values.get(name)?.values;
    return cells.map(({ index }) => values?.[index] ?? NaN);
  };
  const minimum = Math.max(...at(shownName('minimum', id)));
  const maximum = Math.min(...at(shownName('maximum', id)));
  return {
    minimum: Number.isNaN(minimum) ? Math.min(neutral, ...at(id)) : minimum,
    maximum: Number.isNaN(maximum) ? Math.max(neutral, ...at(id)) : maximum,
  };
}

/** The highest value that all these cells can have, or the error that stands in its place. */
export function limitOf(run: ScenarioRun, { id }: Input, cells: readonly LeverCell[]): Outcome {
  const limits = cells.map(({ index }) => outcomeAt(run, shownName('maximum', id), index));
  const error = limits.find((limit) => typeof limit !== 'number');
  return error ?? Math.min(...limits.filter((limit) => typeof limit === 'number'));
}

/** The value that all have in common; null when they differ. */
export function commonValue(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** Whether something is planned in a part: a lever that is not neutral, but for a start year alone. */
export function isUsed(model: FilledModel, { levers }: Scenario, part: string): boolean {
  return model.levers
    .filter((lever) => lever.part === part && !isStart(model, lever))
    .some(({ id, neutral }) =>
      Object.values(levers[id] ?? {}).some(({ value }) => value !== neutral),
    );
}

/** Whether the lever holds the start year of another one. Alone it has no effect. */
export function isStart(model: Model, input: Pick<Input, 'id'>): boolean {
  return model.levers.some(({ start }) => start === input.id);
}

/**
 * What a cell or row is called: by its item where that says enough ("Normaliseren"), otherwise with the lever,
 * because another lever has the same items.
 */
export function rowLabel(model: Model, input: Input, name: string, item: string): string {
  if (item === '') return name;
  const others = model.levers.filter(
    (lever) =>
      lever.id !== input.id &&
      !isStart(model, lever) &&
      lever.dimensions.some((dimension) => input.dimensions.includes(dimension)),
  );
  const isLever = model.levers.some(({ id }) => id === input.id);
  const alone = isLever && others.length === 0 && !isStart(model, input);
  return alone ? item : `${name}, ${item}`;
}
