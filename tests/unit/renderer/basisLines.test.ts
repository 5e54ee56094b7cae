import { written } from '../../fixtures/build/displays';
import { expect, it } from 'vitest';
import { basisLines } from '../../../renderer/pages/report/basisLines';
import { townModel } from '../../fixtures/town/town';
import { townView } from '../../fixtures/window/viewOf';

const [data] = townModel.data;
if (data === undefined) throw new Error('no data');
const value = {
  low: 0,
  central: 0.1,
  high: 0.5,
  quality: 'zwak',
  source: 'Schatting',
  note: '',
} as const;
const model = {
  ...townModel,
  assumptions: [
    {
      ...data,
      id: 'growth',
      label: { nl: 'Groei', en: 'Growth' },
      unit: '1',
      display: written.percentage,
      dimensions: ['service'],
      perYear: false,
      values: [
        { ...value, items: 'library' },
        { ...value, items: 'desk', quality: 'sterk' as const, source: 'Telling' },
      ],
    },
  ],
};

const moved = (items: string, low: number, high: number) => ({ input: 'growth', items, low, high });

it('puts first what moves the figure furthest to either side, and leaves out what does not', () => {
  const values = [moved('library', 900, 1100), moved('desk', 400, 1050)];
  const view = townView(0.25, null, model);
  const lines = basisLines({ central: 1000, values }, 5, view);
  expect(lines.map(({ label }) => label)).toEqual(['Groei, Balie', 'Groei, Bibliotheek']);
  expect(basisLines({ central: 1000, values }, 1, view)).toHaveLength(1);
  const still = [moved('library', 1000, 1000)];
  expect(basisLines({ central: 1000, values: still }, 5, view)).toEqual([]);
});

it('says value, range, what each end does, how well it is founded, and by what', () => {
  const values = [moved('desk', 400, 1050)];
  const [line] = basisLines({ central: 1000, values }, 5, townView(0.25, null, model));
  expect(line).toMatchObject({
    value: '10\u00a0%',
    low: '0\u00a0%',
    high: '50\u00a0%',
    atLow: '€\u00a0400',
    atHigh: '€\u00a01.050',
    quality: 'bewijs sterk',
    source: 'Telling',
  });
});

it('knows base values too, with where they come from', () => {
  const row = { input: 'cost_base', items: 'west|desk', low: 700, high: 1300 };
  const [line] = basisLines({ central: 1000, values: [row] }, 5, townView(0.25, null, model));
  expect(line).toMatchObject({
    label: 'Kosten in het begin, West, Balie',
    value: '€\u00a0400',
    quality: 'staat in de bron',
  });
});
