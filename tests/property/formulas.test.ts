import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calculation, CellOverrides } from '../../shared/engine/calculation';
import { createMemory } from '../../shared/engine/memory';
import { type Program, withFormula } from '../../shared/engine/program';
import { interpret } from '../../shared/expression/interpret';
import { cellIndex, cellItems } from '../../shared/value/namedArray';
import { cellCount } from '../../shared/value/space';
import { randomFormula, randomInputs, randomProgram } from '../fixtures/randomProgram';

const settings = { seed: 20_261_121, numRuns: 250 };
/** Milliseconds after which a busy machine is given up on. */
const patience = 60_000;
const noOverrides: CellOverrides = new Map();

interface Runs {
  readonly program: Program;
  readonly reference: Calculation;
  readonly own: Calculation;
}

/** In memories that have calculated something else before: nothing may be left of that. */
function run(g: fc.GeneratorValue, program: Program, overrides = noOverrides): Runs {
  const [own, compared] = [createMemory(), createMemory()];
  const calculate = (): Runs => {
    const inputs = randomInputs(g, program.space);
    const reference = compared.calculate(program, { inputs, overrides, reference: null });
    const given = { inputs: randomInputs(g, program.space), overrides, reference };
    return { program, reference, own: own.calculate(program, given) };
  };
  calculate();
  return calculate();
}

/** One overridden cell. */
function randomOverride(g: fc.GeneratorValue, { space, variables }: Program): CellOverrides {
  const name = g(fc.constantFrom<string[]>, ...variables.keys());
  const cells = cellCount(space, variables.get(name)?.dimensions ?? []);
  return new Map([[name, new Map([[g(fc.nat, { max: cells - 1 }), 42]])]]);
}

/** The cells whose formula says something else than the calculation, read from the same values. */
function disagreements({ program, reference, own }: Runs): readonly string[] {
  const { space } = program;
  return [...program.variables.values()].flatMap(({ name, formula, typed, dimensions }) => {
    const found = own.values.get(name)?.values ?? new Float64Array();
    return [...found.keys()].flatMap((index) => {
      if (typed === null) return [`${name} was not read`];
      const value = interpret(typed, cellItems(space, dimensions, index), {
        space,
        read: (used, from, cell) => {
          const array = (from === 'reference' ? reference : own).values.get(used);
          return array?.values[cellIndex(space, array.dimensions, cell)] ?? NaN;
        },
        failed: () => undefined,
      });
      const expected = Number.isFinite(value) ? value : NaN;
      if (Object.is(found[index], expected)) return [];
      return [
        `${name}[${String(index)}] = ${formula}: ${String(found[index])}, ${String(expected)}`,
      ];
    });
  });
}

describe('formulas of any shape, with and without circular references that look back', () => {
  it(
    'are calculated as arrays as they are read cell by cell, to the last bit',
    () => {
      let cells = 0;
      let yearly = 0;
      let numbers = 0;
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const runs = run(g, randomProgram(g));
          expect(disagreements(runs)).toEqual([]);
          for (const name of runs.program.variables.keys()) {
            const values = runs.own.values.get(name)?.values ?? [];
            cells += values.length;
            numbers += [...values].filter((value) => !Number.isNaN(value)).length;
          }
          yearly += runs.program.steps.filter(({ kind }) => kind === 'yearly').length;
        }),
        settings,
      );
      // What the sample must hold to say anything: circular references, and cells with a number.
      expect(yearly).toBeGreaterThan(50);
      expect(numbers).toBeGreaterThan(cells / 2);
    },
    patience,
  );

  it(
    'keep the value of an overridden cell, and all cells agree with it',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const program = randomProgram(g);
          const overrides = randomOverride(g, program);
          expect(others(run(g, program, overrides), overrides)).toEqual([]);
        }),
        settings,
      );
    },
    patience,
  );
});

/** The cells that disagree, without those that are overridden. */
function others(runs: Runs, overrides: CellOverrides): readonly string[] {
  const [[name, cells] = ['', new Map<number, number>()]] = overrides;
  for (const [cell, value] of cells) {
    expect(runs.own.values.get(name)?.values[cell]).toBe(value);
  }
  return disagreements(runs).filter(
    (text) => ![...cells.keys()].some((cell) => text.startsWith(`${name}[${String(cell)}] `)),
  );
}

describe('formulas in any circular references', () => {
  it(
    'agree in every cell, also where one is overridden',
    () => {
      let circular = 0;
      let revived = 0;
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const before = randomProgram(g);
          const name = g(fc.constantFrom<string[]>, ...before.variables.keys());
          const program = withFormula(before, name, randomFormula(g, before, name));
          fc.pre(program.problems.every(({ code }) => code === 'circular'));
          const overrides = randomOverride(g, program);
          const runs = run(g, program, overrides);
          expect(others(runs, overrides)).toEqual([]);
          for (const step of program.steps) {
            if (step.kind !== 'circular') continue;
            circular += 1;
            const arrays = step.names.map((one) => runs.own.values.get(one)?.values ?? []);
            revived += Number(arrays.some((values) => values.some(Number.isFinite)));
          }
        }),
        settings,
      );
      expect(circular).toBeGreaterThan(30);
      expect(revived).toBeGreaterThan(10);
    },
    patience,
  );
});
