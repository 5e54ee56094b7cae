import { written } from '../fixtures/build/displays';
import { expect, it } from 'vitest';
import type { Model } from '../../shared/model/model';
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

it('fills the figures beside facts and those to follow, and copies no fact without figures', () => {
  const shipped = shippedModel();
  const text = { nl: 'in {laatste_jaar}', en: 'in {laatste_jaar}' };
  const euro = { unit: 'EUR', display: written.euro, formula: 'totaal' } as const;
  const [plain, ...others] = shipped.facts;
  if (plain === undefined) throw new Error('no facts');
  const model: Model = {
    ...shipped,
    facts: [plain, { ...plain, findings: [{ id: 'kosten', label: text, ...euro }] }, ...others],
    indicators: [{ id: 'kosten', label: text, explanation: text, variables: [], facts: [] }],
  };
  const filled = fillYears(model, { first: 2026, last: 2036 });
  expect(filled.facts[0]).toBe(plain);
  expect(filled.facts[1]?.findings?.[0]?.label.nl).toBe('in 2036');
  expect(filled.indicators[0]?.label.en).toBe('in 2036');
});
