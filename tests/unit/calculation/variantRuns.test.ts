import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../shared/calculation/checkModel';
import { createSession } from '../../../shared/calculation/session';
import type { Model } from '../../../shared/model/model';
import type { Scenario } from '../../../shared/model/scenario';
import { changed, first } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';

const label = { nl: 'als', en: 'if' };
type Values = Model['variants'][number]['values'];

const withVariants = (...variants: readonly (readonly [string, Values])[]): Model =>
  changed(shopModel, (draft) => {
    draft.variants = variants.map(([id, values]) => ({ id, label, values: [...values] }));
    first(draft.pictures).series.push({
      id: 'meant',
      label,
      form: 'line',
      role: 'plan',
      variant: variants[0]?.[0] ?? '',
      formula: 'total',
    });
  });

/** The loss in 2022 in each variant. In the scenario itself the apples of north bring 40 less than 80. */
function losses(model: Model, given: Partial<Scenario> = {}): readonly (number | undefined)[] {
  const scenario = shopScenario({
    levers: changesTo({ discount: { 'north|apple': 0.5 } }),
    ...given,
  });
  const outcomes = createSession([model]).variants(scenario);
  return outcomes.map(({ values }) => values.get('#headline.loss')?.values[0]);
}

describe('variants of a scenario', () => {
  it('have their own values of every cell or of one, and the others as the scenario has them', () => {
    const model = withVariants(
      ['half', [{ assumption: 'effect_discount', value: 0.5 }]],
      [
        'apples',
        [
          { assumption: 'effect_discount', value: 0 },
          { assumption: 'effect_discount', items: 'apple', value: 2 },
        ],
      ],
      // A series: no growth in any year.
      ['still', [{ assumption: 'growth', value: 0 }]],
    );
    expect(losses(model)).toEqual([20, 80, 10]);
    // Apples of 3 euros instead of 2.
    const assumptions = changesTo({ price: { apple: 3 }, effect_discount: { apple: 0 } });
    expect(losses(model, { assumptions })).toEqual([30, 120, 0]);
  });

  it('give what pictures draw of them, and no more than is shown', () => {
    const model = withVariants(
      ['half', [{ assumption: 'effect_discount', value: 0.5 }]],
      ['none', []],
    );
    const scenario = shopScenario({ levers: changesTo({ discount: { 'north|apple': 0.5 } }) });
    const [half, none] = createSession([model]).variants(scenario);
    const shown = ['#headline.loss', '#headline.loss@shop'];
    expect([...(half?.values.keys() ?? [])].sort()).toEqual([...shown, '#picture.path.meant']);
    expect([...(none?.values.keys() ?? [])].sort()).toEqual(shown);
    // 260 in 2020, twice as much each year, less a quarter of the apples of north from 2021 on.
    expect([...(half?.values.get('#picture.path.meant')?.values ?? [])]).toEqual([260, 510, 1020]);
  });

  it.each<[string, Values, string]>([
    ['no assumption', [{ assumption: 'sold', value: 1 }], 'unknownName'],
    ['no cell of it', [{ assumption: 'price', items: 'plum', value: 1 }], 'unknownCell'],
    ['beyond its limits', [{ assumption: 'advert', value: 11 }], 'aboveMaximum'],
  ])('are refused in the model: %s', (_, values, code) => {
    const model = changed(withVariants(['half', values]), (draft) => {
      for (const one of draft.assumptions) if (one.id === 'advert') one.maximum = 10;
    });
    expect(checkModel(model, shopDataset).map((problem) => problem.code)).toEqual([code]);
  });

  it('are refused where a picture names one that is not there', () => {
    const model = changed(withVariants(['half', []]), (draft) => {
      draft.variants = [];
    });
    expect(checkModel(model, shopDataset).map(({ code, where }) => `${code} ${where}`)).toEqual([
      'unknownName pictures.path',
    ]);
  });
});
