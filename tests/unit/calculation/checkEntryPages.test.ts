import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../shared/calculation/checkModel';
import { entryPageOf } from '../../../shared/calculation/checkEntryPages';
import { written } from '../../fixtures/build/displays';
import { setting, text } from '../../fixtures/build/pieces';
import { changed, first } from '../../fixtures/changed';
import type { Draft } from '../../fixtures/shops/broken';
import { shopDataset, shopModel } from '../../fixtures/shops/shops';

const storms = { dimensions: ['shop', 'year'], control: 'count' as const };

/** The shops with a page on which storms are filled in, and what they cost. */
const model = changed(shopModel, (draft) => {
  draft.settings = [
    setting('storms', { ...storms, maximum: 5 }),
    setting('fires', storms),
    setting('mood', { control: 'count' }),
    setting('pace', { dimensions: ['shop', 'year'], control: 'slider' }),
  ];
  draft.entryPages = [
    {
      id: 'weather',
      label: text('Weer'),
      about: text('Wat er overkomt.'),
      settings: ['storms'],
      figures: [
        {
          ...{ id: 'cost', label: text('Kosten'), unit: 'EUR', display: written.euro },
          formula: 'sum(storms, shop) * 100',
          per: { shop: 'storms * 100' },
          better: 'lower',
        },
      ],
    },
  ];
});

function problems(change: (draft: Draft) => void): readonly string[] {
  return checkModel(changed(model, change), shopDataset).map(
    ({ code, where }) => `${code} at ${where}`,
  );
}

describe('a page on which settings are filled in', () => {
  it('has no problems, and is where its settings stand', () => {
    expect(problems(() => undefined)).toEqual([]);
    expect(entryPageOf(model, 'storms')?.id).toBe('weather');
    expect(entryPageOf(model, 'fires')).toBeUndefined();
  });

  it.each<[string, (draft: Draft) => void, string]>([
    [
      'a setting that is not there',
      (draft) => first(draft.entryPages).settings.push('nothing'),
      'unknownName at entryPages.weather',
    ],
    [
      'a lever',
      (draft) => first(draft.entryPages).settings.push('discount'),
      'unknownName at entryPages.weather',
    ],
    [
      'a setting that is the same everywhere',
      (draft) => first(draft.entryPages).settings.push('mood'),
      'noEntryTable at entryPages.weather',
    ],
    [
      'a setting with a slider',
      (draft) => first(draft.entryPages).settings.push('pace'),
      'noEntryTable at entryPages.weather',
    ],
    [
      'a setting that stands on another page too',
      (draft) => {
        const [page] = draft.entryPages;
        if (page !== undefined) draft.entryPages.push({ ...page, id: 'again' });
      },
      'idTwice at entryPages.again',
    ],
    [
      'a page twice',
      (draft) => {
        const [page] = draft.entryPages;
        if (page !== undefined) draft.entryPages.push({ ...page, settings: ['fires'] });
      },
      'idTwice at entryPages.weather',
    ],
    [
      'a figure of one item of nothing',
      (draft) => {
        first(first(draft.entryPages).figures).per = { town: 'storms' };
      },
      'unknownName at entryPages.weather',
    ],
    [
      'a figure in another unit',
      (draft) => {
        first(first(draft.entryPages).figures).formula = 'sum(volume, shop, fruit)';
      },
      'unitOfOutcome at #entry.weather.cost',
    ],
  ])('%s is a problem', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});
