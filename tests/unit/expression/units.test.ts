import { describe, expect, it } from 'vitest';
import type { DefinedFunction } from '../../../shared/expression/definedFunction';
import { parseFormula } from '../../../shared/expression/parse';
import { checkUnits } from '../../../shared/expression/units';

const units: Readonly<Record<string, string>> = {
  year: 'jaar',
  first_year: 'jaar',
  step: 'jaar',
  start: 'jaar',
  duration: 'jaar',
  cost: 'EUR',
  budget: 'EUR',
  children: 'kind',
  price: 'EUR/kind',
  hours: 'uur',
  productive: 'uur/fte',
  share: '1',
  growth: '1',
};

function expression(formula: string) {
  const parsed = parseFormula(formula, 'x');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function defined(formula: string, ...parameters: readonly string[]): DefinedFunction {
  return { parameters, body: expression(formula) };
}

const functions = new Map([
  ['begin', defined('max(s, first_year + step)', 's')],
  ['ratio', defined('n == 0 ? 0 : x / n', 'x', 'n')],
  ['late', defined('begin(s) + step', 's')],
]);

/** What is wrong with a formula of this unit, in words; `fits` when nothing is. */
function said(formula: string, declared: string | undefined): string {
  const scope = { unitOf: (name: string) => units[name], time: 'year' };
  const checked = checkUnits(expression(formula), functions, scope, { where: 'x', declared });
  if (checked.ok) return 'fits';
  const { code, where, values } = checked.error;
  expect(where).toBe('x');
  return [code, ...Object.values(values)].join(' | ');
}

describe('what fits', () => {
  it.each([
    // A number as written takes any unit.
    ['1.5', 'EUR'],
    ['-2', 'kind'],
    ['cost + 100', 'EUR'],
    ['max(0, cost)', 'EUR'],
    ['share > 0.5 ? cost : 0', 'EUR'],
    ['cost + 100 * share', 'EUR'],
    ['cost + 100 * (year > 2027)', 'EUR'],
    ['100 / growth', 'EUR'],
    ['round(cost)', 'EUR'],
    ['round(cost, -3)', 'EUR'],
    ['clip(cost, 0, budget)', 'EUR'],
    ['cumsum(cost, year)', 'EUR'],
    ['first(price, year)', 'EUR/kind'],
    ['last(price * children, town)', 'EUR'],
    ['share(cost, town)', '1'],
    ['sign(cost - budget)', '1'],
    ['sqrt(cost * budget)', 'EUR'],
    ['sqrt(2 + share)', '1'],
    ['log(cost / budget)', '1'],
    ['log10(share)', '1'],
    ['and(cost, children)', '1'],
    ['or(cost > 0, children > 1)', '1'],
    // Times what has a unit it is a factor.
    ['2 * cost', 'EUR'],
    ['cost / 10', 'EUR'],
    ['1 / children', '1/kind'],
    // What is added has one unit; products and quotients make units.
    ['cost - budget', 'EUR'],
    ['children * price', 'EUR'],
    ['cost / children', 'EUR/kind'],
    ['hours / productive', 'fte'],
    ['cost / budget', '1'],
    ['-cost', 'EUR'],
    ['cost * (1 + growth)', 'EUR'],
    // Comparisons and logic say yes or no; anything may be asked whether it is 0.
    ['cost > budget', '1'],
    ['children == 0 or not cost', '1'],
    ['children ? cost : budget', 'EUR'],
    // Powers.
    ['(1 + growth) ^ ((year - first_year) / step)', '1'],
    ['0.5 ^ (duration / step)', '1'],
    ['children ^ 2', 'kind*kind'],
    ['children ^ -1 * cost', 'EUR/kind'],
    ['(children * children) ^ (1 / 2)', 'kind'],
    ['exp(-step / duration)', '1'],
    // Years: between two of them, one further, one of them.
    ['year - start', 'jaar'],
    ['(year - start) / step', '1'],
    ['start + step', 'jaar'],
    ['start + 1', 'jaar'],
    ['year >= 2027', '1'],
    // Functions.
    ['sum(cost, town)', 'EUR'],
    ['mean(price, town)', 'EUR/kind'],
    ['maxOver(year, year)', 'jaar'],
    ['minOver(children, town)', 'kind'],
    ['prod(1 + growth, town)', '1'],
    ['min(cost, budget, 100)', 'EUR'],
    ['abs(cost)', 'EUR'],
    ['floor(children)', 'kind'],
    ['ceil(hours)', 'uur'],
    ['prev(cost, budget)', 'EUR'],
    ['prev(cost, 0) + cost', 'EUR'],
    ['lag(cost, duration, 0)', 'EUR'],
    ['lag(cost, 2, budget)', 'EUR'],
    ['lag(cost, share, 0)', 'EUR'],
    ['at(cost, town, north)', 'EUR'],
    ['at(cost, year, first_year)', 'EUR'],
    ['at(cost, year, 2027)', 'EUR'],
    ['is(town, north) * cost', 'EUR'],
    ['reference(cost) - cost', 'EUR'],
    // Functions of the model are looked through, whatever they are given.
    ['begin(start)', 'jaar'],
    ['late(2027)', 'jaar'],
    ['ratio(cost, children)', 'EUR/kind'],
    ['ratio(cost, budget)', '1'],
    ['ratio(cost, ratio(cost, children))', 'kind'],
    // A unit that nobody says is not checked.
    ['unsaid + cost', 'EUR'],
    ['unsaid', 'kind'],
    ['unsaid * cost', 'kind'],
    ['max(unsaid, 1)', 'fte'],
    ['max(unsaid, 1) * cost', 'kind'],
  ])('%s in %s', (formula, unit) => {
    expect(said(formula, unit)).toBe('fits');
  });

  it('is any unit where none was declared', () => {
    expect(said('cost', undefined)).toBe('fits');
  });
});

describe('what does not fit is said with its place and its units', () => {
  it.each([
    ['cost + children', 'EUR', 'unitsDiffer | cost + children | EUR | kind'],
    ['cost - share', 'EUR', 'unitsDiffer | cost - share | EUR | 1'],
    ['2 * cost + children', 'EUR', 'unitsDiffer | 2 * cost + children | EUR | kind'],
    ['1 + (cost + children) / cost', '1', 'unitsDiffer | cost + children | EUR | kind'],
    ['min(cost, 5, children)', 'EUR', 'unitsDiffer | min(cost, 5, children) | EUR | kind'],
    ['max(hours, cost)', 'uur', 'unitsDiffer | max(hours, cost) | uur | EUR'],
    ['cost > children', '1', 'unitsDiffer | cost > children | EUR | kind'],
    ['share ? cost : children', 'EUR', 'unitsDiffer | share ? cost : children | EUR | kind'],
    ['cost > children ? 1 : 2', '1', 'unitsDiffer | cost > children | EUR | kind'],
    ['not (cost > children)', '1', 'unitsDiffer | cost > children | EUR | kind'],
    ['share and cost > children', '1', 'unitsDiffer | cost > children | EUR | kind'],
    ['prev(cost, children)', 'EUR', 'unitsDiffer | prev(cost, children) | EUR | kind'],
    ['lag(cost, 1, share)', 'EUR', 'unitsDiffer | lag(cost, 1, share) | EUR | 1'],
    ['reference(cost) - children', 'EUR', 'unitsDiffer | reference(cost) - children | EUR | kind'],
    ['sum(cost + children, town)', 'EUR', 'unitsDiffer | cost + children | EUR | kind'],
    ['exp(duration)', '1', 'plainNumberWanted | exp(duration) | jaar'],
    ['prod(cost, town)', 'EUR', 'plainNumberWanted | prod(cost, town) | EUR'],
    ['share ^ duration', '1', 'plainNumberWanted | share ^ duration | jaar'],
    ['cost ^ share', 'EUR', 'plainNumberWanted | cost ^ share | EUR'],
    ['lag(cost, children, 0)', 'EUR', 'unitWanted | lag(cost, children, 0) | kind | jaar'],
    ['at(cost, year, share)', 'EUR', 'unitWanted | at(cost, year, share) | 1 | jaar'],
    // In a function of the model: which one was called, and where in it.
    ['begin(cost)', 'jaar', 'unitsDiffer | begin(…): max(s, first_year + step) | EUR | jaar'],
    [
      'late(cost)',
      'jaar',
      'unitsDiffer | late(…): begin(…): max(s, first_year + step) | EUR | jaar',
    ],
    ['begin(start + cost)', 'jaar', 'unitsDiffer | start + cost | jaar | EUR'],
    [
      'ratio(cost, children) + cost',
      'EUR',
      'unitsDiffer | ratio(cost, children) + cost | EUR/kind | EUR',
    ],
    // The outcome against what was declared.
    ['cost', 'kind', 'unitOfOutcome | EUR | kind'],
    ['children * price', 'kind', 'unitOfOutcome | EUR | kind'],
    ['year - start', '1', 'unitOfOutcome | jaar | 1'],
    ['cost > budget', 'EUR', 'unitOfOutcome | 1 | EUR'],
    ['children ^ 2', 'kind', 'unitOfOutcome | kind*kind | kind'],
    ['share', 'EUR', 'unitOfOutcome | 1 | EUR'],
  ])('%s in %s', (formula, unit, expected) => {
    expect(said(formula, unit)).toBe(expected);
  });
});
