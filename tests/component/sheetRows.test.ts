import { describe, expect, it } from 'vitest';
import type { SheetRow, ValueRow } from '../../renderer/grid/sheetRow';
import { isSummable } from '../../renderer/grid/sheetRow';
import { matches, sheetRows } from '../../renderer/grid/sheetRows';
import { smallView } from './smallTown';

/** Rows as text: name, indented by depth, and cells; an error by its kind. */
function drawn(rows: readonly SheetRow[]): readonly string[] {
  return rows.map((row) => {
    if (row.kind === 'block') return `[${row.label}]`;
    const cells = row.cells.map((cell) =>
      cell === null ? '–' : typeof cell === 'number' ? String(cell) : cell.kind,
    );
    const mark = { none: ' ', closed: '+', open: '-' }[row.branch];
    return `${'  '.repeat(row.depth)}${mark}${row.label}: ${cells.join(' ')}`;
  });
}

function rowsOf(town: string | null, open: readonly string[] = [], search = ''): readonly string[] {
  return drawn(sheetRows(smallView(0, town), new Set(open), search));
}

it('shows all towns together: amounts summed, amounts per head not', () => {
  expect(rowsOf(null)).toEqual([
    '[A Kosten]',
    '+Kosten: 1000 2000',
    '+Kosten per kind: –',
    '+Kwetsbaar: #DIV/0! 1000',
    '[B Kerncijfers]',
    ' Totaal: 1000 2000',
  ]);
});

it('limits rows to one town, and leaves nothing to open where one value is left', () => {
  expect(rowsOf('oost')).toEqual([
    '[A Kosten]',
    '+Kosten: 300 600',
    '+Kosten per kind: –',
    ' Kwetsbaar: #DIV/0! 300',
    '[B Kerncijfers]',
    ' Totaal: 1000 2000',
  ]);
});

it('opens a sum by service first and by town below it', () => {
  expect(rowsOf(null, ['cost', 'cost/desk'], 'cost').slice(0, 6)).toEqual([
    '[A Kosten]',
    '-Kosten: 1000 2000',
    '  +Bibliotheek: 400 800',
    '  -Balie: 600 1200',
    '     Oost: 200 400',
    '     West: 400 800',
  ]);
});

it('opens what cannot be summed to its single values at once', () => {
  expect(rowsOf(null, ['cost_per_head'], 'per kind')).toEqual([
    '[A Kosten]',
    '-Kosten per kind: –',
    '   Bibliotheek · Oost: 10',
    '   Bibliotheek · West: 30',
    '   Balie · Oost: 20',
    '   Balie · West: 40',
  ]);
  expect(rowsOf('west', ['cost_per_head'], 'per kind').slice(2)).toEqual([
    '   Bibliotheek: 30',
    '   Balie: 40',
  ]);
});

it('says of a row that it is about all towns when one was chosen', () => {
  const marked = (town: string | null): readonly string[] =>
    sheetRows(smallView(0, town), new Set(), '')
      .filter((row): row is ValueRow => row.kind === 'value' && row.ofWhole)
      .map(({ variable }) => variable);
  expect(marked('oost')).toEqual(['total']);
  expect(marked(null)).toEqual([]);
});

describe('what can be summed', () => {
  it.each([
    ['EUR', 'euro', true],
    ['kind', 'decimal', true],
    ['fte', 'decimal', true],
    ['EUR/kind', 'euro', false],
    ['1', 'percentage', false],
    ['1', 'flag', false],
    ['jaar', 'year', false],
  ] as const)('%s as %s: %s', (unit, display, summable) => {
    expect(isSummable(unit, display)).toBe(summable);
  });
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
    expect(matches({ id: 'total_care' }, 'Kosten jeugdhulp, één hand', search)).toBe(found);
  });
});
