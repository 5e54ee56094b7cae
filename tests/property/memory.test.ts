import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Calculation, CellOverrides } from '../../shared/engine/calculation';
import { createMemory, type Memory } from '../../shared/engine/memory';
import { machineLoopsOf } from '../../shared/engine/machineBlock';
import { type Program, withFormula } from '../../shared/engine/program';
import { cellCount } from '../../shared/value/space';
import { randomFormula, randomInputs, randomProgram } from '../fixtures/randomProgram';

/*
 * Law: a memory that has seen other calculations finds what a new one finds, to the last bit. What it gave before stays
 * as it was.
 */

/** Milliseconds after which a busy machine is given up on. */
const patience = 60_000;

type Inputs = ReadonlyMap<string, Float64Array>;

interface State {
  readonly program: Program;
  readonly inputs: Inputs;
  readonly neutral: Inputs;
  readonly overrides: CellOverrides;
  readonly wanted: readonly string[] | null;
}

interface Memories {
  readonly own: Memory;
  readonly reference: Memory;
}

const newMemories = (): Memories => ({ own: createMemory(), reference: createMemory() });

function run({ own, reference }: Memories, state: State): Calculation {
  const { program, inputs, neutral, overrides, wanted } = state;
  const compared = reference.calculate(program, { inputs: neutral, overrides, reference: null });
  const given = { inputs, overrides, reference: compared };
  return own.calculate(program, wanted === null ? given : { ...given, wanted });
}

const kinds = ['input', 'neutral', 'override', 'reset', 'formula', 'wanted'] as const;

/** The state after one edit, of whatever kind. */
function edited(g: fc.GeneratorValue, state: State): State {
  const { program, inputs, overrides } = state;
  const other = randomInputs(g, program.space);
  const name = g(fc.constantFrom<string[]>, ...program.variables.keys());
  switch (g(fc.constantFrom<(typeof kinds)[number][]>, ...kinds)) {
    case 'input': {
      const changed = g(fc.subarray, [...inputs.keys()], { maxLength: 2 });
      const values = [...other].filter(([input]) => changed.includes(input));
      return { ...state, inputs: new Map([...inputs, ...values]) };
    }
    case 'neutral':
      return { ...state, neutral: other };
    case 'override': {
      const { dimensions = [] } = program.variables.get(name) ?? {};
      const cell = g(fc.nat, { max: cellCount(program.space, dimensions) - 1 });
      const cells = new Map(overrides.get(name)).set(cell, g(fc.constantFrom<number[]>, 42, 0, -1));
      return { ...state, overrides: new Map(overrides).set(name, cells) };
    }
    case 'reset': {
      const kept = [...overrides].filter(() => g(fc.boolean));
      return { ...state, overrides: new Map(kept) };
    }
    case 'formula': {
      // What compares cannot be compared with: those formulas stay.
      if (program.comparing.has(name)) return state;
      const formula = randomFormula(g, program, name).replaceAll(/reference\((\w+)\)/g, '$1');
      const changed = withFormula(program, name, formula);
      return changed.problems.some(({ code }) => code !== 'circular')
        ? state
        : { ...state, program: changed };
    }
    case 'wanted': {
      const names = g(fc.subarray, [...program.variables.keys()], { minLength: 1 });
      return { ...state, wanted: g(fc.boolean) ? null : names };
    }
  }
}

function copyOf({ values }: Calculation): ReadonlyMap<string, readonly number[]> {
  return new Map([...values].map(([name, array]) => [name, [...array.values]]));
}

it(
  'after any edits, and after they are undone, a memory gives what a new one gives',
  () => {
    const seen = { formulas: 0, circular: 0, shared: 0, copied: 0, edits: 0 };
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const program = randomProgram(g);
        const inputs = (): Inputs => randomInputs(g, program.space);
        let state: State = {
          program,
          inputs: inputs(),
          neutral: inputs(),
          overrides: new Map(),
          wanted: null,
        };
        const past: State[] = [];
        let memories = newMemories();
        let before = run(memories, state);
        for (let edit = g(fc.integer, { min: 1, max: 8 }); edit > 0; edit--) {
          const undone = g(fc.nat, { max: 3 }) === 0 ? past.pop() : undefined;
          if (undone === undefined) past.push(state);
          const next = undone ?? edited(g, state);
          seen.formulas += Number(next.program !== state.program);
          state = next;
          // A copy goes on from what the other remembers, and neither writes in what the other has.
          const isCopied = g(fc.nat, { max: 3 }) === 0;
          if (isCopied) memories = { ...memories, own: memories.reference.copy() };
          seen.copied += Number(isCopied);
          const asItWas = copyOf(before);
          const found = run(memories, state);
          expect(copyOf(found)).toEqual(copyOf(run(newMemories(), state)));
          expect(copyOf(before)).toEqual(asItWas);
          seen.edits += 1;
          seen.circular += Number(state.program.problems.length > 0);
          const { values } = before;
          seen.shared += Number([...found.values].some(([name, one]) => one === values.get(name)));
          before = found;
        }
      }),
      { seed: 20_261_127, numRuns: 500 },
    );
    // What the sample must hold to say anything.
    expect(seen.formulas).toBeGreaterThan(50);
    expect(seen.circular).toBeGreaterThan(50);
    expect(seen.copied).toBeGreaterThan(100);
    expect(seen.shared).toBeGreaterThan(seen.edits / 2);
  },
  patience,
);

it(
  'machine loops, which run from the second calculation on, give what kernels give',
  () => {
    const seen = { loops: 0, formulas: 0, missing: 0, numbers: 0 };
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const program = randomProgram(g);
        const { space, variables } = program;
        const overrides: CellOverrides = new Map(
          [...variables.keys()]
            .filter(() => g(fc.nat, { max: 5 }) === 0)
            .map((name) => [name, new Map([[0, 42]])]),
        );
        const state = (): State => {
          const [inputs, neutral] = [randomInputs(g, space), randomInputs(g, space)];
          return { program, inputs, neutral, overrides, wanted: null };
        };
        const machine = newMemories();
        run(machine, state());
        for (let again = 0; again < 2; again++) {
          const next = state();
          const found = run(machine, next);
          expect(copyOf(found)).toEqual(copyOf(run(newMemories(), next)));
          for (const { values } of found.values.values()) {
            for (const value of values) {
              if (Number.isNaN(value)) seen.missing += 1;
              else seen.numbers += 1;
            }
          }
        }
        for (const formula of variables.values()) {
          seen.formulas += 1;
          seen.loops += Number(machineLoopsOf(formula, program) !== null);
        }
      }),
      { seed: 20_261_127, numRuns: 300 },
    );
    // What the sample must hold to say anything.
    expect(seen.loops).toBeGreaterThan(seen.formulas * 0.7);
    expect(seen.missing).toBeGreaterThan(1000);
    expect(seen.numbers).toBeGreaterThan(seen.missing);
  },
  patience,
);
