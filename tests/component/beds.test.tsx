import { modelFile } from '../fixtures/build/modelFile';
import { written } from '../fixtures/build/displays';
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Answer } from '../../renderer/answer/Answer';
import { exactAmount } from '../../renderer/format/amount';
import { sheetRows } from '../../renderer/grid/sheetRows';
import { unitText } from '../../renderer/grid/unitText';
import { checkModel } from '../../shared/calculation/checkModel';
import type { Model } from '../../shared/model/model';
import { modelSchema } from '../../shared/model/modelSchema';
import { show } from './show';
import { townModel, townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';
import { allRows, drawn, rowAt } from '../fixtures/window/sheet';
import { townView } from '../fixtures/window/viewOf';

/** The two towns with beds in the place of euros: they add up over towns, not over services and not over years. */
const bedModel: Model = modelSchema.parse(
  JSON.parse(
    modelFile({
      ...townModel,
      displays: townModel.displays.filter(({ of }) => of === undefined),
      units: [
        {
          id: 'EUR',
          label: { nl: 'bed', en: 'bed' },
          plural: { nl: 'bedden', en: 'beds' },
          money: false,
          addsOver: ['town'],
          displays: [written.whole, written.decimal],
        },
        ...townModel.units.filter(({ id }) => id === 'jaar'),
      ],
    })
      .replaceAll(/"EUR(?=["/])/g, '"bed')
      .replaceAll('"euro"', '"whole"'),
  ),
);

it('a model that counts beds loads without a problem', () => {
  expect(checkModel(bedModel, townScenario().dataset)).toEqual([]);
});

it('its figures are calculated and written as beds', async () => {
  const session = await openSession({
    model: bedModel,
    scenario: townScenario({ levers: { online: 0.25 } }),
  });
  show(session, <Answer />);
  const label = screen.getByText('Effect in 2028', { selector: 'dt' });
  const figure = within(label.parentElement ?? label).getAllByRole('definition')[0];
  // A quarter of 2000 beds.
  expect(figure?.textContent.replaceAll('\u00a0', ' ')).toBe('500 bedden minder');
});

it('its units are said in the sheet and beside a value', () => {
  const view = townView(0, null, bedModel);
  const unit = (name: string): string => unitText(rowAt(view, name), bedModel, view.texts);
  expect([unit('cost'), unit('cost_per_head')]).toEqual(['bedden', 'bedden per jaar']);
  const beds = { unit: 'bed', display: written.whole, words: [] } as const;
  expect(exactAmount(3, beds, bedModel, view.texts)).toBe('3\u00a0bedden');
});

it('its beds are added up as declared: over the towns, not over the services', () => {
  const rows = (service: string | null): readonly string[] => {
    const view = townView(0, null, bedModel);
    const filter = { ...allRows, block: 'A', item: service };
    return drawn(sheetRows(view, new Set(), filter).rows).slice(1, 2);
  };
  // 200 and 400 desks in 2027, twice as many in 2028; no sum over the years.
  expect(rows('desk')).toEqual(['+Kosten |  | 600 | 1200']);
  expect(rows(null)).toEqual(['+Kosten |  | – | –']);
});
