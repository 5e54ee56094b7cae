import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../shared/engine/program';
import type { CompiledFormula } from '../../../shared/engine/formula';
import { cellsNeeded } from '../../../shared/expression/cellsNeeded';
import { createSpace, timeDimension } from '../../../shared/value/space';

/** 5 years, 3 towns, 2 kinds of care, and six dimensions of a hundred items that no quantity has all of. */
const wide = ['p', 'q', 'r', 's', 't', 'u'];
const hundred = Array.from({ length: 100 }, (_, index) => `i${index}`);
const space = createSpace(timeDimension('year', 2020, 2024), [
  { id: 'town', items: ['a', 'b', 'c'] },
  { id: 'care', items: ['light', 'heavy'] },
  ...wide.map((id) => ({ id, items: hundred })),
]);
const inputs = [
  { name: 'one', dimensions: [] },
  { name: 'town_', dimensions: ['town'] },
  { name: 'care_', dimensions: ['care', 'year'] },
];

function compile(...formulas: readonly string[]): readonly CompiledFormula[] {
  const definitions = formulas.map((formula, index) => ({
    name: `v${index}`,
    dimensions: ['year', 'town', 'care'],
    formula,
  }));
  return [...createProgram(space, inputs, definitions, new Map()).variables.values()];
}

describe('the cells of the steps of a formula: each outcome, and each operand in its shape', () => {
  it.each([
    ['one', 1],
    ['town_', 3],
    ['care_', 10],
    // The outcome and one operand, and what is in the operand.
    ['-town_', 2 * 3 + 3],
    ['town_ * care_', 3 * 30 + 3 + 10],
    ['one ? town_ : 1', 4 * 3 + 1 + 3 + 1],
    ['min(town_, one, 1)', 4 * 3 + 3 + 1 + 1],
    ['sum(town_ * care_, town)', 2 * 10 + (3 * 30 + 3 + 10)],
    ['prev(care_, 0)', 4 * 10 + 10 + 1 + 1],
    ['at(care_, care, light)', 2 * 5 + 10],
    ['at(care_, year, 2020)', 3 * 2 + 10 + 1],
    ['is(care, light)', 2],
  ])('%s: %d', (formula, expected) => {
    const typed = compile(formula)[0]?.typed ?? null;
    if (typed === null) throw new Error(`${formula} was not read`);
    expect(cellsNeeded(typed, space)).toBe(expected);
  });
});

describe('a formula that would fill the memory', () => {
  const combined = (ids: readonly string[]): string =>
    `sum(${ids.map((id) => `is(${id}, i1)`).join(' * ')}, ${ids.join(', ')})`;

  it('is a problem of that formula; the others are read', () => {
    const compiled = compile('town_', combined(wide), 'care_');
    expect(compiled.map(({ problem }) => problem?.code ?? 'read')).toEqual([
      'read',
      'formulaTooManyCells',
      'read',
    ]);
  });

  it('also when only all of them together are too large', () => {
    // Three dimensions: 1,000,000 cells, three times, and some; 40 of them go beyond 100,000,000.
    const compiled = compile(...Array.from({ length: 40 }, () => combined(['p', 'q', 'r'])));
    const read = compiled.filter(({ typed }) => typed !== null).length;
    expect(read).toBe(33);
  });
});
