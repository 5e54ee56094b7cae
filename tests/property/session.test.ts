import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movePerItem } from '../../shared/calculation/movePerItem';
import { readCase } from '../../shared/calculation/scenarioCase';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { createSession } from '../../shared/calculation/session';
import type { Change, Changes, Scenario } from '../../shared/model/scenario';
import { cellKeys } from '../../shared/value/namedArray';
import { runOf } from '../fixtures/runOf';
import { changed } from '../fixtures/changed';
import { shippedDataset, shippedModel } from '../fixtures/shipped';

/*
 * Law: after any edits a session has what a new session finds for the same scenario, to the last bit, and what it gave
 * before stays as it was.
 */

/** With two variants, of every cell of an assumption. */
const model = changed(shippedModel(), (draft) => {
  draft.variants = draft.assumptions.slice(0, 2).map(({ id, label }) => ({
    id: `if_${id}`,
    label,
    values: [{ assumption: id, value: 0.5 }],
  }));
});
const read = readCase(
  { first: 2026, last: 2029, levers: {}, assumptions: {} },
  shippedDataset(),
  model,
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const neutral = read.value;
const { space, program } = createSession([model]).compile(neutral);

/** Milliseconds after which a busy machine is given up on. */
const patience = 120_000;

type Views = Readonly<Record<string, number>>;

interface State {
  readonly scenario: Scenario;
  readonly views: Views;
}

function change(value: number): Change {
  return { value, by: '', at: '', why: '' };
}

const signature = { by: '', at: '', why: '' };

const values = [0, 0.25, 0.5, 1, 2, 2027];

interface Quantity {
  readonly id: string;
  readonly dimensions: readonly string[];
}

const levers: readonly Quantity[] = [...model.levers, ...model.settings];
/** A lever that any formula can name. */
const scalar = levers.find(({ dimensions }) => dimensions.length === 0)?.id ?? '';
/** The one that the dataset brings. */
const dimension = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
const spreadable = model.assumptions.filter(({ dimensions }) => !dimensions.includes(dimension));
const given: readonly Quantity[] = [...model.assumptions, ...model.data];

/** A key of a quantity, which may be of a year outside a shorter axis. */
function keyOf(g: fc.GeneratorValue, dimensions: readonly string[]): string {
  return g(fc.constantFrom<string[]>, ...cellKeys(space, dimensions));
}

function withChange(g: fc.GeneratorValue, changes: Changes, { id, dimensions }: Quantity): Changes {
  const value = g(fc.constantFrom<number[]>, ...values);
  return { ...changes, [id]: { ...changes[id], [keyOf(g, dimensions)]: change(value) } };
}

const kinds = [
  'lever',
  'lever',
  'assumption',
  'data',
  'override',
  'formula',
  'ownLine',
  'perItem',
  'reset',
  'years',
  'view',
  'name',
  'copy',
] as const;

function edited(g: fc.GeneratorValue, { scenario, views }: State): State {
  const to = (changes: Partial<Scenario>): State => ({
    scenario: { ...scenario, ...changes },
    views,
  });
  const variable = g(fc.constantFrom<(typeof model.variables)[number][]>, ...model.variables);
  switch (g(fc.constantFrom<(typeof kinds)[number][]>, ...kinds)) {
    case 'lever':
      return to({
        levers: withChange(g, scenario.levers, g(fc.constantFrom<Quantity[]>, ...levers)),
      });
    case 'assumption':
      return to({
        assumptions: withChange(g, scenario.assumptions, g(fc.constantFrom<Quantity[]>, ...given)),
      });
    case 'data': {
      const { dataset } = scenario;
      const place = g(fc.nat, { max: dataset.rows.length - 1 });
      const rows = dataset.rows.map((row, index) =>
        index === place ? { ...row, value: row.value * 2 } : row,
      );
      return to({ dataset: { ...dataset, rows } });
    }
    case 'override': {
      const { id, dimensions } = variable;
      const items = keyOf(g, program.variables.get(id)?.dimensions ?? dimensions);
      const value = g(fc.constantFrom<number[]>, ...values);
      const only = g(fc.boolean) ? { only: 'scenario' as const } : {};
      return to({
        overrides: [...scenario.overrides, { variable: id, items, ...only, ...change(value) }],
      });
    }
    case 'formula': {
      // Twice over, that of another one, in error always or with a lever, in a circular reference, not to be read.
      const other = g(fc.constantFrom<(typeof model.variables)[number][]>, ...model.variables);
      const { formula } = variable;
      const written = [
        `2 * (${formula})`,
        other.formula,
        `(${formula}) / 0`,
        `(${formula}) / (${scalar} == 1 ? 0 : 1)`,
        variable.id,
        '(',
      ];
      const others = scenario.formulas.filter((one) => one.variable !== variable.id);
      return to({
        formulas: [
          ...others,
          {
            variable: variable.id,
            formula: g(fc.constantFrom<string[]>, ...written),
            ...change(0),
          },
        ],
      });
    }
    case 'ownLine': {
      // Another one each time, or one with another formula; one may use what is not there any more.
      const id = g(fc.constantFrom<string[]>, 'own_a', 'own_b');
      const formula = g(fc.constantFrom<string[]>, variable.id, `2 * ${variable.id}`, 'own_a', '(');
      const block = model.blocks[0]?.id ?? '';
      const { unit, dimensions } = variable;
      const line = { kind: 'variable' as const, id, label: id, unit, display: '', dimensions };
      const others = scenario.ownLines.filter((one) => one.id !== id);
      const added = { ...line, block, formula, ...signature };
      return to({ ownLines: g(fc.boolean) ? [...others, added] : others });
    }
    case 'perItem': {
      // Some are of totals, which then have no value; one that is given already goes.
      const { id } = g(fc.constantFrom<(typeof spreadable)[number][]>, ...spreadable);
      const others = scenario.perItem.filter(({ assumption }) => assumption !== id);
      const isThere = others.length < scenario.perItem.length;
      const added = { assumption: id, dimension, ...signature };
      const perItem = isThere ? others : [...others, added];
      return to(movePerItem(scenario, perItem, createSession([model]).compile));
    }
    case 'reset': {
      const keep = <T>(all: readonly T[]): readonly T[] => all.filter(() => g(fc.boolean));
      const kept = (changes: Changes): Changes => Object.fromEntries(keep(Object.entries(changes)));
      return to({
        levers: kept(scenario.levers),
        assumptions: kept(scenario.assumptions),
        overrides: keep(scenario.overrides),
        formulas: keep(scenario.formulas),
      });
    }
    case 'years':
      return to({ timeAxis: { first: 2026, last: g(fc.constantFrom<number[]>, 2027, 2029) } });
    case 'view': {
      const [view] = model.views;
      if (view === undefined) return { scenario, views };
      return { scenario, views: { [view.id]: g(fc.constantFrom<number[]>, 0, 1) } };
    }
    case 'name':
      return to({ name: g(fc.string) });
    case 'copy':
      return { scenario: structuredClone(scenario), views };
  }
}

type Arrays = ScenarioRun['values'];

/** Names whose values are not the same to the last bit. */
function differing(one: Arrays, other: Arrays): readonly string[] {
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => {
    const [values, others] = [one.get(name)?.values, other.get(name)?.values];
    if (values?.length !== others?.length) return true;
    return values?.some((value, cell) => !Object.is(value, others?.[cell])) ?? true;
  });
}

function asLists(_: string, value: unknown): unknown {
  return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
}

function copyOf(arrays: Arrays): Arrays {
  return new Map([...arrays].map(([name, one]) => [name, { ...one, values: one.values.slice() }]));
}

it(
  'a session has what a new one finds, after edits of every kind and after they are undone',
  () => {
    const seen = {
      edits: 0,
      variants: 0,
      errors: 0,
      shared: 0,
      problems: 0,
      inScenario: 0,
      inBoth: 0,
    };
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const session = createSession([model]);
        let state: State = { scenario: neutral, views: {} };
        const past: State[] = [];
        let before = session.run(state.scenario, state.views);
        for (let edit = g(fc.integer, { min: 3, max: 10 }); edit > 0; edit--) {
          const undone = g(fc.nat, { max: 4 }) === 0 ? past.pop() : undefined;
          if (undone === undefined) past.push(state);
          state = undone ?? edited(g, state);
          const asItWas = copyOf(before.values);
          const run = session.run(state.scenario, state.views);
          expect(run.of).toBe(state.scenario);
          const fresh = runOf(model, state.scenario, state.views);
          expect(differing(run.values, fresh.values)).toEqual([]);
          expect(differing(run.reference, fresh.reference)).toEqual([]);
          expect(differing(before.values, asItWas)).toEqual([]);
          const variants = session.variants(state.scenario, state.views);
          const freshly = createSession([model]).variants(state.scenario, state.views);
          expect(variants.map(({ id }) => id)).toEqual(freshly.map(({ id }) => id));
          variants.forEach(({ values: found }, place) => {
            expect(differing(found, freshly[place]?.values ?? new Map())).toEqual([]);
            seen.variants += found.size;
          });
          expect(run.laws).toEqual(fresh.laws);
          expect(run.warnings).toEqual(fresh.warnings);
          expect(JSON.stringify(run.errors, asLists)).toBe(JSON.stringify(fresh.errors, asLists));
          seen.edits += 1;
          const { overrides } = state.scenario;
          seen.inScenario += Number(overrides.some(({ only }) => only !== undefined));
          seen.inBoth += Number(overrides.some(({ only }) => only === undefined));
          seen.errors += Number(run.errors.size > 0);
          seen.problems += Number(session.compile(state.scenario).problems.length > 0);
          const arrays = new Set(before.values.values());
          seen.shared += [...run.values.values()].filter((one) => arrays.has(one)).length;
          before = run;
        }
      }),
      { seed: 20_261_128, numRuns: 24 },
    );
    // What the sample must hold to say anything.
    expect(seen.variants).toBeGreaterThan(100);
    expect(seen.errors).toBeGreaterThan(10);
    expect(seen.problems).toBeGreaterThan(5);
    expect(seen.inScenario).toBeGreaterThan(5);
    expect(seen.inBoth).toBeGreaterThan(5);
    expect(seen.shared / seen.edits).toBeGreaterThan(100);
  },
  patience,
);
