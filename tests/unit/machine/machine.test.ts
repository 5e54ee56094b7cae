import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CompiledFormula } from '../../../shared/engine/formula';
import { createMemory } from '../../../shared/engine/memory';
import { machineLoopsOf } from '../../../shared/engine/machineBlock';
import { createProgram, type Program, withFormula } from '../../../shared/engine/program';
import { createHeap } from '../../../shared/machine/machine';
import { calculateAgain, calculateOnce } from '../../fixtures/calculateOnce';
import { there } from '../../fixtures/changed';
import { cellsOf, otherInputs, townInputs, townProgram } from '../../fixtures/townProgram';

const formulas = {
  a: 'prev(a, start) * growth',
  town_b: 'a * children / sum(children, town)',
  c: 'sum(town_b, town) - a ^ 2',
};

function formulaC({ variables }: Program): CompiledFormula {
  return there(variables.get('c'));
}

/** Of every input another value. */
const others = new Map(
  [...townInputs].map(([name, values]) => [name, values.map((one) => one + 1)]),
);

/** In a space of its own, so that nothing of it was compiled before. */
function newProgram(): Program {
  const { space, inputs, variables, functions } = townProgram(formulas);
  return createProgram({ ...space }, [...inputs.values()], [...variables.values()], functions);
}

function valuesOf(
  names: readonly string[],
  program = newProgram(),
): readonly (readonly number[])[] {
  const found = calculateAgain(program, others, townInputs);
  return names.map((name) => cellsOf(found, name));
}

/** a doubles from 100 on; a third of it is of the north; what is left of c is a less its square. */
const expected = [
  [200, 400, 800, 1600],
  [200 / 3, 400 / 3, 400 / 3, 800 / 3, 800 / 3, 1600 / 3, 1600 / 3, 3200 / 3],
  [-39_800, -159_600, -639_200, -2_558_400],
];

function areNear(found: readonly (readonly number[])[]): void {
  found.forEach((cells, place) => {
    cells.forEach((cell, index) => {
      expect(cell).toBeCloseTo(expected[place]?.[index] ?? NaN, 6);
    });
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('formulas are calculated', () => {
  const names = Object.keys(formulas);

  it('by machine loops', () => {
    const program = townProgram(formulas);
    for (const name of names) {
      expect(machineLoopsOf(there(program.variables.get(name)), program), name).not.toBeNull();
    }
    areNear(valuesOf(names));
  });

  it.each([
    ['without WebAssembly', undefined],
    [
      'where a policy refuses it',
      {
        ...WebAssembly,
        Memory: WebAssembly.Memory,
        Module: function refuse(): never {
          throw new WebAssembly.CompileError('refused');
        },
      },
    ],
    [
      'where it has no room',
      {
        ...WebAssembly,
        Module: WebAssembly.Module,
        Instance: WebAssembly.Instance,
        Memory: function full(): never {
          throw new RangeError('full');
        },
      },
    ],
  ])('by kernels %s, to the same bit', (_, platform) => {
    const byMachine = valuesOf(names);
    vi.stubGlobal('WebAssembly', platform);
    const program = newProgram();
    expect(createHeap() === null || machineLoopsOf(formulaC(program), program) === null).toBe(true);
    expect(valuesOf(names, program)).toEqual(byMachine);
    areNear(byMachine);
  });

  it('by kernels the first time, before loops are compiled, and by loops the second time', () => {
    const compiled = vi.spyOn(WebAssembly, 'Module');
    const program = newProgram();
    const first = calculateOnce(program, townInputs);
    expect(compiled).not.toHaveBeenCalled();
    const second = calculateAgain(program, others, townInputs);
    expect(compiled).toHaveBeenCalledOnce();
    expect(second.values).toEqual(first.values);
  });

  it('by kernels among loops where one of them has none', () => {
    const program = townProgram({ a: 'start + 1', b: 'cumsum(a, year)', c: 'b * growth' });
    expect(machineLoopsOf(there(program.variables.get('b')), program)).toBeNull();
    const memory = createMemory();
    const run = (start: number): readonly number[] =>
      cellsOf(
        memory.calculate(program, {
          inputs: otherInputs({ start }),
          overrides: new Map(),
          reference: null,
        }),
        'c',
      );
    expect(run(100)).toEqual([202, 404, 606, 808]);
    expect(run(0)).toEqual([2, 4, 6, 8]);
    expect(run(100)).toEqual([202, 404, 606, 808]);
  });
});

describe('the loops of a formula', () => {
  it('are those of another one that differs in names alone', () => {
    const program = townProgram({
      a: 'start * growth',
      b: 'growth * steps',
      c: 'growth * growth',
      d: 'start - growth',
    });
    const loops = ['a', 'b', 'c', 'd'].map((name) => {
      const { module, name: place } = there(
        machineLoopsOf(there(program.variables.get(name)), program),
      );
      return { module, place };
    });
    expect(loops[1]).toEqual(loops[0]);
    expect(loops[2]).not.toEqual(loops[0]);
    expect(loops[3]).not.toEqual(loops[0]);
  });

  it('stay when another formula changes', () => {
    const program = townProgram(formulas);
    const before = machineLoopsOf(there(program.variables.get('c')), program);
    const changed = withFormula(program, 'a', 'start');
    expect(machineLoopsOf(there(changed.variables.get('c')), changed)).toBe(before);
  });
});

describe('a number too large', () => {
  // 1e200 times itself is one: missing, and no number that a smaller one is taken before.
  const big = 'start * 1e198';
  it.each([
    [`min(1, ${big} * ${big})`, NaN],
    [`1 / (${big} * ${big})`, NaN],
    [`(${big} * ${big}) / 2`, NaN],
    [`${big} * ${big} > 1`, NaN],
    [`${big} * ${big} or 1`, NaN],
    [`not (${big} * ${big})`, NaN],
    [`${big} * ${big} ? 1 : 2`, NaN],
    [`(${big} * ${big}) * 0`, NaN],
    [`(${big} * ${big}) - (${big} * ${big})`, NaN],
    [`exp(-(${big} * ${big}))`, NaN],
    [`(${big} * ${big}) ^ 0`, NaN],
    [`abs(-${big}) + 1`, 1e200],
    [`1 ? 1 : ${big} * ${big}`, 1],
    ['1 / 0', NaN],
    ['0 / 0', NaN],
    ['0 * (0 - 1)', -0],
  ])('%s', (formula, outcome) => {
    const found = calculateAgain(townProgram({ a: formula }), others, townInputs);
    expect(cellsOf(found, 'a')).toEqual([outcome, outcome, outcome, outcome]);
  });
});

it('memory that was given back is used again', () => {
  const heap = there(createHeap());
  const first = there(heap.allocate(1000));
  const second = there(heap.allocate(100_000));
  expect(second).toBeGreaterThan(first);
  heap.free(second);
  expect(heap.allocate(70_000)).toBe(second);
  expect(there(heap.allocate(70_000))).toBeGreaterThan(second);
  heap.cells()[first / 8] = 42;
  heap.allocate(1_000_000);
  expect(heap.cells()[first / 8]).toBe(42);
});
