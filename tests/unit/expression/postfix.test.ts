import { describe, expect, it } from 'vitest';
import { formulasOf } from '../../../shared/calculation/compileModel';
import type { Expression } from '../../../shared/expression/ast';
import { composedFormulas } from '../../../shared/expression/definedFunction';
import { knowFormulas, parseFormula } from '../../../shared/expression/parse';
import { fromPostfix, toPostfix } from '../../../shared/expression/postfix';
import { readFormulas } from '../../../scripts/readAhead';
import { newestModel, shippedModel } from '../../fixtures/shipped';

const models = [shippedModel(), newestModel()];

function tree(formula: string): Expression {
  const parsed = parseFormula(formula, 'x');
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

describe('a formula in postfix', () => {
  it.each([
    ['(a + 1) * b', 'a 1 + b *'],
    ['a - b - -c', 'a b - c ~ -'],
    ['not a or b ? 1e-9 : f()', 'a ! b or 1e-9 f(0 ?'],
    ['sum(at(a, kind, "6.22"), town) >= 1e21', 'a kind "6.22 at(3 town sum(2 1e+21 >='],
  ])('%s', (formula, words) => {
    expect(toPostfix(tree(formula))?.split('\n').join(' ')).toBe(words);
    expect(fromPostfix(words.replaceAll(' ', '\n'))).toEqual(tree(formula));
  });

  it('may have any text, but for one with the sign that stands between words', () => {
    const withText = (text: string): Expression => ({
      kind: 'call',
      name: 'is',
      arguments: [
        { kind: 'name', name: 'kind' },
        { kind: 'text', value: text },
      ],
    });
    for (const text of ['', ' ', '"', '+', '12', 'a(2', 'and']) {
      expect(fromPostfix(toPostfix(withText(text)) ?? '')).toEqual(withText(text));
    }
    expect(toPostfix(withText('a\nb'))).toBeUndefined();
  });
});

describe('the formulas of the shipped models and of functions of the language, read ahead', () => {
  const ahead = new Map(readFormulas(models.map((model) => ({ model, sha256: '' }))));

  it('are all there, and say what the parser says', () => {
    const formulas = [...models.flatMap(formulasOf), ...composedFormulas];
    expect(new Set(ahead.keys())).toEqual(new Set(formulas));
    for (const formula of formulas) {
      expect(fromPostfix(ahead.get(formula) ?? ''), formula).toEqual(tree(formula));
    }
  });
});

it('a formula that is known ahead is not read again', () => {
  knowFormulas([['known + ahead', 'other']]);
  expect(tree('known + ahead')).toEqual({ kind: 'name', name: 'other' });
});
