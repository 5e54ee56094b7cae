import { dimensionsOfInput } from '../../../shared/calculation/inputs';
import type { Dataset } from '../../../shared/model/dataset';
import type { Model } from '../../../shared/model/model';
import type { Change, Changes } from '../../../shared/model/scenario';
import { itemSeparator } from '../../../shared/value/namedArray';
import type { World } from './world';

type Item = Dataset['dimensions'][number]['items'][number];

/** The world with a dataset of any number of items in its dimension: copies, in turns, of those that it has. */
export function withItems(world: World, count: number): World {
  const { model, scenario } = world;
  const { dataset } = scenario;
  const [dimension] = dataset.dimensions;
  if (dimension === undefined) throw new Error('the dataset has no dimension');
  const { id, items } = dimension;
  const copies = items.map((_, place): readonly Item[] =>
    Array.from({ length: count }, (__, copy) => copy)
      .filter((copy) => copy % items.length === place)
      .map((copy) => ({ id: `copy_${copy}`, label: { nl: '', en: '' }, code: '' })),
  );
  const copiesOf = new Map(
    items.map((item, place) => [item.id, (copies[place] ?? []).map((copy) => copy.id)]),
  );
  const keysOf = (input: string, key: string): readonly string[] =>
    copiedKeys(model, id, copiesOf, input, key);
  return {
    ...world,
    scenario: {
      ...scenario,
      dataset: {
        ...dataset,
        dimensions: [
          { id, items: Array.from({ length: count }, (_, copy) => itemAt(copies, copy)) },
        ],
        rows: dataset.rows.flatMap((row) =>
          keysOf(row.variable, row.items).map((key) => ({ ...row, items: key })),
        ),
      },
      levers: copiedChanges(scenario.levers, keysOf),
      assumptions: copiedChanges(scenario.assumptions, keysOf),
    },
  };
}

function itemAt(copies: readonly (readonly Item[])[], copy: number): Item {
  const found = copies[copy % copies.length]?.[Math.floor(copy / copies.length)];
  if (found === undefined) throw new Error(`no copy ${copy}`);
  return found;
}

function copiedChanges(
  changes: Changes,
  keysOf: (input: string, key: string) => readonly string[],
): Changes {
  return Object.fromEntries(
    Object.entries(changes).map(([input, cells]) => [
      input,
      Object.fromEntries(
        Object.entries(cells).flatMap(([key, change]) =>
          keysOf(input, key).map((copy): readonly [string, Change] => [copy, change]),
        ),
      ),
    ]),
  );
}

/** The keys of the copies of a cell: the same key where the input has no such dimension, or it names every item. */
function copiedKeys(
  model: Model,
  dimension: string,
  copiesOf: ReadonlyMap<string, readonly string[]>,
  input: string,
  key: string,
): readonly string[] {
  const dimensions = (dimensionsOfInput(model, input) ?? []).filter(
    (id) => id !== model.time.dimension,
  );
  const place = dimensions.indexOf(dimension);
  const parts = key.split(itemSeparator);
  const copies = place < 0 ? undefined : copiesOf.get(parts[place] ?? '');
  if (copies === undefined) return [key];
  return copies.map((copy) => parts.with(place, copy).join(itemSeparator));
}
