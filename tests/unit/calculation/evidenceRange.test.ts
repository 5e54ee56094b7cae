import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import { evidenceRange, type EvidenceRange } from '../../../shared/calculation/evidenceRange';
import type { Model } from '../../../shared/model/model';
import { changed, find, there, type Mutable } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import { runOf } from '../../fixtures/runOf';

type Given = Parameters<typeof changesTo>[0];

function range(
  levers: Given,
  assumptions: Given = {},
  change: (draft: Mutable<Model>) => void = () => undefined,
): EvidenceRange {
  const scenario = shopScenario({
    levers: changesTo(levers),
    assumptions: changesTo(assumptions),
  });
  return there(
    evidenceRange(prepareRuns(compileModel(changed(shopModel, change), scenario), scenario)),
  );
}

// In 2022 the apples of north bring 80 euros and the pears of south 480; half and a quarter off.
const apples = { discount: { 'north|apple': 0.5 } };
const both = { discount: { 'north|apple': 0.5, 'south|pear': 0.25 } };

describe('the range of the loss in 2022', () => {
  it.each<[string, Given, Given, number, number, number]>([
    ['nothing done', {}, {}, 0, 0, 0],
    // The advertisement costs -10 by 0 to 10, when there is a discount.
    // The effect of a discount on apples runs from 0.5 by 1 to 2.
    ['apples', apples, {}, 40, 10, 90],
    // That on pears from 0 by 1 to 2.
    ['apples and pears', both, {}, 160, 10, 330],
    ['a central value of one’s own', apples, { effect_discount: { apple: 1.5 } }, 60, 10, 90],
    [
      'one’s own value of what does not matter',
      apples,
      { effect_discount: { pear: 0.5 } },
      40,
      10,
      90,
    ],
    // A storm costs as much in the reference.
    ['storms', { ...apples, storms: { 'south|2022': 1 } }, {}, 40, 10, 90],
    ['a weaker assumption is not moved', apples, { price: { apple: 3 } }, 60, 20, 130],
  ])('%s', (_, levers, assumptions, central, least, most) => {
    expect(range(levers, assumptions)).toMatchObject({ central, least, most, perturbed: 3 });
  });

  it('moves what differs in quality or has no range only when the model says so', () => {
    expect(
      range(apples, {}, (draft) => (there(draft.evidenceRange).quality = 'matig')).perturbed,
    ).toBe(0);
    expect(range(apples, {}, (draft) => (there(draft.evidenceRange).ids = [])).perturbed).toBe(2);
    expect(
      range(apples, {}, (draft) => (there(draft.evidenceRange).idPrefixes = [])).perturbed,
    ).toBe(1);
    expect(
      range(apples, {}, (draft) => {
        const [apple] = find(draft.assumptions, 'effect_discount').values;
        if (apple !== undefined) apple.low = apple.high = apple.central;
      }).perturbed,
    ).toBe(2);
  });
});

describe('the range for one shop', () => {
  const scenario = shopScenario({ levers: changesTo(both) });
  const perShop = changed(shopModel, (draft) => {
    there(draft.evidenceRange).per = {
      shop: 'at(sum(reference(income) - income, fruit), year, last_year)',
    };
  });

  it.each([
    // Apples: 40 by 0.5 to 2. Pears: 120 by 0 to 2. The advertisement is nobody's.
    ['north', 40, 20, 80],
    ['south', 120, 0, 240],
  ])('%s: %d, from %d to %d', (item, central, least, most) => {
    const found = evidenceRange(prepareRuns(compileModel(perShop, scenario), scenario), item);
    expect(found).toMatchObject({ item, central, least, most });
  });

  it.each([
    ['a shop that is not there', perShop, 'west'],
    ['a model without a figure for one shop', shopModel, 'south'],
    ['nobody in particular', perShop, null],
  ])('%s: that of all', (_, model, item) => {
    const found = evidenceRange(prepareRuns(compileModel(model, scenario), scenario), item);
    expect(found).toMatchObject({ item: null, central: 160, least: 10, most: 330 });
  });
});

describe('the warning', () => {
  it.each([
    ['when less than 0.6 is left', 0.6, { id: 'weak', items: [''], amount: 10 }],
    ['not when exactly the share is left', 0.25, null],
  ])('%s', (_, keeps, expected) => {
    expect(
      range(apples, {}, (draft) => (there(draft.evidenceRange).keeps = keeps)).warning,
    ).toEqual(expected);
  });

  it('not without an effect', () => {
    expect(range({}).warning).toBeNull();
  });
});

it('a model without one has no range', () => {
  const { evidenceRange: _, ...model } = shopModel;
  const scenario = shopScenario({ levers: changesTo(both) });
  expect(evidenceRange(prepareRuns(compileModel(model, scenario), scenario))).toBeNull();
});

it('leaves nothing behind', () => {
  const scenario = shopScenario({ levers: changesTo(both) });
  const compiled = compileModel(shopModel, scenario);
  const loss = (): readonly number[] => [
    ...(runOf(shopModel, scenario).values.get('loss')?.values ?? []),
  ];
  expect(loss()).toEqual([0, 80, 160]);
  evidenceRange(prepareRuns(compiled, scenario));
  expect(loss()).toEqual([0, 80, 160]);
});
