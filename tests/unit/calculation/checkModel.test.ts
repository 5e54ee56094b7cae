import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../shared/calculation/checkModel';
import { text } from '../../fixtures/build/pieces';
import { find, first, there } from '../../fixtures/changed';
import { type Draft, problems, tableOf } from '../../fixtures/shops/broken';
import { shopDataset, shopModel } from '../../fixtures/shops/shops';

it('the shops have no problems', () => {
  expect(checkModel(shopModel, shopDataset)).toEqual([]);
});

describe('the axes', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['no time', (m) => m.dimensions.pop(), 'timeDimensionWanted at dimensions'],
    [
      'another time',
      (m) => (find(m.dimensions, 'year').id = 'month'),
      'timeDimensionWanted at dimensions',
    ],
    [
      'time twice',
      (m) => m.dimensions.push({ id: 'month', label: { nl: '-', en: '-' }, source: 'time' }),
      'timeDimensionWanted at dimensions',
    ],
    ['no items', (m) => (find(m.dimensions, 'fruit').items = []), 'noItems at dimensions.fruit'],
    [
      'items forgotten',
      (m) => delete find(m.dimensions, 'fruit').items,
      'noItems at dimensions.fruit',
    ],
    [
      'an item twice',
      (m) => (first(find(m.dimensions, 'fruit').items ?? []).id = 'pear'),
      'itemTwice at dimensions.fruit',
    ],
    [
      'years back to front',
      (m) => (m.time.default = { first: 2030, last: 2020 }),
      'axisReversed at time.default',
    ],
    ['a slip of the keyboard', (m) => (m.time.default.last = 2120), 'axisTooLong at time.default'],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});

describe('the values of assumptions', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'one is missing',
      (m) => first(m.assumptions).values.pop(),
      'valueMissing at assumptions.price',
    ],
    [
      'one is there twice',
      (m) => first(m.assumptions).values.push(first(first(m.assumptions).values)),
      'rowTwice at assumptions.price',
    ],
    [
      'one has no place',
      (m) =>
        first(m.assumptions).values.push({ ...first(first(m.assumptions).values), items: 'plum' }),
      'unknownCell at assumptions.price',
    ],
    [
      'a series of known years only',
      (m) => (first(find(m.assumptions, 'growth').values).items = '2020'),
      'valueMissing at assumptions.growth',
    ],
    [
      'a known year twice',
      (m) => {
        const { values } = find(m.assumptions, 'growth');
        values.push({ ...first(values), items: '2020' }, { ...first(values), items: '2020' });
      },
      'rowTwice at assumptions.growth',
    ],
    [
      'a known year that is none',
      (m) => {
        const { values } = find(m.assumptions, 'growth');
        values.push({ ...first(values), items: 'apple' });
      },
      'unknownCell at assumptions.growth',
    ],
    [
      'a value above its own maximum',
      (m) => (find(m.assumptions, 'growth').maximum = 1.5),
      'aboveMaximum at assumptions.growth.',
    ],
    [
      'low above central',
      (m) => (first(first(m.assumptions).values).low = 2.5),
      'boundsReversed at assumptions.price',
    ],
    [
      'high below central',
      (m) => (first(first(m.assumptions).values).high = 1.5),
      'boundsReversed at assumptions.price',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});

describe('the formulas', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'one that cannot be read',
      (m) => (find(m.variables, 'total').formula = '1 +'),
      'formulaSyntax at total',
    ],
    [
      'a name that is not there',
      (m) => (find(m.variables, 'total').formula = 'nothing'),
      'unknownName at total',
    ],
    [
      'an item that is not there',
      (m) => (find(m.variables, 'total').formula = 'at(price, fruit, plum)'),
      'unknownItem at total',
    ],
    [
      'too many dimensions',
      (m) => (find(m.variables, 'total').formula = 'income'),
      'dimensionsTooMany at total',
    ],
    [
      'a circular reference',
      (m) => (find(m.variables, 'volume').formula = 'income / price'),
      'circular at volume',
    ],
    [
      'a reference of what compares',
      (m) => (find(m.variables, 'total').formula = 'reference(loss)'),
      'referenceOfComparison at loss',
    ],
    ['a function', (m) => (first(m.functions).formula = 'year >='), 'formulaSyntax at active'],
    [
      'a function that calls itself',
      (m) => (first(m.functions).formula = 'active(s)'),
      'functionCallsItself at income',
    ],
    [
      'the bound of a lever',
      (m) => (first(m.levers).maximum = 'nothing'),
      'unknownName at #maximum.discount',
    ],
    [
      'the bound of a setting',
      (m) => (first(m.settings).minimum = 'nothing'),
      'unknownName at #minimum.storms',
    ],
    [
      'the full value of a lever',
      (m) => (first(m.levers).full = 'nothing'),
      'unknownName at #full.discount',
    ],
    [
      'a headline',
      (m) => (first(m.headlines).formula = 'loss'),
      'dimensionsTooMany at #headline.loss',
    ],
    [
      'a headline per shop',
      (m) => (first(m.headlines).per = { shop: 'price' }),
      'dimensionsTooMany at #headline.loss@shop',
    ],
    [
      'a detail',
      (m) => (first(first(m.headlines).details).formula = '1,5'),
      'formulaSyntax at #headline.loss.share',
    ],
    [
      'a column',
      (m) => (first(tableOf(m).columns).formula = 'price * year'),
      'dimensionsTooMany at #column.prices.given',
    ],
    [
      'a series',
      (m) => (first(first(m.pictures).series).formula = 'price'),
      'dimensionsTooMany at #picture.path.own',
    ],
    [
      'the mark of a picture',
      (m) => (first(m.pictures).mark = { label: { nl: '-', en: '-' }, formula: 'year' }),
      'dimensionsTooMany at #picture.path.Mark',
    ],
    [
      'the left side of a law',
      (m) => (first(m.laws).left = 'income'),
      'dimensionsTooMany at #lawLeft.adds_up',
    ],
    [
      'the right side of a law',
      (m) => (first(m.laws).right = 'nothing'),
      'unknownName at #lawRight.adds_up',
    ],
    [
      'a warning',
      (m) => (first(m.warnings).condition = 'income > 1'),
      'dimensionsTooMany at #warning.big_loss',
    ],
    [
      'the amount of a warning',
      (m) =>
        (first(m.warnings).amount = {
          formula: 'loss',
          unit: 'EUR',
          display: written.euro,
          label: { nl: '-', en: '-' },
        }),
      'dimensionsTooMany at #amount.big_loss',
    ],
    [
      'the evidence range',
      (m) => (there(m.evidenceRange).figure = 'loss'),
      'dimensionsTooMany at #range.weak',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });

  it('that are wrong in three places give three problems', () => {
    const broken = problems((draft) => {
      find(draft.variables, 'total').formula = '1 +';
      find(draft.variables, 'income').formula = 'nothing';
      first(draft.laws).left = 'a = 1';
    });
    expect(broken).toEqual([
      'unknownName at income',
      'formulaSyntax at total',
      'formulaNotAllowed at #lawLeft.adds_up',
    ]);
  });
});

it('a formula of before a change that cannot be read', () => {
  const before = (formula: string): readonly string[] =>
    problems((draft) => {
      const change = {
        ...{ id: 'one', label: text('one'), text: text('one') },
        before: {
          values: [],
          withoutKnownYears: [],
          formulas: [{ variable: 'loss', formula }],
        },
      };
      draft.earlierVersions = [
        { version: '0.9.0', levers: [], assumptions: [], parts: [], changes: [change] },
      ];
    });
  expect(before('total - total')).toEqual([]);
  expect(before('turnover')).toEqual(['unknownName at loss']);
});
