import { itemsAcross, type World } from './world';
import type { CellPosition } from '../../../shared/expression/interpret';
import type { Random } from '../random';

/** A formula in the language, and what mathjs has to work out for one of its cells. */
export interface Tree {
  readonly formula: string;
  readonly dimensions: readonly string[];
  /** The same for one cell, with numbers in the place of names and sums written out. */
  readonly at: (cell: CellPosition) => string;
  /** What has to have a value for this to have one, and at which cells. */
  readonly needs: (cell: CellPosition, value: (text: string) => number) => readonly Need[];
}

type Need = readonly [tree: Tree, cell: CellPosition];

/** A random formula whose dimensions are among the given ones. `depth`: how deep it may become. */
export function randomTree(
  random: Random,
  world: World,
  dimensions: readonly string[],
  depth: number,
): Tree {
  const { time } = world;
  const again = (within = dimensions): Tree => randomTree(random, world, within, depth - 1);
  if (depth === 0) return leaf(random, world, dimensions);
  switch (random.below(10)) {
    case 0:
      return chain(random, world, dimensions);
    case 1:
      return called(random.pick(['-', 'not ']), [again()], (given) => given, '');
    case 2:
      return conditional(again(), again(), again());
    case 3:
      return called(random.pick(['min', 'max']), [again(), again(), again()]);
    case 4:
      return called(random.pick(unary), [again()]);
    case 5: {
      const decimals = leafOf(random.pick(['0', '1', '2', '5']));
      return random.below(2) === 0
        ? called('round', [again(), decimals])
        : called('clip', [again(), again(), again()], ([x, low, high]) => [
            `min(max(${String(x)}, ${String(low)}), ${String(high)})`,
          ]);
    }
    case 6:
      return overDimension(random, world, dimensions, again);
    case 7: {
      const name = random.pick(world.names.filter((one) => one.dimensions.includes(time)));
      if (!name.dimensions.every((id) => dimensions.includes(id))) return again();
      return lagged(world, name, 1 + random.below(3), again());
    }
    default: {
      const operator = random.pick(operators);
      return between(operator, again(), again());
    }
  }
}

const unary = ['exp', 'sqrt', 'log', 'log10', 'abs', 'sign', 'round', 'floor', 'ceil'] as const;
const operators = ['+', '-', '*', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', 'and', 'or'];
const literals = ['0', '1', '2', '0.5', '3', '10', '1e-9', '.25'];

function leafOf(text: string): Tree {
  return { formula: text, dimensions: [], at: () => text, needs: () => [] };
}

function leaf(random: Random, world: World, dimensions: readonly string[]): Tree {
  const usable = world.names.filter((one) => one.dimensions.every((id) => dimensions.includes(id)));
  const name = random.below(4) === 0 ? undefined : random.pick(usable);
  return name === undefined ? leafOf(random.pick(literals)) : named(world, name);
}

function named(world: World, { name, dimensions }: World['names'][number]): Tree {
  return {
    formula: name,
    dimensions,
    at: (cell) => `(${String(world.read(name, cell))})`,
    needs: () => [],
  };
}

/** Without brackets, so that what binds first decides: no division, whose errors a comparison would hide. */
function chain(random: Random, world: World, dimensions: readonly string[]): Tree {
  const parts = Array.from({ length: 2 + random.below(4) }, () => leaf(random, world, dimensions));
  const signs = parts.map((_, index) => {
    if (index === 0) return random.pick(['', '-', 'not ']);
    const operator = random.pick(['+', '-', '*', '<', 'and', 'or', '==']);
    // A second comparison in a row is no formula.
    const isSafe = !['<', '=='].includes(operator) || parts.length === 2;
    return ` ${isSafe ? operator : '+'} ${random.pick(['', '', '-'])}`;
  });
  const power = random.pick(['', ' ^ 2', ' ^ 2 ^ 2', ' ^ 3']);
  const written = (of: (part: Tree) => string): string =>
    parts.map((part, index) => `${signs[index] ?? ''}${of(part)}${power}`).join('');
  return {
    formula: `(${written(({ formula }) => formula)})`,
    dimensions: [...new Set(parts.flatMap((part) => part.dimensions))],
    // Of yes and no mathjs makes no number by itself.
    at: (cell) => `number(${written((part) => part.at(cell))})`,
    needs: () => [],
  };
}

/** A function of one cell, or a sign before it; `turned`: how mathjs is told the same. */
function called(
  name: string,
  parts: readonly Tree[],
  turned: ((given: readonly string[]) => readonly string[]) | null = null,
  between: '' | ', ' = ', ',
): Tree {
  const isSign = between === '';
  const call = (given: readonly string[]): string =>
    isSign ? `(${name}${given.join('')})` : `${name}(${given.join(between)})`;
  return {
    formula: call(parts.map(({ formula }) => formula)),
    dimensions: [...new Set(parts.flatMap(({ dimensions }) => dimensions))],
    at: (cell) => {
      const given = parts.map((part) => part.at(cell));
      if (isSign) return `number${call(given)}`;
      if (turned === null) return call(given);
      return turned(given).join('');
    },
    needs: (cell) => parts.map((part) => [part, cell]),
  };
}

function between(operator: string, left: Tree, right: Tree): Tree {
  return {
    formula: `(${left.formula} ${operator} ${right.formula})`,
    dimensions: [...new Set([...left.dimensions, ...right.dimensions])],
    at: (cell) => `number(${left.at(cell)} ${operator} ${right.at(cell)})`,
    needs: (cell) => [
      [left, cell],
      [right, cell],
    ],
  };
}

function conditional(condition: Tree, then: Tree, otherwise: Tree): Tree {
  const parts = [condition, then, otherwise];
  return {
    formula: `(${condition.formula} ? ${then.formula} : ${otherwise.formula})`,
    dimensions: [...new Set(parts.flatMap(({ dimensions }) => dimensions))],
    at: (cell) => `(${condition.at(cell)} ? ${then.at(cell)} : ${otherwise.at(cell)})`,
    needs: (cell, value) => [
      [condition, cell],
      [value(condition.at(cell)) === 0 ? otherwise : then, cell],
    ],
  };
}

function lagged(world: World, name: World['names'][number], back: number, otherwise: Tree): Tree {
  const { time } = world;
  const before = named(world, name);
  const call = back === 1 ? `prev(${name.name}` : `lag(${name.name}, ${String(back)}`;
  const taken = (cell: CellPosition): Need => {
    const year = (cell[time] ?? 0) - back;
    return year < 0 ? [otherwise, cell] : [before, { ...cell, [time]: year }];
  };
  return {
    formula: `${call}, ${otherwise.formula})`,
    dimensions: [...new Set([...name.dimensions, ...otherwise.dimensions])],
    at: (cell) => {
      const [tree, where] = taken(cell);
      return tree.at(where);
    },
    needs: (cell) => [taken(cell)],
  };
}

/** What takes a dimension away, or goes along it. */
function overDimension(
  random: Random,
  world: World,
  dimensions: readonly string[],
  again: (within: readonly string[]) => Tree,
): Tree {
  const over = random.pick(world.dimensions);
  const inner = again([...new Set([...dimensions, over])]);
  const operand = inner.dimensions.includes(over)
    ? inner
    : between('*', inner, named(world, world.weight(over)));
  const all = (cell: CellPosition): readonly CellPosition[] => itemsAcross(world, over, cell);
  const texts = (cells: readonly CellPosition[]): string =>
    cells.map((one) => operand.at(one)).join(', ');
  const names = ['sum', 'prod', 'mean', 'minOver', 'maxOver', 'first', 'last', 'at'];
  const along = dimensions.includes(over) ? ['cumsum', 'share'] : [];
  const name = random.pick([...names, ...along]);
  const keeps = along.includes(name);
  const taken = (cell: CellPosition): readonly CellPosition[] => {
    const cells = all(cell);
    if (name === 'cumsum') return cells.slice(0, (cell[over] ?? 0) + 1);
    if (name === 'first' || name === 'at') return cells.slice(0, 1);
    return name === 'last' ? cells.slice(-1) : cells;
  };
  const item = name === 'at' ? `, ${world.firstItem(over)}` : '';
  return {
    formula: `${name}(${operand.formula}, ${over}${item})`,
    dimensions: keeps ? operand.dimensions : operand.dimensions.filter((id) => id !== over),
    at: (cell) => {
      const given = texts(taken(cell));
      if (['first', 'last', 'at'].includes(name)) return given;
      if (name === 'share') return `((${operand.at(cell)}) / sum(${given}))`;
      return `${mathNames[name] ?? name}(${given})`;
    },
    needs: (cell) => taken(cell).map((one) => [operand, one]),
  };
}

const mathNames: Readonly<Record<string, string>> = {
  minOver: 'min',
  maxOver: 'max',
  cumsum: 'sum',
};
