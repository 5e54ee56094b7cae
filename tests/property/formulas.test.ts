import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate, type Calculation, recalculate } from '../../shared/engine/calculate';
import { planAfter, planFor, type Program, wholePlan } from '../../shared/engine/program';
import { interpret } from '../../shared/expression/interpret';
import { cellIndex, cellItems } from '../../shared/value/namedArray';
import { randomInputs, randomProgram } from '../fixtures/randomProgram';

const settings = { seed: 20_261_121, numRuns: 250 };
/** Milliseconds after which a busy machine is given up on. */
const patience = 60_000;
const noOverrides = new Map<string, ReadonlyMap<number, number>>();

interface Runs {
  readonly program: Program;
  readonly reference: Calculation;
  readonly own: Calculation;
}

/** A program that has calculated something else before: nothing may be left of that. */
function run(g: fc.GeneratorValue): Runs & {
  readonly inputs: ReadonlyMap<string, Float64Array>;
} {
  const program = randomProgram(g);
  const before = randomInputs(g, program.space);
  calculate(program, before, noOverrides, calculate(program, before, noOverrides, null));
  const reference = calculate(program, randomInputs(g, program.space), noOverrides, null);
  const inputs = randomInputs(g, program.space);
  return { program, inputs, reference, own: calculate(program, inputs, noOverrides, reference) };
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
          const runs = run(g);
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
    'have the same values when only some of them are asked for',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const { program, inputs, reference, own } = run(g);
          const names = g(fc.subarray, [...program.variables.keys()], { minLength: 1 });
          const other = randomInputs(g, program.space);
          calculate(program, other, noOverrides, reference);
          const part = calculate(program, inputs, noOverrides, reference, planFor(program, names));
          expect([...part.values.keys()]).toEqual(names);
          for (const name of names) expect(part.values.get(name)).toEqual(own.values.get(name));
        }),
        settings,
      );
    },
    patience,
  );

  it(
    'have the same values when only what changed is done again',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const { program, inputs, reference } = run(g);
          const names = g(fc.subarray, [...inputs.keys()]);
          const other = randomInputs(g, program.space);
          const changed = new Map([...other].filter(([name]) => names.includes(name)));
          const newReference = calculate(program, other, noOverrides, null);
          const plan = wholePlan(program, true);
          const whole = calculate(
            program,
            new Map([...inputs, ...changed]),
            noOverrides,
            newReference,
          );
          calculate(program, inputs, noOverrides, reference);
          const again = planAfter(program, plan, names);
          expect(recalculate(program, changed, noOverrides, newReference, again)).toEqual(whole);
        }),
        settings,
      );
    },
    patience,
  );

  it(
    'keep the value of an overridden cell, and all cells agree with it',
    () => {
      fc.assert(
        fc.property(fc.gen(), (g) => {
          const { program, inputs, reference } = run(g);
          const name = g(fc.constantFrom<string[]>, ...program.variables.keys());
          const cell = g(fc.nat, { max: (program.variables.get(name)?.values.length ?? 1) - 1 });
          const overrides = new Map([[name, new Map([[cell, 42]])]]);
          const own = calculate(program, inputs, overrides, reference);
          expect(own.values.get(name)?.values[cell]).toBe(42);
          const others = disagreements({ program, reference, own }).filter(
            (text) => !text.startsWith(`${name}[${String(cell)}] `),
          );
          expect(others).toEqual([]);
        }),
        settings,
      );
    },
    patience,
  );
});
