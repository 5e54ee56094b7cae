import { expect, it } from 'vitest';
import { fillYears } from '../../shared/model/fillYears';
import { shippedModel } from '../fixtures/shipped';

it('puts the years of the axis in the texts of a model and leaves its formulas alone', () => {
  const model = shippedModel();
  const filled = fillYears(model, { first: 2026, last: 2036 });
  const headline = filled.headlines.find(({ id }) => id === 'effect');
  expect(headline?.label).toEqual({ nl: 'Effect in 2036', en: 'Effect in 2036' });
  expect(JSON.stringify(filled)).not.toMatch(/{(eerste|laatste)_jaar}/);
  expect(filled.variables).toBe(model.variables);
  expect(filled.headlines.map(({ formula }) => formula)).toEqual(
    model.headlines.map(({ formula }) => formula),
  );
});
