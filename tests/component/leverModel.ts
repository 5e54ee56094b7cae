import { there } from '../fixtures/changed';
import { unitsOver } from '../fixtures/units';
import type { AssumptionValue, Model } from '../../shared/model/model';
import { smallModel } from './smallTown';

function text(nl: string): { readonly nl: string; readonly en: string } {
  return { nl, en: `${nl} (en)` };
}

function value(items: string, central: number, quality: string): AssumptionValue {
  return { items, low: central, central, high: central, quality, source: '', note: '' };
}

const share = {
  unit: '1',
  display: 'percentage',
  explanation: 'Uitleg.',
  control: 'slider',
  neutral: 0,
  minimum: 0,
  owner: 'council',
} as const;

const year = {
  unit: 'jaar',
  display: 'year',
  explanation: 'Uitleg.',
  control: 'year',
  neutral: 2020,
  minimum: 'first_year - step',
  maximum: 'last_year',
  owner: 'council',
  full: 2020,
  restsOn: [],
} as const;

/**
 * Two towns of 100 and 300 people and one lever of every kind. The share that goes online is at most 0.7 for the
 * library, 0.5 for the desk and nothing for the archive; the years are 2027 and 2028.
 */
export const leverModel: Model = {
  ...smallModel,
  units: unitsOver(['town', 'service', 'tool'], 'year'),
  dimensions: [
    { id: 'town', label: text('Plaats'), source: 'dataset' },
    {
      id: 'service',
      label: text('Voorziening'),
      source: 'model',
      items: [
        { id: 'library', label: text('Bibliotheek') },
        { id: 'desk', label: text('Balie') },
        { id: 'archive', label: text('Archief') },
      ],
    },
    {
      id: 'tool',
      label: text('Middel'),
      source: 'model',
      items: [
        { id: 'posters', label: text('Posters') },
        { id: 'talks', label: text('Gesprekken') },
      ],
    },
    { id: 'year', label: text('Jaar'), source: 'time' },
  ],
  knobs: [
    { id: 'demand', label: text('Vraag'), explanation: 'Minder vraag.' },
    { id: 'supply', label: text('Aanbod'), explanation: 'Ander aanbod.' },
  ],
  parts: [
    { id: 'asking', knob: 'demand', label: text('Vragen') },
    {
      id: 'digital',
      knob: 'supply',
      label: text('Digitaal'),
      table: {
        lever: 'online',
        dimension: 'service',
        columns: [
          {
            id: 'people',
            label: text('mensen'),
            unit: 'kind',
            display: 'whole',
            formula: 'sum(moved, town)',
            per: { town: 'moved' },
          },
        ],
      },
    },
    { id: 'money', knob: 'supply', label: text('Geld') },
  ],
  levers: [
    {
      ...share,
      id: 'effort',
      label: text('Inzet'),
      dimensions: ['tool'],
      maximum: 1,
      part: 'asking',
      full: 1,
      start: 'start_effort',
      restsOn: ['known', 'guess'],
    },
    { ...year, id: 'start_effort', label: text('Begin'), dimensions: [], part: 'asking' },
    {
      ...share,
      id: 'online',
      label: text('Deel digitaal'),
      dimensions: ['town', 'service'],
      maximum: 'limit',
      limitReason: text('De rest komt langs.'),
      part: 'digital',
      full: 'limit',
      start: 'start_online',
      restsOn: ['limit'],
    },
    {
      ...year,
      id: 'start_online',
      label: text('Begin digitaal'),
      dimensions: ['service'],
      part: 'digital',
    },
    {
      ...share,
      id: 'manner',
      label: text('Manier'),
      dimensions: [],
      control: 'choice',
      display: 'flag',
      maximum: 1,
      choices: [
        { value: 0, label: text('Geleidelijk') },
        { value: 1, label: text('In één keer') },
      ],
      part: 'digital',
      full: 0,
      start: 'start_online',
      restsOn: [],
    },
    {
      ...share,
      id: 'price',
      label: text('Prijs'),
      dimensions: [],
      minimum: -0.1,
      maximum: 0.1,
      part: 'money',
      full: 0,
      restsOn: [],
    },
  ],
  settings: [
    {
      id: 'visitors',
      label: text('Gasten'),
      unit: 'kind',
      display: 'whole',
      dimensions: ['town', 'year'],
      explanation: 'Gasten per jaar.',
      control: 'count',
      neutral: 0,
      minimum: 0,
      maximum: 200,
    },
  ],
  assumptions: [
    {
      id: 'limit',
      label: text('Grens'),
      unit: '1',
      display: 'percentage',
      dimensions: ['service'],
      explanation: 'Uitleg.',
      perYear: false,
      values: [
        value('library', 0.7, 'sterk'),
        value('desk', 0.5, 'zwak'),
        value('archive', 0, 'sterk'),
      ],
    },
    ...(['known', 'guess'] as const).map((id) => ({
      id,
      label: text(id),
      unit: '1',
      display: 'percentage' as const,
      dimensions: [],
      explanation: 'Uitleg.',
      perYear: false,
      values: [value('', 1, id === 'known' ? 'sterk' : 'matig')],
    })),
  ],
  data: [
    {
      id: 'people',
      label: text('Mensen'),
      unit: 'kind',
      display: 'whole',
      dimensions: ['town'],
      explanation: 'Uitleg.',
    },
  ],
  variables: [
    {
      id: 'moved',
      equation: 1,
      block: 'A',
      label: text('Mensen digitaal'),
      unit: 'kind',
      display: 'whole',
      dimensions: ['town', 'service'],
      formula: 'online * people',
      explanation: 'Uitleg.',
    },
  ],
  headlines: [],
  pictures: [],
  laws: [],
  warnings: [
    {
      id: 'needs_all',
      label: text('werkt pas in één keer'),
      dimensions: ['service'],
      condition: 'is(service, "desk") and maxOver(online, town) > 0 and manner == 0',
      explanation: 'Uitleg.',
    },
  ],
  evidenceRange: {
    ...there(smallModel.evidenceRange),
    figure: 'sum(moved, town, service)',
    unit: 'kind',
    display: 'whole',
  },
};
