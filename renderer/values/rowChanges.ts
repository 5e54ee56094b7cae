import { dimensionsOfInput } from '../../shared/calculation/inputs';
import { everyYearKey, knownYears } from '../../shared/model/knownYears';
import type { Change, Override, Scenario } from '../../shared/model/scenario';
import type { Model } from '../../shared/model/model';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { findDimension, type Space } from '../../shared/value/space';
import type { Column, Limits, Mark } from './valueRow';

/** One value that a person changed, and where it stands. */
export interface FoundChange {
  /** The key under which the scenario keeps it. */
  readonly items: string;
  /** Position in each dimension; a dimension that is not there stands for all of its items. */
  readonly where: Limits;
  /** Positions of years in which it does not hold: those that the model knows of a series. */
  readonly except: readonly number[];
  /** With what it holds in, where a calculated cell was overridden. */
  readonly change: Change & Pick<Override, 'only'>;
  readonly mark: Mark;
}

export type ChangesByName = ReadonlyMap<string, readonly FoundChange[]>;

/** All changes of a scenario that have a place on the axes of now, by the name of the quantity. */
export function changesByName(scenario: Scenario, model: Model, space: Space): ChangesByName {
  const found = new Map<string, FoundChange[]>();
  const add = (
    mark: Mark,
    name: string,
    dimensions: readonly string[],
    items: string,
    change: FoundChange['change'],
  ): void => {
    const where = positionsOf(space, dimensions, items);
    if (where === null) return;
    const except = knownPositions(model, space, name, items);
    found.set(name, [...(found.get(name) ?? []), { items, where, except, change, mark }]);
  };
  for (const changes of [scenario.levers, scenario.assumptions]) {
    for (const [name, cells] of Object.entries(changes)) {
      for (const [items, change] of Object.entries(cells)) {
        add('changed', name, dimensionsOfInput(model, name) ?? [], items, change);
      }
    }
  }
  const dimensions = new Map(model.variables.map((one) => [one.id, one.dimensions]));
  for (const { variable, items, ...change } of scenario.overrides) {
    add('overridden', variable, dimensions.get(variable) ?? [], items, change);
  }
  return found;
}

/** Null when an item does not exist, as in a year outside a shorter axis. */
function positionsOf(space: Space, dimensions: readonly string[], items: string): Limits | null {
  if (items === '') return {};
  const parts = items.split(itemSeparator);
  const where: Record<string, number> = {};
  // A key of a series for every year names none.
  for (const [index, id] of keyDimensions(space, dimensions).slice(0, parts.length).entries()) {
    const position = findDimension(space, id)?.items.indexOf(parts[index] ?? '') ?? -1;
    if (position < 0) return null;
    where[id] = position;
  }
  return where;
}

/** Of the known years those that a value for every year leaves alone. */
function knownPositions(
  model: Model,
  space: Space,
  name: string,
  items: string,
): readonly number[] {
  return [...knownYears(model, name)]
    .filter((key) => everyYearKey(key) === items && key !== items)
    .map((key) => space.time.items.indexOf(key.split(itemSeparator).at(-1) ?? ''))
    .filter((position) => position >= 0);
}

/** The changes of a quantity behind the cells of a row; `column`: in one column only. */
export function changesBehind(
  changes: readonly FoundChange[],
  limits: Limits,
  time: string,
  column?: Column,
): readonly FoundChange[] {
  return changes.filter(
    ({ where, except }) =>
      Object.entries(where).every(
        ([dimension, position]) => (limits[dimension] ?? position) === position,
      ) &&
      (column === undefined ||
        column === 'all' ||
        ((where[time] ?? column) === column && !except.includes(column))),
  );
}

/** The mark of a cell with these changes behind it. */
export function markOf(changes: readonly FoundChange[]): Mark | null {
  return changes[0]?.mark ?? null;
}
