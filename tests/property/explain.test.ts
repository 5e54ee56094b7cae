import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dependentsOf } from '../../shared/engine/dependents';
import { explain, type Calculated, type CellName } from '../../shared/engine/explain';
import type { Filled } from '../../shared/expression/filled';
import { formatExpression } from '../../shared/expression/formatExpression';
import { interpret } from '../../shared/expression/interpret';
import { parseFormula } from '../../shared/expression/parse';
import type { Typed } from '../../shared/expression/typed';
import { cellKeys } from '../../shared/value/namedArray';
import { createSpace, timeDimension } from '../../shared/value/space';
import { calculateOnce } from '../fixtures/calculateOnce';
import { randomInputs, randomProgram } from '../fixtures/randomProgram';

const settings = { seed: 20_261_122, numRuns: 120 };
/** Milliseconds after which a busy machine is given up on. */
const patience = 60_000;
const nowhere = createSpace(timeDimension('year', 2020, 2020), []);

function randomCalculated(g: fc.GeneratorValue): Calculated {
  const program = randomProgram(g);
  const overrides = new Map<string, ReadonlyMap<number, number>>();
  const reference = calculateOnce(program, randomInputs(g, program.space), overrides, null);
  const own = calculateOnce(program, randomInputs(g, program.space), overrides, reference);
  return {
    program,
    own: own.values,
    reference: reference.values,
    overrides: { own: overrides, reference: overrides },
  };
}

function cellsOf({ program, own, reference }: Calculated): readonly CellName[] {
  return (['own', 'reference'] as const).flatMap((run) =>
    [...program.variables.keys()].flatMap((name) => {
      const array = (run === 'own' ? own : reference).get(name);
      if (array === undefined) return [];
      return cellKeys(program.space, array.dimensions).map((items) => ({ name, items, run }));
    }),
  );
}

/** What is on paper worked out again: only the values filled in, and nothing of where they came from. */
function recombined(filled: Filled | null): number {
  return filled === null ? NaN : interpret(constants(filled), {}, noWorld);
}

const noWorld = {
  space: nowhere,
  read: (): number => {
    throw new Error('everything is filled in');
  },
  failed: () => undefined,
};

const constant = (value: number): Typed => ({ kind: 'constant', value, dimensions: [] });

function constants(filled: Filled): Typed {
  const dimensions: readonly string[] = [];
  switch (filled.kind) {
    case 'number':
    case 'read':
    case 'member':
      return constant(filled.value);
    case 'unary':
      return { ...filled, operand: constants(filled.operand), dimensions };
    case 'binary':
      return {
        ...filled,
        left: constants(filled.left),
        right: constants(filled.right),
        dimensions,
      };
    case 'conditional': {
      const condition = constants(filled.condition);
      const taken = filled.taken === null ? constant(NaN) : constants(filled.taken);
      // The other branch is not on paper: a wrong choice would show.
      const other = constant(123_456.789);
      const [then, otherwise] = filled.branch === 'then' ? [taken, other] : [other, taken];
      return { kind: 'conditional', condition, then, otherwise, dimensions };
    }
    case 'call': {
      const operands = filled.arguments.map(constants);
      return { kind: 'elementwise', name: filled.name as 'min', operands, dimensions };
    }
    case 'aggregate': {
      const terms = filled.terms();
      if (terms.length !== filled.count) throw new Error('every term is counted');
      return constant(
        folded(
          filled.name,
          terms.map((term) => recombined(term.filled)),
        ),
      );
    }
    case 'earlier':
    case 'at':
      return filled.taken === null ? constant(NaN) : constants(filled.taken);
    case 'defined':
      return constants(filled.body);
  }
}

function folded(name: string, values: readonly number[]): number {
  const total = (start: number, add: (a: number, b: number) => number): number =>
    values.reduce(add, start);
  switch (name) {
    case 'sum':
    case 'cumsum':
      return total(0, (a, b) => a + b);
    case 'mean':
      return total(0, (a, b) => a + b) / values.length;
    case 'prod':
      return total(1, (a, b) => a * b);
    case 'minOver':
      return total(Infinity, (a, b) => Math.min(a, b));
    default:
      return total(-Infinity, (a, b) => Math.max(a, b));
  }
}

it(
  'the values filled in, worked out again, are the value of the cell to the last bit',
  () => {
    let numbers = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const calculated = randomCalculated(g);
        for (const cell of cellsOf(calculated)) {
          const found = explain(calculated, cell);
          const value = recombined(found?.filled ?? null);
          const expected = Number.isFinite(value) ? value : NaN;
          if (!Object.is(found?.value, expected)) {
            expect({ cell, formula: found?.formula, value: expected }).toEqual(found?.value);
          }
          if (!Number.isNaN(expected)) numbers += 1;
        }
      }),
      settings,
    );
    expect(numbers).toBeGreaterThan(1000);
  },
  patience,
);

it(
  'a cell is used by the cells that were made from it, and by no other',
  () => {
    let links = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const calculated = randomCalculated(g);
        const cells = cellsOf(calculated);
        const read = cells.flatMap((cell) =>
          (explain(calculated, cell)?.precedents ?? []).flatMap((one) =>
            one.cells.map(({ items }): CellName => ({ name: one.name, items, run: one.run })),
          ),
        );
        const used = g(fc.constantFrom<CellName[]>, ...cells, ...read);
        const name = ({ run, name: of, items }: CellName): string => `${run} ${of}[${items}]`;
        const expected = cells.filter((cell) =>
          explain(calculated, cell)?.precedents.some(
            (one) =>
              one.name === used.name &&
              one.run === used.run &&
              one.cells.some(({ items }) => items === used.items),
          ),
        );
        const found = dependentsOf(calculated, used).flatMap(({ cells, ...of }) =>
          cells.map(({ items }) => name({ ...of, items })),
        );
        expect(found.toSorted()).toEqual(expected.map(name).toSorted());
        links += found.length;
      }),
      settings,
    );
    expect(links).toBeGreaterThan(100);
  },
  patience,
);

it('a formula written out anew is read as the same formula', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      for (const { formula } of randomProgram(g).variables.values()) {
        const read = parseFormula(formula, 'formula');
        if (!read.ok) throw new Error(read.error.code);
        expect(parseFormula(formatExpression(read.value), 'formula')).toEqual(read);
      }
    }),
    settings,
  );
});
