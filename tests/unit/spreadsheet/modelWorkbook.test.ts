import { describe, expect, it } from 'vitest';
import { createSession } from '../../../shared/calculation/session';
import type { Scenario } from '../../../shared/model/scenario';
import { modelWorkbook } from '../../../shared/spreadsheet/modelWorkbook';
import { workbookSchema, type Cell, type Workbook } from '../../../shared/workbook/workbook';
import { cellAddress } from '../../../shared/workbook/address';
import { changedFill, inputFill } from '../../../shared/spreadsheet/styles';
import { differences, recalculated, valueIn } from '../../fixtures/spreadsheet/recalculated';
import { workbookOf, workbookWords } from '../../fixtures/spreadsheet/shippedWorkbook';
import { townModel, townScenario } from '../../fixtures/town/town';

const by = { by: 'Jo', at: '2026-11-20T12:00:00.000Z', why: 'proef' };

function workbook(given: Parameters<typeof townScenario>[0]): Workbook {
  const scenario = townScenario(given);
  const session = createSession([townModel]);
  const run = session.run(scenario);
  const made = workbookOf({
    run,
    prepared: session.prepare(scenario),
    compiled: session.compile(scenario),
  });
  return workbookSchema.parse(made);
}

/** The cell in the row of a quantity (by its label and its items) and under a head. */
function cellOf(
  content: Workbook,
  sheet: string,
  label: string,
  where: string,
  head: string,
): Cell {
  const { rows = [] } = content.sheets.find(({ name }) => name === sheet) ?? {};
  const texts = (row: readonly Cell[]): readonly unknown[] =>
    row.map((cell) =>
      cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : cell,
    );
  const column = texts(rows[1] ?? []).indexOf(head);
  const row = rows.find((one) => one[0] === label && one[1] === where);
  return row?.[column] ?? null;
}

const half = { online: { '': { value: 0.5, ...by } } };

it('has the blocks of the model as sheets, and what it was made of', () => {
  const content = workbook({ levers: half });
  expect(content.sheets.map(({ name }) => name)).toEqual([
    ...['Over dit werkboek', 'Controle', 'Hendels', 'Basisgegevens'],
    ...['Kosten', 'Kerncijfers', 'Referentie'],
  ]);
  const about = content.sheets[0]?.rows
    .flat()
    .map((cell) => JSON.stringify(cell))
    .join(' ');
  expect(about).toContain('ab'.repeat(32));
  expect(content.properties).toContainEqual(['Model', 'small-town 1.0.0']);
});

describe('a cell', () => {
  it('that is calculated is a formula over cells and names, with its value', () => {
    const content = workbook({ levers: half });
    expect(cellOf(content, 'Kosten', 'Kosten', 'West, Balie', '2028')).toMatchObject({
      formula: "(('Basisgegevens'!J6*(((2028-2027)/1)+1))*(1-online))",
      value: 400,
    });
    expect(cellOf(content, 'Kerncijfers', 'Totaal', '', '2028')).toMatchObject({
      formula: "SUM('Kosten'!L3:L6)",
      value: 1000,
    });
  });

  it('of the reference has the lever where it is neutral', () => {
    const content = workbook({ levers: half });
    expect(cellOf(content, 'Referentie', 'Kosten', 'West, Balie', '2028')).toMatchObject({
      formula: "(('Basisgegevens'!J6*(((2028-2027)/1)+1))*(1-0))",
      value: 800,
    });
  });

  it('that was filled in is a value with its unit, range and source, marked where it was changed', () => {
    const content = workbook({ levers: half });
    const online = cellOf(content, 'Hendels', 'Deel digitaal', '', 'Waarde');
    expect(online).toMatchObject({ value: 0.5 });
    const style = (cell: Cell): unknown =>
      cell !== null && typeof cell === 'object' ? content.styles[cell.style] : null;
    expect(style(online)).toMatchObject({ fill: changedFill });
    expect(
      style(cellOf(content, 'Basisgegevens', 'Kosten in het begin', 'Oost, Balie', 'Waarde')),
    ).toMatchObject({
      fill: inputFill,
    });
    expect(cellOf(content, 'Hendels', 'Deel digitaal', '', 'Laag')).toMatchObject({ value: -1 });
    expect(cellOf(content, 'Hendels', 'Deel digitaal', '', 'Toelichting')).toMatchObject({
      value: 'gewijzigd · Jo · 2026-11-20 · proef',
    });
  });

  it('that was overridden is a value, in the reference only where it holds there too', () => {
    const override = { variable: 'cost', items: 'oost|desk|2028', value: 1, ...by };
    const own = workbook({ overrides: [{ ...override, only: 'scenario' }] });
    const value = (content: Workbook, sheet: string): Cell =>
      cellOf(content, sheet, 'Kosten', 'Oost, Balie', '2028');
    expect(value(own, 'Kosten')).toMatchObject({ value: 1 });
    expect(value(own, 'Kosten')).not.toHaveProperty('formula');
    expect(value(own, 'Referentie')).toHaveProperty('formula');
    expect(cellOf(own, 'Kosten', 'Kosten', 'Oost, Balie', 'Toelichting')).toMatchObject({
      value: expect.stringContaining('overschreven') as string,
    });
    const both = workbook({ overrides: [override] });
    expect(value(both, 'Referentie')).toMatchObject({ value: 1 });
  });

  it('without a value is an error, and a circular one is a value', () => {
    const content = workbook({
      formulas: [{ variable: 'cost_per_head', formula: 'cost_per_head + 1', ...by }],
    });
    expect(cellOf(content, 'Kosten', 'Kwetsbaar', 'Oost', '2027')).toMatchObject({
      error: '#DIV/0!',
    });
    expect(cellOf(content, 'Kosten', 'Kosten per jaar', 'Oost, Balie', 'Waarde')).toMatchObject({
      formula: 'NA()',
      error: '#N/A',
    });
  });
});

describe('calculated by another program', () => {
  it.each<readonly [string, Partial<Scenario>]>([
    ['levers', { levers: half }],
    [
      'an override in the scenario alone',
      {
        overrides: [
          { variable: 'cost', items: 'oost|desk|2028', value: 1, only: 'scenario', ...by },
        ],
      },
    ],
    [
      'a formula of its own',
      {
        levers: half,
        formulas: [{ variable: 'total', formula: 'max(sqrt(sum(cost, town, service)), 3)', ...by }],
      },
    ],
    [
      'a look back by a lever',
      {
        formulas: [
          {
            variable: 'total',
            formula: 'sum(lag(cost, 1 + online, -2 ^ 2), town, service)',
            ...by,
          },
        ],
      },
    ],
    [
      'every function',
      {
        formulas: [
          {
            variable: 'total',
            formula:
              'round(-2.5) + round(1.005, 2) + log(10) + log10(1000) + sign(-3) + floor(-1.5) + ceil(1.2) + abs(-1) + exp(1) + (not (1 > 2 or 1 == 1) ? 1 : 7)',
            ...by,
          },
        ],
      },
    ],
  ])('with %s it says the same', (_, given) => {
    const content = workbook(given);
    const engine = recalculated(content);
    expect(differences(content, (cell) => valueIn(engine, cell))).toEqual([]);
    engine.destroy();
  });

  it('the sheet of checks says so, and says when somebody changed something', () => {
    const content = workbook({ levers: half });
    const engine = recalculated(content);
    const check = engine.getSheetId('Controle') ?? -1;
    const verdict = (): unknown => engine.getCellValue({ sheet: check, row: 0, col: 0 });
    expect(verdict()).toBe('Alle kerncijfers kloppen tot op de cent.');
    expect(engine.getCellValue({ sheet: check, row: 3, col: 2 })).toBe(1000);
    const levers = engine.getSheetId('Hendels') ?? -1;
    engine.setCellContents({ sheet: levers, row: 2, col: 9 }, 0.25);
    expect(engine.getCellValue({ sheet: check, row: 3, col: 2 })).toBe(500);
    expect(engine.getCellValue({ sheet: check, row: 3, col: 5 })).toBe('wijkt af');
    expect(verdict()).toContain('Niet alle kerncijfers');
    engine.destroy();
  });
});

it('gives every quantity and every row a name', () => {
  const names = new Map(workbook({}).names.map(({ name, of }) => [name, of]));
  expect(names.get('online')).toBe("'Hendels'!$J$3");
  expect(names.get('cost')).toBe("'Kosten'!$K$3:$L$6");
  expect(names.get('cost.west.desk')).toBe("'Kosten'!$K$6:$L$6");
  expect(names.get('ref.total')).toMatch(/^'Referentie'/);
  expect(cellAddress(5, 10)).toBe('K6');
});

it('is refused where it would be too large', () => {
  const session = createSession([townModel]);
  const scenario = townScenario();
  const towns = Array.from({ length: 60_000 }, (_, index) => ({
    id: `t${String(index)}`,
    label: { nl: '-', en: '-' },
    code: '',
  }));
  const large = {
    ...scenario,
    dataset: { ...scenario.dataset, dimensions: [{ id: 'town', items: towns }] },
  };
  const made = modelWorkbook(
    { run: session.run(large), prepared: session.prepare(large), compiled: session.compile(large) },
    workbookWords,
    { version: '1', checksum: '', at: '2026-11-27T12:00:00.000Z' },
  );
  expect(made).toMatchObject({ ok: false, error: { code: 'workbookTooLarge' } });
});
