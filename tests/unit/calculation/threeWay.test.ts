import { expect, it } from 'vitest';
import { scenarioDifferences } from '../../../shared/calculation/scenarioDifferences';
import { takeOver } from '../../../shared/calculation/takeOver';
import { threeWayDifferences } from '../../../shared/calculation/threeWay';
import type { ScenarioParts } from '../../fixtures/build/buildScenario';
import { shopScenario } from '../../fixtures/shops/shops';

const stamp = { by: 'tester', at: '2026-11-27T00:00:00.000Z', why: '' };
const formula = (text: string) => [{ variable: 'loss', formula: text, ...stamp }];

const base = shopScenario({ levers: { discount: { 'north|apple': 0.5, 'north|pear': 0.1 } } });

/** The same with one cell of a lever at another value, and what else is given. */
function from(discount: Readonly<Record<string, number>>, parts: ScenarioParts = {}) {
  const levers = { discount: { 'north|apple': 0.5, 'north|pear': 0.1, ...discount } };
  return shopScenario({ ...parts, levers });
}

function told(own: typeof base, other: typeof base): readonly unknown[] {
  return threeWayDifferences(base, own, other).map(({ difference, changedBy }) => [
    'items' in difference ? difference.items : difference.kind,
    changedBy,
  ]);
}

it('a value that one of them changed is of that one, whichever way it went', () => {
  expect(told(from({ 'north|apple': 0.6 }), base)).toEqual([['north|apple', 'own']]);
  expect(told(base, from({ 'north|apple': 0.6 }))).toEqual([['north|apple', 'other']]);
  // Put back to what the model says.
  expect(told(base, shopScenario({ levers: { discount: { 'north|apple': 0.5 } } }))).toEqual([
    ['north|pear', 'other'],
  ]);
});

it('what both changed is of both, and no difference where they agree', () => {
  expect(told(from({ 'north|apple': 0.6 }), from({ 'north|apple': 0.7 }))).toEqual([
    ['north|apple', 'both'],
  ]);
  expect(told(from({ 'north|apple': 0.6 }), from({ 'north|apple': 0.6 }))).toEqual([]);
});

it('holds for formulas and for what is of the whole', () => {
  const own = from({}, { formulas: formula('total'), name: 'Ours' });
  const other = from({}, { formulas: formula('total * 2'), note: 'theirs' });
  expect(told(own, other)).toEqual([
    ['formula', 'both'],
    ['name', 'own'],
    ['note', 'other'],
  ]);
});

it('taking over what the other alone changed merges them: one’s own stays, what both changed waits', () => {
  const own = from({ 'north|apple': 0.6, 'south|pear': 0.2 });
  const other = from(
    { 'north|apple': 0.7, 'south|apple': 0.3 },
    { assumptions: { price: { apple: 3 } } },
  );
  const all = threeWayDifferences(base, own, other);
  const theirs = all.flatMap((one) => (one.changedBy === 'other' ? [one.difference] : []));
  const merged = takeOver(own, other, theirs);
  expect(
    Object.entries(merged.levers['discount'] ?? {}).map(([items, { value }]) => [items, value]),
  ).toEqual([
    ['north|apple', 0.6],
    ['north|pear', 0.1],
    ['south|pear', 0.2],
    ['south|apple', 0.3],
  ]);
  expect(merged.assumptions).toEqual(other.assumptions);
  expect(scenarioDifferences(merged, other)).toHaveLength(2);
  expect(told(merged, other)).toEqual([
    ['north|apple', 'both'],
    ['south|pear', 'own'],
  ]);
});
