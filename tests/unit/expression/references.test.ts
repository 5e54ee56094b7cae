import { expect, it } from 'vitest';
import { inferDimensions } from '../../../shared/expression/dimensions';
import { parseFormula } from '../../../shared/expression/parse';
import { references } from '../../../shared/expression/references';
import { fruitSpace } from '../../fixtures/fruitWorld';

const timed = ['a', 'b', 'c'];

/** What a formula uses; `a`, `b` and `c` have years, `n` and `m` have none, `f` has fruit. */
function uses(formula: string): readonly string[] {
  const parsed = parseFormula(formula, 'x');
  if (!parsed.ok) throw new Error(parsed.error.code);
  const typed = inferDimensions(
    parsed.value,
    {
      space: fruitSpace,
      dimensionsOf: (name) => (timed.includes(name) ? ['year'] : name === 'f' ? ['fruit'] : []),
    },
    'x',
  );
  if (!typed.ok) throw new Error(typed.error.code);
  return references(typed.value, 'year')
    .map(({ name, kind }) => `${kind} ${name}`)
    .sort();
}

it.each([
  ['1 + 2', []],
  ['a + b', ['same a', 'same b']],
  ['a + a * a', ['same a']],
  ['a > 0 ? b : -n', ['same a', 'same b', 'same n']],
  ['min(a, exp(b))', ['same a', 'same b']],
  ['prev(a, b)', ['past a', 'same b']],
  ['lag(a, n, 0)', ['past a', 'same n']],
  ['a + prev(a, 0)', ['past a', 'same a']],
  ['sum(f, fruit)', ['same f']],
  ['sum(a * f, fruit)', ['same a', 'same f']],
  // Any year, so that the years to come are needed too.
  ['sum(a, year)', ['whole a']],
  ['sum(a * n, year)', ['same n', 'whole a']],
  ['sum(prev(a, b), year)', ['whole a', 'whole b']],
  ['at(a, year, 2020)', ['whole a']],
  ['at(a, year, n)', ['same n', 'whole a']],
  ['at(a * f, fruit, pear)', ['same a', 'same f']],
  ['at(prev(a, 0), year, 2021)', ['whole a']],
  ['a - at(a, year, 2020)', ['same a', 'whole a']],
  ['reference(a) - a', ['reference a', 'same a']],
  ['sum(reference(a), year)', ['reference a']],
  ['is(fruit, pear)', []],
])('%s uses %j', (formula, expected) => {
  expect(uses(formula)).toEqual(expected);
});
