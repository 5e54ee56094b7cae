import { compileModel } from '../../shared/calculation/compileModel';
import { runScenario } from '../../shared/calculation/runScenario';
import type { Assumption, Lever, Model } from '../../shared/model/model';
import type { Change, Scenario } from '../../shared/model/scenario';
import { sheetRows } from '../../renderer/grid/sheetRows';
import type { SheetFilter } from '../../renderer/grid/sheetFilter';
import type { SheetRow, ValueRow } from '../../renderer/values/valueRow';
import type { View } from '../../renderer/values/view';
import { smallModel, smallScenario, smallView } from './smallTown';

function text(nl: string): { readonly nl: string; readonly en: string } {
  return { nl, en: `${nl} (en)` };
}

const percentage = { unit: '1', display: 'percentage', explanation: 'Uitleg.' } as const;

const knob = { ...percentage, neutral: 0, minimum: 0, maximum: 1, full: 1 } as const;

const owned = { part: 'digital', owner: 'council', restsOn: [] } as const;

const levers: readonly Lever[] = [
  {
    ...knob,
    ...owned,
    id: 'closing',
    label: text('Sluiting'),
    dimensions: ['town', 'service'],
    control: 'slider',
    maximum: 0.5,
    limitReason: text('De helft blijft open.'),
  },
  {
    ...knob,
    ...owned,
    id: 'gradual',
    label: text('Tempo'),
    display: 'flag',
    dimensions: [],
    control: 'choice',
    choices: [
      { value: 0, label: text('Ineens') },
      { value: 1, label: text('Geleidelijk') },
    ],
  },
];

function assumed(items: string, central: number): Assumption['values'][number] {
  const source = 'Rekenkamer';
  return { items, low: 0.01, central, high: 0.04, quality: 'zwak', source, note: '' };
}

const assumptions: readonly Assumption[] = [
  {
    ...percentage,
    id: 'growth',
    label: text('Volumegroei'),
    dimensions: ['service'],
    perYear: false,
    values: [assumed('library', 0.015), assumed('desk', 0.015)],
  },
  {
    ...percentage,
    id: 'inflation',
    label: text('Prijsstijging'),
    dimensions: ['year'],
    perYear: true,
    values: [assumed('', 0.03)],
  },
  {
    id: 'staff',
    label: text('Vaste uren'),
    unit: 'uur',
    display: 'whole',
    dimensions: ['service'],
    explanation: 'Uitleg.',
    perYear: false,
    values: [
      { ...assumed('library', 10), low: 0, high: 20 },
      { ...assumed('desk', 10), low: 0, high: 20 },
    ],
  },
];

/**
 * The small town with inputs of every kind. A euro of 2028 is shown as half a euro when amounts are shown in
 * prices of 2027.
 */
export const sheetModel: Model = {
  ...smallModel,
  levers: [...smallModel.levers, ...levers],
  settings: [
    {
      ...knob,
      id: 'visitors',
      label: text('Bezoekers'),
      unit: 'kind',
      display: 'whole',
      dimensions: ['town', 'year'],
      control: 'count',
      maximum: 200,
    },
  ],
  views: [
    {
      ...knob,
      id: 'real',
      label: text('Euro’s'),
      display: 'flag',
      dimensions: [],
      control: 'choice',
    },
  ],
  money: { unit: 'EUR', factor: 'price_factor' },
  assumptions,
  variables: [
    ...smallModel.variables,
    {
      id: 'price_factor',
      label: text('Omrekening'),
      unit: '1',
      display: 'factor',
      block: 'B',
      equation: 1,
      explanation: 'Uitleg.',
      dimensions: ['year'],
      formula: 'real == 1 ? 1 / ((year - first_year) / step + 1) : 1',
    },
    {
      id: 'reserve',
      label: text('Reserve'),
      unit: 'EUR',
      display: 'euro',
      block: 'B',
      equation: 1,
      explanation: 'Uitleg.',
      dimensions: ['year'],
      formula: 'prev(reserve, 0) + total',
    },
    {
      id: 'total_shown',
      label: text('Totaal zoals getoond'),
      unit: 'EUR',
      display: 'euro',
      block: 'B',
      equation: 1,
      explanation: 'Uitleg.',
      dimensions: ['year'],
      formula: 'total * price_factor',
    },
  ],
};

export function changed(value: number): Change {
  return { value, by: 'A. Jansen', at: '2026-11-21T12:00:00.000Z', why: 'proef' };
}

/** The small scenario without changes, and with these. */
export function sheetScenario(change: Partial<Scenario> = {}): Scenario {
  return { ...smallScenario(0), levers: {}, ...change };
}

/** `town`: the chosen one. `real`: amounts in prices of the first year. */
export function sheetView(
  scenario: Scenario = sheetScenario(),
  { town = null, real = false }: { town?: string | null; real?: boolean } = {},
): View {
  const compiled = compileModel(sheetModel, scenario);
  if (compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems));
  const run = runScenario(compiled, { ...scenario, views: { real: real ? 1 : 0 } });
  return { ...smallView(0, town, sheetModel), scenario, run };
}

export const allRows: SheetFilter = {
  search: '',
  block: null,
  onlyChanged: false,
  dimension: 'service',
  item: null,
};

/** The row of that id, with the rows of `open` opened. */
export function rowAt(view: View, id: string, open: readonly string[] = []): ValueRow {
  const { rows } = sheetRows(view, new Set(open), allRows);
  const row = rows.find((one) => one.id === id);
  if (row?.kind !== 'value') throw new Error(`no row ${id}`);
  return row;
}

/**
 * Rows as text: name, indented by depth, what holds for all years, and the years; an error by its kind, a changed
 * cell with `*`, an overridden one with `!`.
 */
export function drawn(rows: readonly SheetRow[]): readonly string[] {
  return rows.map((row) => {
    if (row.kind === 'block') return `[${row.label}]`;
    const cells = [row.all, ...row.years].map((cell) => {
      if (cell === null) return '';
      const mark = cell.mark === null ? '' : cell.mark === 'changed' ? '*' : '!';
      if (cell.value === null) return `–${mark}`;
      return `${typeof cell.value === 'number' ? cell.value : cell.value.kind}${mark}`;
    });
    const branch = { none: ' ', closed: '+', open: '-' }[row.branch];
    return `${'  '.repeat(row.depth)}${branch}${row.label} | ${cells.join(' | ')}`.trimEnd();
  });
}
