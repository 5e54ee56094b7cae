import { describe, expect, it } from 'vitest';
import { applyCells, changedCount, planCells } from '../../../renderer/values/planCells';
import type { Draft } from '../../../renderer/values/planEdit';
import type { Column } from '../../../renderer/values/valueRow';
import { compileModel } from '../../../shared/calculation/compileModel';
import { changedTo, rowAt, sheetScenario, sheetView } from '../../fixtures/window/sheet';
import { sheetModel } from '../../fixtures/town/sheet';

const view = sheetView();
const stamp = { by: 'A. Jansen', at: '2026-11-27T12:00:00.000Z', why: '' };

const cell = (id: string, column: Column, draft: Draft) => ({
  at: { row: rowAt(view, id), column },
  draft,
});

describe('many cells at once', () => {
  it('are one change of the scenario', () => {
    const scenario = sheetScenario();
    const compiled = compileModel(sheetModel, scenario);
    const plan = planCells(view, [
      cell('inflation', 0, '4%'),
      cell('inflation', 1, '5%'),
      cell('gradual', 'all', 1),
    ]);
    expect(changedCount(plan)).toBe(3);
    const after = applyCells(scenario, compiled, plan, stamp);
    expect(after.assumptions['inflation']).toMatchObject({
      '2027': { value: 0.04 },
      '2028': { value: 0.05 },
    });
    expect(after.levers['gradual']).toEqual({ '': { value: 1, ...stamp } });
    expect(scenario.assumptions).toEqual({});
  });

  it('keep what cannot be read, and say what it holds', () => {
    const { edits, refused } = planCells(view, [
      cell('inflation', 0, '4%'),
      cell('inflation', 1, 'veel'),
    ]);
    expect(edits).toHaveLength(1);
    expect(refused).toMatchObject([{ why: 'unreadable', draft: 'veel' }]);
    expect(refused[0]?.kept.replaceAll('\u00a0', ' ')).toBe('3,0 %');
  });

  it('are asked once what may mean two things, and then nobody is', () => {
    const cells = [cell('inflation', 0, '0,35'), cell('inflation', 1, '0,5')];
    expect(planCells(view, cells).ambiguous).toHaveLength(2);
    const { edits } = planCells(view, cells, { meant: 1 });
    expect(edits.flatMap(({ values }) => values.map(({ value }) => value))).toEqual([
      0.0035, 0.005,
    ]);
  });

  it('leave calculated cells until somebody says what to do with them', () => {
    const cells = [cell('total', 0, '900'), cell('inflation', 0, '4%')];
    expect(planCells(view, cells)).toMatchObject({ calculated: [{ draft: '900' }], edits: [{}] });
    expect(planCells(view, cells, { overrides: false })).toMatchObject({
      skipped: 1,
      overrides: [],
    });
    const plan = planCells(view, cells, { overrides: true });
    const scenario = sheetScenario({
      overrides: [{ variable: 'total', items: '2027', ...changedTo(7) }],
    });
    const after = applyCells(scenario, compileModel(sheetModel, scenario), plan, stamp);
    expect(after.overrides).toEqual([
      { variable: 'total', items: '2027', value: 900, only: 'scenario', ...stamp },
    ]);
  });

  it('do not override amounts that are shown in other euros', () => {
    const real = sheetView(undefined, { real: true });
    const at = { row: rowAt(real, 'total'), column: 1 };
    expect(planCells(real, [{ at, draft: '900' }], { overrides: true })).toMatchObject({
      overrides: [],
      refused: [{ why: 'realPrices' }],
    });
  });

  it('count what is so already', () => {
    expect(planCells(view, [cell('inflation', 0, '3%'), cell('total', 0, 1000)])).toMatchObject({
      same: 2,
      edits: [],
      calculated: [],
    });
  });
});
