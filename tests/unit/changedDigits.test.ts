import { describe, expect, it } from 'vitest';
import type { Model } from '../../shared/model/model';
import { compiledOnce, firstMisfit } from '../fixtures/goldenCheck';
import { hiddenCentralValues, hiddenDigits } from '../fixtures/hiddenDigits';
import { shippedModel } from '../fixtures/shipped';

/*
 * Every digit of the model file that makes an outcome is held by a golden figure: made one higher (9 becomes 0),
 * some figure no longer fits. The places where theory says that none can, are listed with the reason; the list is
 * complete and holds no place that does show.
 */

const model = shippedModel();

/** Milliseconds after which a busy machine is given up on. */
const patience = 240_000;

interface Change {
  readonly place: string;
  readonly changed: () => Model;
}

function changeDigit(text: string, at: number): string {
  return `${text.slice(0, at)}${(Number(text[at]) + 1) % 10}${text.slice(at + 1)}`;
}

/** The list with something else in one place. */
function replaced<T>(list: readonly T[], place: number, by: T): readonly T[] {
  return list.map((one, index) => (index === place ? by : one));
}

/** One for every digit of the formulas, as `variable: … [digit] …`. */
function digitsOf(part: 'functions' | 'variables'): readonly Change[] {
  return model[part].flatMap((definition, index) =>
    [...definition.formula.matchAll(/\d/g)].map(({ 0: digit, index: at }): Change => {
      const before = definition.formula.slice(0, at);
      const after = definition.formula.slice(at + 1);
      const changed = { ...definition, formula: changeDigit(definition.formula, at) };
      return {
        place: `${definition.id}: ${before.slice(-24)}[${digit}]${after.slice(0, 12)}`,
        changed: () => ({ ...model, [part]: replaced<object>(model[part], index, changed) }),
      };
    }),
  );
}

/** One for every value: the last digit of its central value. */
function centralValues(): readonly Change[] {
  return model.assumptions.flatMap((assumption, index) =>
    assumption.values.map((value, place): Change => {
      const text = String(value.central);
      const central = Number(changeDigit(text, text.length - 1));
      const values = replaced(assumption.values, place, { ...value, central });
      return {
        place: `${assumption.id}[${value.items}]`,
        changed: () => ({
          ...model,
          assumptions: replaced(model.assumptions, index, { ...assumption, values }),
        }),
      };
    }),
  );
}

function places(list: readonly { readonly places: readonly string[] }[]): readonly string[] {
  return list.flatMap((entry) => entry.places).sort();
}

it('unchanged, every golden figure fits', () => {
  expect(firstMisfit(model, compiledOnce(model))).toBeNull();
});

describe('a changed digit makes a golden figure wrong', () => {
  it(
    'in every formula but where it cannot',
    () => {
      const digits = [...digitsOf('functions'), ...digitsOf('variables')];
      expect(digits.length).toBeGreaterThan(100);
      const hidden = digits.filter(({ changed }) => {
        const other = changed();
        return firstMisfit(other, compiledOnce(other)) === null;
      });
      expect(hidden.map(({ place }) => place).sort()).toEqual(places(hiddenDigits));
    },
    patience,
  );

  it(
    'in every central value but where it cannot',
    () => {
      // The formulas stay as they are, so that nothing is compiled again.
      const compiled = compiledOnce(model);
      const values = centralValues();
      expect(values.length).toBeGreaterThan(300);
      const hidden = values.filter(({ changed }) => firstMisfit(changed(), compiled) === null);
      expect(hidden.map(({ place }) => place).sort()).toEqual(places(hiddenCentralValues));
    },
    patience,
  );
});
