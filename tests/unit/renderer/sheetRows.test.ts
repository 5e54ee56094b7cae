import { describe, expect, it } from 'vitest';
import { keepRows } from '../../../renderer/grid/keepRows';
import { mainDimension } from '../../../renderer/grid/quantities';
import { matches, type SheetFilter } from '../../../renderer/grid/sheetFilter';
import { sheetRows } from '../../../renderer/grid/sheetRows';
import { unitText } from '../../../renderer/grid/unitText';
import type { Scenario } from '../../../shared/model/scenario';
import { sheetModel } from '../../fixtures/town/sheet';
import {
  allRows,
  changedTo,
  drawn,
  rowAt,
  sheetScenario,
  sheetView,
} from '../../fixtures/window/sheet';

interface Wanted {
  readonly town?: string;
  readonly open?: readonly string[];
  readonly filter?: Partial<SheetFilter>;
  readonly scenario?: Partial<Scenario>;
}

function rowsOf({ town, open = [], filter = {}, scenario = {} }: Wanted = {}): readonly string[] {
  const view = sheetView(sheetScenario(scenario), { town: town ?? null });
  return drawn(sheetRows(view, new Set(open), { ...allRows, ...filter }).rows);
}

it('shows variables in their blocks and inputs of every kind below them', () => {
  expect(rowsOf()).toEqual([
    '[A Kosten]',
    '+Kosten | 3000 | 1000 | 2000',
    '+Kosten per jaar | –',
    '+Kwetsbaar | #DIV/0! | #DIV/0! | 1000',
    '[B Kerncijfers]',
    ' Totaal | 3000 | 1000 | 2000',
    ' Omrekening |  | 1 | 1',
    // A stock that builds on its own past: its years are not added up.
    ' Reserve |  | 1000 | 3000',
    ' Totaal zoals getoond | 3000 | 1000 | 2000',
    '[Hendels]',
    ' Deel digitaal | 0',
    '+Sluiting | 0',
    ' Tempo | 0',
    '[Instellingen]',
    // People are there for longer than a year.
    '+Bezoekers |  | 0 | 0',
    '[Aannames]',
    '+Volumegroei | 0.015',
    ' Prijsstijging | 0.03 | 0.03 | 0.03',
    '+Vaste uren | 20',
    '[Basisgegevens]',
    '+Kosten in het begin | 1000',
  ]);
});

it('limits rows to one town, and leaves nothing to open where one value is left', () => {
  expect(rowsOf({ town: 'oost', filter: { block: 'A' } })).toEqual([
    '[A Kosten]',
    '+Kosten | 900 | 300 | 600',
    '+Kosten per jaar | –',
    ' Kwetsbaar | #DIV/0! | #DIV/0! | 300',
  ]);
});

it('limits rows to one item of the dimension that most variables have', () => {
  expect(mainDimension(sheetModel)).toBe('service');
  expect(rowsOf({ town: 'oost', filter: { block: 'A', item: 'desk' } })).toEqual([
    '[A Kosten]',
    ' Kosten | 600 | 200 | 400',
    ' Kosten per jaar | 20',
    ' Kwetsbaar | #DIV/0! | #DIV/0! | 300',
  ]);
});

it('opens a sum by service first and by town below it', () => {
  const open = ['cost', 'cost/desk'];
  expect(rowsOf({ open, filter: { block: 'A' } }).slice(0, 6)).toEqual([
    '[A Kosten]',
    '-Kosten | 3000 | 1000 | 2000',
    '  +Bibliotheek | 1200 | 400 | 800',
    '  -Balie | 1800 | 600 | 1200',
    '     Oost | 600 | 200 | 400',
    '     West | 1200 | 400 | 800',
  ]);
});

it('opens what cannot be summed to its single values at once', () => {
  const filter = { search: 'per jaar' };
  expect(rowsOf({ open: ['cost_per_head'], filter })).toEqual([
    '[A Kosten]',
    '-Kosten per jaar | –',
    '   Bibliotheek · Oost | 10',
    '   Bibliotheek · West | 30',
    '   Balie · Oost | 20',
    '   Balie · West | 40',
  ]);
  expect(rowsOf({ town: 'west', open: ['cost_per_head'], filter }).slice(2)).toEqual([
    '   Bibliotheek | 30',
    '   Balie | 40',
  ]);
});

it('says of a row what it is about when an item was chosen that it does not know', () => {
  const filter = { ...allRows, item: 'desk' };
  const { rows } = sheetRows(sheetView(sheetScenario(), { town: 'oost' }), new Set(), filter);
  const whole = rows.flatMap((row) =>
    row.kind === 'value' && row.whole.length > 0 ? [[row.name, ...row.whole]] : [],
  );
  expect(whole.slice(0, 2)).toEqual([
    ['fragile', 'service'],
    ['total', 'town', 'service'],
  ]);
});

describe('changes', () => {
  const scenario: Partial<Scenario> = {
    levers: { closing: { 'oost|desk': changedTo(0.2) } },
    assumptions: { inflation: { '': changedTo(0.02), '2028': changedTo(0.05) } },
    overrides: [{ variable: 'cost', items: 'west|library|2028', ...changedTo(7) }],
    formulas: [
      { variable: 'total', formula: 'sum(cost, town, service) + 1', by: '', at: '', why: '' },
    ],
  };

  it('are all that is left when only they are asked for, with their count', () => {
    expect(rowsOf({ filter: { onlyChanged: true }, scenario })).toEqual([
      '[A Kosten]',
      // 2000 in 2028, less the 600 of the library in west, and 7 instead.
      '+Kosten | 2407! | 1000 | 1407!',
      '[B Kerncijfers]',
      ' Totaal | 2409 | 1001 | 1408',
      '[Hendels]',
      '+Sluiting | –*',
      '[Aannames]',
      ' Prijsstijging | –* | 0.02* | 0.05*',
    ]);
    const { changed: count } = sheetRows(sheetView(sheetScenario(scenario)), new Set(), allRows);
    expect(count).toBe(4);
  });

  it('are marked in the cells they are in and no other', () => {
    const open = ['closing', 'cost', 'cost/library'];
    const rows = rowsOf({ open, scenario });
    expect(rows).toContain('   Balie · Oost | 0.2*');
    expect(rows).toContain('   Balie · West | 0');
    expect(rows).toContain('     West | 307! | 300 | 7!');
    expect(rows).toContain('     Oost | 300 | 100 | 200');
  });

  it('outside a shorter axis mark nothing', () => {
    const outside = { ...scenario, timeAxis: { first: 2027, last: 2027 } };
    expect(rowsOf({ filter: { search: 'kosten', block: 'A' }, scenario: outside })[1]).toBe(
      '+Kosten | 1000 | 1000',
    );
  });
});

describe('real euros', () => {
  const view = sheetView(sheetScenario(), { real: true });

  it('are shown for amounts over the years, and only there', () => {
    const shown = (id: string): readonly string[] => drawn([rowAt(view, id)]);
    expect(shown('cost')).toEqual(['+Kosten | 2000 | 1000 | 1000']);
    // Is in those prices already, has no years, is an input.
    expect(shown('total_shown')).toEqual([' Totaal zoals getoond | 2000 | 1000 | 1000']);
    expect(shown('cost_per_head')).toEqual(['+Kosten per jaar | –']);
    expect(shown('cost_base')).toEqual(['+Kosten in het begin | 1000']);
    // Adds up euros of two years: 1000 and 2000, which half of the sum would not be in prices of 2027.
    expect(shown('reserve')[0]).toMatch(/1000 \| 3000$/);
    expect(unitText(rowAt(view, 'reserve'), view.run.model, view.texts)).toBe('€');
  });

  it('are named with their year in the unit', () => {
    expect(unitText(rowAt(view, 'cost'), view.run.model, view.texts)).toBe('€ (2027)');
    expect(unitText(rowAt(view, 'total_shown'), view.run.model, view.texts)).toBe('€ (2027)');
    expect(unitText(rowAt(view, 'cost_base'), view.run.model, view.texts)).toBe('€');
    expect(unitText(rowAt(sheetView(), 'cost'), view.run.model, view.texts)).toBe('€');
  });
});

it('keeps the rows in which nothing changed as the objects they were', () => {
  const rows = (growth: number) =>
    sheetRows(
      sheetView(sheetScenario({ assumptions: { inflation: { '': changedTo(growth) } } })),
      new Set(),
      allRows,
    ).rows;
  const before = rows(0.02);
  const same = keepRows(before, rows(0.02));
  expect(same).toBe(before);
  const after = keepRows(before, rows(0.05));
  expect(after.filter((row, index) => row !== before[index]).map(({ id }) => id)).toEqual([
    'inflation',
  ]);
});

describe('searching', () => {
  it.each([
    ['', true],
    ['jeugd kosten', true],
    ['KOSTEN', true],
    ['een', true],
    ['total', true],
    ['huur', false],
    ['kosten huur', false],
  ])('%s', (search, found) => {
    expect(matches('total_care', 'Kosten jeugdhulp, één hand', search)).toBe(found);
  });
});
