import { describe, expect, it } from 'vitest';
import { createMemory } from '../../../shared/engine/memory';
import { createProgram, withFormula } from '../../../shared/engine/program';
import { calculateOnce } from '../../fixtures/calculateOnce';
import { cellsOf, noYears, townInputs, townProgram, townSpace } from '../../fixtures/townProgram';

describe('another formula', () => {
  const formulas = { a: 'start', b: 'a * growth', c: 'nothing', d: 'b' };

  it('costs only itself: the others are the very same', () => {
    const before = townProgram(formulas);
    const after = withFormula(before, 'b', 'a + 1');
    const kept = [...after.variables].filter(([name, one]) => one === before.variables.get(name));
    expect(kept.map(([name]) => name)).toEqual(['a', 'c', 'd']);
    expect(cellsOf(calculateOnce(after, townInputs), 'd')).toEqual([101, 101, 101, 101]);
  });

  it('that cannot be read costs only itself, and what comes of it', () => {
    const after = withFormula(townProgram(formulas), 'b', 'a +');
    expect(after.problems.map(({ where }) => where)).toEqual(['b', 'c']);
    const found = calculateOnce(after, townInputs);
    expect(cellsOf(found, 'a')).toEqual([100, 100, 100, 100]);
    expect(cellsOf(found, 'd')).toEqual(noYears);
  });

  it('may make a circular reference, and take it away again', () => {
    const memory = createMemory();
    const before = townProgram(formulas);
    const round = withFormula(before, 'a', 'd');
    const again = withFormula(round, 'a', 'start + 1');
    const given = { inputs: townInputs, overrides: new Map(), reference: null };
    const found = [before, round, again].map((one) => cellsOf(memory.calculate(one, given), 'd'));
    expect(found).toEqual([[200, 200, 200, 200], noYears, [202, 202, 202, 202]]);
  });

  it('is read again when the names have other dimensions', () => {
    const before = townProgram({ a: 'start', town_b: 'a * children' });
    const definitions = [
      { name: 'a', dimensions: [], formula: 'start' },
      { name: 'town_b', dimensions: ['town', 'year'], formula: 'a * children' },
      { name: 'new', dimensions: [], formula: 'a' },
    ];
    const given = [...before.inputs.values()];
    const after = createProgram(townSpace, given, definitions, before.functions, before);
    expect(after.variables.get('town_b')).not.toBe(before.variables.get('town_b'));
    expect(cellsOf(calculateOnce(after, townInputs), 'new')).toEqual([100]);
  });

  it('that was missing is found by those that name it', () => {
    const before = townProgram({ a: 'b', b: 'new' });
    const definitions = [
      ...before.variables.values(),
      { name: 'new', dimensions: [], formula: '3' },
    ];
    const given = [...before.inputs.values()];
    const after = createProgram(townSpace, given, definitions, before.functions, before);
    expect(after.problems).toEqual([]);
    expect(cellsOf(calculateOnce(after, townInputs), 'a')).toEqual([3, 3, 3, 3]);
  });
});
