import type { CellPosition } from '../../../shared/expression/interpret';
import { cellIndex } from '../../../shared/value/namedArray';
import { createSpace, inOrder, timeDimension, type Space } from '../../../shared/value/space';

/** What random formulas may name: inputs that are missing nowhere, over three dimensions. */
export interface World {
  readonly space: Space;
  readonly time: string;
  readonly dimensions: readonly string[];
  readonly names: readonly { readonly name: string; readonly dimensions: readonly string[] }[];
  readonly inputs: ReadonlyMap<string, Float64Array>;
  readonly read: (name: string, cell: CellPosition) => number;
  /** An input over one dimension. */
  readonly weight: (dimension: string) => World['names'][number];
  /** As a formula names it. */
  readonly firstItem: (dimension: string) => string;
}

export function createWorld(): World {
  const space = createSpace(timeDimension('year', 2020, 2022), [
    { id: 'town', items: ['north', 'south'] },
    { id: 'care', items: ['light', 'heavy'] },
  ]);
  const declared: readonly (readonly [string, readonly string[], readonly number[]])[] = [
    ['i', [], [0.1]],
    ['j', ['town'], [-2.7, 7]],
    ['k', ['year'], [1 / 3, 0, 1e6 / 7]],
    ['m', ['care'], [2, 0.5]],
    ['l', ['year', 'town', 'care'], [3, -1, 0.25, 0, 12, 0.7, 1e-3, 2, -0.5, 4, 1, 10]],
  ];
  const inputs = new Map(
    declared.map(([name, , values]) => [name, Float64Array.from(values)] as const),
  );
  const names = declared.map(([name, dimensions]) => ({
    name,
    dimensions: inOrder(space, dimensions),
  }));
  const named = new Map(names.map((one) => [one.name, one]));
  return {
    space,
    time: 'year',
    dimensions: ['year', 'town', 'care'],
    names,
    inputs,
    read: (name, cell) =>
      inputs.get(name)?.[cellIndex(space, named.get(name)?.dimensions ?? [], cell)] ?? NaN,
    weight: (dimension) => {
      const found = names.find(
        (one) => one.dimensions.length === 1 && one.dimensions[0] === dimension,
      );
      if (found === undefined) throw new Error(`no input over ${dimension}`);
      return found;
    },
    firstItem: (dimension) => {
      const found = space.dimensions.find(({ id }) => id === dimension);
      return dimension === 'year' ? '2020' : (found?.items[0] ?? '');
    },
  };
}

/** The cell with every item of a dimension. */
export function itemsAcross(
  { space }: World,
  dimension: string,
  cell: CellPosition,
): readonly CellPosition[] {
  const items = space.dimensions.find(({ id }) => id === dimension)?.items ?? [];
  return items.map((_, index) => ({ ...cell, [dimension]: index }));
}
