import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFormula } from '../../shared/expression/parse';
import {
  formatUnit,
  isSameUnit,
  parseUnit,
  raised,
  times,
  type Unit,
} from '../../shared/expression/unit';
import { checkUnits } from '../../shared/expression/units';
import type { Problem } from '../../shared/lib/problem';

const settings = { seed: 20_261_127, numRuns: 400 };

/** For each of these there is a name that is counted in it. */
const pool = ['1', 'EUR', 'kind', 'jaar', 'EUR/kind', '1/kind', 'EUR*EUR', 'kind/jaar'];
const names = new Map(pool.map((unit, index) => [`name_${String(index)}`, unit]));
names.set('year', 'jaar');

const functions = new Map([
  ['ratio', { parameters: ['x', 'n'], body: read('n == 0 ? 0 : x / n') }],
  ['first_of', { parameters: ['x'], body: read('at(x, year, 2020)') }],
]);

function read(formula: string) {
  const parsed = parseFormula(formula, '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function nameOf(unit: Unit): string | undefined {
  return [...names].find(([, one]) => isSameUnit(parseUnit(one), unit))?.[0];
}

/** Two units of the pool of which the first, with the other to this power, makes the unit. */
function madeOf(unit: Unit, power: 1 | -1): readonly (readonly [Unit, Unit])[] {
  const all = pool.map(parseUnit);
  return all.flatMap((other) => {
    const one = times(unit, other, power === 1 ? -1 : 1);
    return nameOf(one) === undefined ? [] : [[one, other] as const];
  });
}

/** A formula in this unit and in no other: made the other way round from how the units of one are found. */
function formulaIn(g: fc.GeneratorValue, unit: Unit, depth: number): string {
  const name = nameOf(unit);
  const number = (): string => String(g(fc.integer, { min: 1, max: 9 }));
  const inner = (of = unit): string => formulaIn(g, of, depth - 1);
  const same = (): string => (g(fc.boolean) ? inner() : number());
  const condition = (): string => {
    const of = parseUnit(g(fc.constantFrom<string[]>, ...pool));
    const sign = g(fc.constantFrom<string[]>, '<', '>=', '==', '!=');
    return `${inner(of)} ${sign} ${g(fc.boolean) ? inner(of) : number()}`;
  };
  const pair = (power: 1 | -1): readonly [string, string] | null => {
    const found = madeOf(unit, power);
    const chosen = found[g(fc.nat, { max: Math.max(0, found.length - 1) })];
    return chosen === undefined ? null : [inner(chosen[0]), inner(chosen[1])];
  };
  if (depth === 0) {
    if (name !== undefined) return name;
    throw new Error(`no name in ${formatUnit(unit)}`);
  }
  const ways: (() => string | null)[] = [
    () => name ?? null,
    () => `(${inner()} + ${same()})`,
    () => `(${same()} - ${inner()})`,
    () => `-${inner()}`,
    () => `min(${inner()}, ${same()}, ${same()})`,
    () => `max(${number()}, ${inner()})`,
    () => `(${condition()} ? ${inner()} : ${same()})`,
    () => `(${condition()} and ${condition()} ? ${same()} : ${inner()})`,
    () => pair(1)?.join(' * ') ?? null,
    () =>
      pair(-1)
        ?.map((one) => `(${one})`)
        .join(' / ') ?? null,
    () => {
      const parts = pair(-1);
      return parts === null ? null : `ratio(${parts.join(', ')})`;
    },
    () => (unit.size === 0 ? null : `(${number()} * ${inner()})`),
    () => (unit.size === 0 ? `(${condition()})` : null),
    () => (unit.size === 0 ? `exp(${inner()})` : null),
    () => (unit.size === 0 ? `prod(${inner()}, town)` : null),
    () => (unit.size === 0 ? `(${inner()}) ^ (${inner()})` : null),
    () =>
      isSameUnit(unit, raised(parseUnit('EUR'), 2)) ? `(${inner(parseUnit('EUR'))}) ^ 2` : null,
    () => `sum(${inner()}, town)`,
    () => `at(${inner()}, town, north)`,
    () => `at(${inner()}, year, ${formulaIn(g, parseUnit('jaar'), 0)})`,
    () => `first_of(${inner()})`,
    () => (name === undefined ? null : `prev(${name}, ${same()})`),
    () => (name === undefined ? null : `lag(${name}, ${number()}, ${inner()})`),
    () => (name === undefined ? null : `reference(${name})`),
    () => `abs(${inner()})`,
  ];
  for (;;) {
    const way = ways[g(fc.nat, { max: ways.length - 1 })];
    const formula = way?.() ?? null;
    if (formula !== null) return formula;
  }
}

/** What is wrong with a formula; null: nothing. */
function problemOf(formula: string, declared: string | undefined): Problem | null {
  const scope = { unitOf: (name: string) => names.get(name), time: 'year' };
  const checked = checkUnits(read(formula), functions, scope, { where: 'x', declared });
  return checked.ok ? null : checked.error;
}

const twoUnits = fc
  .tuple(fc.constantFrom(...pool), fc.constantFrom(...pool))
  .filter(([one, other]) => one !== other);

it('a formula made in a unit is found to be in that unit', () => {
  fc.assert(
    fc.property(twoUnits, fc.gen(), ([unit, other], g) => {
      const formula = formulaIn(g, parseUnit(unit), 4);
      expect([formula, problemOf(formula, unit)]).toEqual([formula, null]);
      const problem = problemOf(formula, other);
      expect([formula, problem?.code]).toEqual([formula, 'unitOfOutcome']);
      expect(
        isSameUnit(parseUnit(problem?.values['unit']?.toString() ?? ''), parseUnit(unit)),
      ).toBe(true);
    }),
    settings,
  );
});

it('formulas made in two units cannot be added, compared or chosen from, and both are named', () => {
  const ways = [
    (one: string, other: string) => `(${one}) + (${other})`,
    (one: string, other: string) => `(${one}) >= (${other})`,
    (one: string, other: string) => `max(${one}, 1, ${other})`,
    (one: string, other: string) => `name_0 ? ${one} : ${other}`,
  ];
  fc.assert(
    fc.property(twoUnits, fc.constantFrom(...ways), fc.gen(), ([unit, other], way, g) => {
      const formula = way(formulaIn(g, parseUnit(unit), 3), formulaIn(g, parseUnit(other), 3));
      const problem = problemOf(formula, undefined);
      expect([formula, problem?.code]).toEqual([formula, 'unitsDiffer']);
      const named = [problem?.values['one'], problem?.values['other']].map(String);
      expect(isSameUnit(parseUnit(named[0] ?? ''), parseUnit(unit))).toBe(true);
      expect(isSameUnit(parseUnit(named[1] ?? ''), parseUnit(other))).toBe(true);
    }),
    settings,
  );
});
