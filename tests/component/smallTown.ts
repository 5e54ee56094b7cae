import { compileModel } from '../../shared/calculation/compileModel';
import { modelChecksum } from '../../shared/calculation/modelChecksum';
import { runScenario } from '../../shared/calculation/runScenario';
import { scenarioContent } from '../../shared/calculation/scenarioContent';
import { writeScenarioFile } from '../../shared/file/writeScenarioFile';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { sha256 } from '../../renderer/state/sha256';
import { nothingSaid } from '../fixtures/nothingSaid';
import { qualities, unitsOver } from '../fixtures/units';
import { setUpTexts } from '../../renderer/format/setUpTexts';
import { createView, type View } from '../../renderer/values/view';
import { textsOf } from '../../renderer/format/useTexts';

function text(nl: string): { readonly nl: string; readonly en: string } {
  return { nl, en: `${nl} (en)` };
}

const euro = { unit: 'EUR', display: 'euro' } as const;

const base = { explanation: 'Uitleg.', equation: 1, block: 'A' };

/**
 * Two towns, two services, two years: small enough to add up in the head. The cost of a cell is the base
 * (oost: library 100, desk 200; west: library 300, desk 400) times 1 in 2027 and times 2 in 2028, less the share
 * that goes online.
 */
export const smallModel: Model = {
  format: 'voorkant-model',
  formatVersion: 1,
  id: 'small-town',
  version: '1.0.0',
  name: text('Voorzieningen'),
  explanation: 'Klein model.',
  time: {
    dimension: 'year',
    first: 'first_year',
    last: 'last_year',
    step: 'step',
    baseYear: 'base_year',
    unit: 'jaar',
    default: { first: 2027, last: 2028 },
  },
  units: unitsOver(['town', 'service'], 'year'),
  qualities,
  dimensions: [
    { id: 'town', label: text('Plaats'), source: 'dataset' },
    {
      id: 'service',
      label: text('Voorziening'),
      source: 'model',
      items: [
        { id: 'library', label: text('Bibliotheek') },
        { id: 'desk', label: text('Balie') },
      ],
    },
    { id: 'year', label: text('Jaar'), source: 'time' },
  ],
  functions: [],
  owners: [{ id: 'council', label: text('Gemeente') }],
  knobs: [{ id: 'supply', label: text('Aanbod'), explanation: 'Uitleg.' }],
  parts: [{ id: 'digital', knob: 'supply', label: text('Digitaal') }],
  levers: [
    {
      id: 'online',
      label: text('Deel digitaal'),
      unit: '1',
      display: 'percentage',
      dimensions: [],
      explanation: 'Uitleg.',
      control: 'slider',
      neutral: 0,
      minimum: -1,
      maximum: 1,
      part: 'digital',
      owner: 'council',
      full: 1,
      restsOn: [],
    },
  ],
  ...nothingSaid,
  settings: [],
  views: [],
  assumptions: [],
  data: [
    {
      id: 'cost_base',
      label: text('Kosten in het begin'),
      ...euro,
      dimensions: ['town', 'service'],
      explanation: 'Uitleg.',
    },
  ],
  blocks: [
    { id: 'A', label: text('Kosten') },
    { id: 'B', label: text('Kerncijfers') },
  ],
  variables: [
    {
      ...base,
      id: 'cost',
      label: text('Kosten'),
      ...euro,
      dimensions: ['town', 'service', 'year'],
      formula: 'cost_base * ((year - first_year) / step + 1) * (1 - online)',
    },
    {
      ...base,
      id: 'cost_per_head',
      label: text('Kosten per jaar'),
      unit: 'EUR/jaar',
      display: 'euro',
      dimensions: ['town', 'service'],
      formula: 'cost_base / (10 * step)',
    },
    {
      ...base,
      id: 'fragile',
      label: text('Kwetsbaar'),
      ...euro,
      dimensions: ['town', 'year'],
      formula: 'sum(cost_base, service) * step / (year - first_year)',
    },
    {
      ...base,
      block: 'B',
      id: 'total',
      label: text('Totaal'),
      ...euro,
      dimensions: ['year'],
      formula: 'sum(cost, town, service)',
    },
  ],
  headlines: [
    {
      id: 'effect',
      label: text('Effect in {last_year}'),
      ...euro,
      formula: 'at(reference(total) - total, year, last_year)',
      per: { town: 'at(sum(reference(cost) - cost, service), year, last_year)' },
      better: 'higher',
      signWords: { positive: text('minder'), negative: text('meer') },
      note: text('t.o.v. de referentie'),
      details: [
        {
          id: 'share',
          label: text('digitaal'),
          unit: '1',
          display: 'percentage',
          formula: 'online',
        },
      ],
      warnings: ['costly', 'weak'],
    },
    {
      id: 'broken',
      label: text('Kapot'),
      ...euro,
      formula: 'at(sum(fragile, town), year, first_year)',
      better: 'none',
      note: text('in het eerste jaar'),
      details: [],
      warnings: [],
    },
  ],
  pictures: [
    {
      id: 'path',
      label: text('Kosten per jaar'),
      ...euro,
      axis: text('euro per jaar'),
      over: 'year',
      stacked: false,
      series: [
        {
          id: 'own',
          label: text('Dit scenario'),
          form: 'line',
          role: 'scenario',
          formula: 'total',
          per: { town: 'sum(cost, service)' },
        },
        {
          id: 'neutral',
          label: text('Referentie'),
          form: 'line',
          role: 'reference',
          formula: 'reference(total)',
        },
      ],
    },
  ],
  laws: [
    {
      id: 'adds_up',
      number: 1,
      label: text('Het totaal klopt'),
      dimensions: ['year'],
      unit: 'EUR',
      left: 'total',
      right: 'sum(cost, town, service)',
      tolerance: 0.005,
      explanation: 'Uitleg.',
    },
  ],
  warnings: [
    {
      id: 'costly',
      label: text('duur'),
      dimensions: ['town', 'service', 'year'],
      condition: 'cost > 500',
      amount: {
        formula: 'maxOver(cost, town, service, year)',
        ...euro,
        label: text('hoogste'),
      },
      explanation: 'Meer dan 500 euro.',
    },
  ],
  evidenceRange: {
    warning: 'weak',
    figure: 'at(reference(total) - total, year, last_year)',
    ...euro,
    quality: 'zwak',
    idPrefixes: ['effect_'],
    ids: [],
    keeps: 0.5,
    label: text('zwak onderbouwd'),
    explanation: 'Uitleg.',
  },
};

const bases: Readonly<Record<string, number>> = {
  'oost|library': 100,
  'oost|desk': 200,
  'west|library': 300,
  'west|desk': 400,
};

/** `online`: the share that goes online, in every year and place. */
export function smallScenario(online: number): Scenario {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'Klein',
    author: '',
    note: 'Een klein scenario.',
    created: '',
    modified: '',
    basedOn: null,
    model: { id: smallModel.id, version: smallModel.version },
    timeAxis: { first: 2027, last: 2028 },
    dataset: {
      id: 'two-towns',
      name: 'Twee plaatsen',
      source: 'verzonnen',
      baseYear: 2027,
      dimensions: [
        {
          id: 'town',
          items: [
            { id: 'oost', label: text('Oost'), code: '' },
            { id: 'west', label: text('West'), code: '' },
          ],
        },
      ],
      rows: Object.entries(bases).map(([items, value]) => ({
        variable: 'cost_base',
        items,
        value,
        status: 'bron' as const,
        source: '',
        note: '',
      })),
    },
    levers: { online: { '': { value: online, by: '', at: '', why: '' } } },
    assumptions: {},
    overrides: [],
    formulas: [],
    measures: [],
  };
}

/** The small scenario as the window shows it. `town`: the chosen one, null for both together. */
export function smallView(online: number, town: string | null, model = smallModel): View {
  const scenario = smallScenario(online);
  const compiled = compileModel(model, scenario);
  if (compiled.problems.length > 0) throw new Error(JSON.stringify(compiled.problems));
  const texts = textsOf(setUpTexts(), 'nl');
  const choices = { item: town, views: {} };
  return createView(scenario, runScenario(compiled, scenario), choices, texts);
}

/** The small scenario as a file, with the figures that belong to it. */
export async function smallFileText(online: number): Promise<string> {
  const moment = '2026-11-20T12:00:00.000Z';
  const scenario = { ...smallScenario(online), created: moment, modified: moment };
  const levers = { online: { '': { value: online, by: '', at: moment, why: '' } } };
  const run = runScenario(compileModel(smallModel, scenario), { ...scenario, levers });
  const modelSha256 = await modelChecksum(JSON.stringify(smallModel), sha256);
  const written = { appVersion: '0.1.0', modelSha256 };
  return writeScenarioFile(scenarioContent({ ...scenario, levers }, run, written), sha256);
}
