import { all, create, type FactoryFunctionMap } from 'mathjs/number';
import { expect, it } from 'vitest';
import { createMemory } from '../../../shared/engine/memory';
import { createProgram } from '../../../shared/engine/program';
import type { CellPosition } from '../../../shared/expression/interpret';
import { cellItems } from '../../../shared/value/namedArray';
import { createRandom } from '../random';
import { seed, size } from '../size';
import { randomTree, type Tree } from './randomTree';
import { createWorld } from './world';

// Equal is equal. Rounding is mathjs' own, of the 15 digits that Excel shows; it needs what mathjs takes for equal. Its
// `floor` would round 2.9999999999999996 up and its power takes roots of what is below zero: those are the machine's.
const whole = all as FactoryFunctionMap;
const plain = create(whole, {});
const math = create(whole, { relTol: Number.MIN_VALUE, absTol: 0, predictable: true });
math.import(
  {
    round: (x: number, decimals = 0) => plain.round(Number(x.toPrecision(15)), decimals),
    floor: Math.floor,
    ceil: Math.ceil,
    pow: Math.pow,
  },
  { override: true },
);

const trees = size(2000, 20_000);
const world = createWorld();

/** What mathjs makes of it; NaN where that is no number. */
function valueOf(text: string): number {
  try {
    const value: unknown = math.evaluate(text);
    const number = typeof value === 'boolean' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : NaN;
  } catch {
    return NaN;
  }
}

/** Something that the cell needs is no number, or it is none itself. */
function fails(tree: Tree, cell: CellPosition): boolean {
  if (tree.needs(cell, valueOf).some(([inner, where]) => fails(inner, where))) return true;
  return Number.isNaN(valueOf(tree.at(cell)));
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(one), Math.abs(other));
}

it(`${trees} random formulas give in every cell what mathjs gives, to 1e-12`, () => {
  const random = createRandom(seed);
  const different: string[] = [];
  let cells = 0;
  let numbers = 0;
  for (let index = 0; index < trees; index++) {
    const tree = randomTree(random, world, world.dimensions, 1 + random.below(4));
    const program = createProgram(
      world.space,
      world.names,
      [{ name: 'outcome', dimensions: world.dimensions, formula: tree.formula }],
      new Map(),
    );
    expect(program.problems, tree.formula).toEqual([]);
    const given = { inputs: world.inputs, overrides: new Map(), reference: null };
    const outcome = createMemory().calculate(program, given).values.get('outcome');
    const { dimensions = [], values = [] } = outcome ?? {};
    for (const [cell, value] of [...values].entries()) {
      const at = cellItems(world.space, dimensions, cell);
      const expected = valueOf(tree.at(at));
      const isSame = Number.isNaN(value) ? fails(tree, at) : isNear(value, expected);
      cells += 1;
      numbers += Number(!Number.isNaN(value));
      if (!isSame) {
        different.push(`${tree.formula} at ${JSON.stringify(at)}: ${value}, mathjs ${expected}`);
      }
    }
  }
  expect(different.slice(0, 20)).toEqual([]);
  expect(numbers).toBeGreaterThan(cells / 2);
});
