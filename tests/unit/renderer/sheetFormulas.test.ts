import { describe, expect, it } from 'vitest';
import { formulaTokens, namesIn, vocabularyOf } from '../../../renderer/values/formulaTokens';
import { sheetView } from '../../fixtures/window/sheet';

const { run } = sheetView();
const vocabulary = vocabularyOf(run.model, run.space);

/** The pieces that stand for something, each with what it stands for. */
function read(formula: string): readonly string[] {
  return formulaTokens(formula, vocabulary)
    .filter(({ kind }) => kind !== 'text')
    .map(({ kind, text }) => `${kind} ${text}`);
}

describe('the words of a formula', () => {
  it.each([
    ['cost_base * 2', ['name cost_base']],
    [
      'sum(cost, town, service)',
      ['function sum', 'name cost', 'dimension town', 'dimension service'],
    ],
    ['at (total, year, last_year)', ['function at', 'name total', 'dimension year']],
    // A variable may be called as an item is: behind its dimension it is the item.
    [
      'at(cost, service, desk) + online',
      ['function at', 'name cost', 'dimension service', 'item desk', 'name online'],
    ],
    ['is(town, "total") * total', ['function is', 'dimension town', 'name total']],
    ["is(town, 'total')", ['function is', 'dimension town']],
    ['prev(reserve, 0) + unknown', ['function prev', 'name reserve']],
    ['1e3 * total', ['name total']],
    ['total_shown - total', ['name total_shown', 'name total']],
  ])('%s', (formula, words) => {
    expect(read(formula)).toEqual(words);
  });

  it('are the whole formula, spaces and all', () => {
    const formula = 'real == 1 ?  1.5 / (year - "a b") : online';
    const texts = formulaTokens(formula, vocabulary).map(({ text }) => text);
    expect(texts.join('')).toBe(formula);
  });

  it('name each input and variable once', () => {
    expect([...namesIn('cost + cost * online', vocabulary)]).toEqual(['cost', 'online']);
  });
});
