import { describe, expect, it } from 'vitest';
import { problem } from '../../../shared/lib/problem';
import {
  callAt,
  completionsAt,
  formulaWords,
  wordAt,
} from '../../../renderer/values/formulaCompletion';
import { placeInFormula } from '../../../renderer/values/formulaPlace';
import { relatedTo, withRelations } from '../../../renderer/grid/relatedRows';
import { sheetRows } from '../../../renderer/grid/sheetRows';
import { allRows, sheetScenario, sheetView } from '../../fixtures/window/sheet';

const view = sheetView();
const words = formulaWords(view);

/** The words that are offered; `|` is the caret. */
function offered(written: string): readonly string[] {
  const caret = written.indexOf('|');
  const text = written.replace('|', '');
  return completionsAt(text, caret, words, view.run.space).map((word) => word.text);
}

describe('the words that are offered', () => {
  it('begin with what is typed before they have it further on or in their name', () => {
    expect(offered('2 * cos|').slice(0, 2)).toEqual(['cost', 'cost_per_head']);
    expect(offered('rese|')).toContain('reserve');
  });

  it('are functions too, of the language and of the model', () => {
    expect(offered('roun|')).toEqual(['round']);
    expect(offered('cums|')).toEqual(['cumsum']);
  });

  it('are found by what people call them', () => {
    expect(offered('Totaal|')).toContain('total');
  });

  it('are the items behind a dimension', () => {
    expect(offered('at(cost, service, |')).toEqual(['library', 'desk']);
    expect(offered('at(cost, service, de|')[0]).toBe('desk');
  });

  it.each([
    ['nothing typed', '2 * |'],
    ['a number', '12|'],
    ['a word that is finished and of which there is one', 'cumsum|'],
    ['years, which are numbers', 'at(cost, year, |'],
  ])('are none: %s', (_, written) => {
    expect(offered(written)).toEqual([]);
  });
});

it('the word at the caret is what is typed of it', () => {
  expect(wordAt('2 * cost_base + 1', 9)).toEqual({ from: 4, to: 9, word: 'cost_' });
  expect(wordAt('1e3', 3).word).toBe('e3');
});

it.each([
  ['sum(cost, |', 'sum'],
  ['sum(at(cost, town, a), |', 'sum'],
  ['sum(at(cost, |', 'at'],
  ['sum((1 + |', 'sum'],
  ['sum(cost, town) + |', undefined],
  ['is(town, ")") + sum(|', 'sum'],
])('the function around the caret of %s is %s', (written, expected) => {
  expect(callAt(written.replace('|', ''), written.indexOf('|'))).toBe(expected);
});

describe('where a problem lies', () => {
  it.each([
    ['a + bb * b', problem('unknownName', 'x', { name: 'b' }), 'b', 9],
    ['sun(a) + sun', problem('unknownFunction', 'x', { name: 'sun' }), 'sun', 0],
    ['a + sum (b)', problem('argumentCount', 'x', { name: 'sum' }), 'sum', 4],
    ['sum(a, twon)', problem('unknownDimension', 'x', { dimension: 'twon' }), 'twon', 7],
    ['at(a, town, noth)', problem('unknownItem', 'x', { item: 'noth' }), 'noth', 12],
    ['a + (b)', problem('formulaSyntax', 'x', { at: 5 }), '(', 4],
    ['a + ', problem('formulaSyntax', 'x', { at: 5 }), '+', 2],
    ['1 + (cost+ kids) * 2', problem('unitsDiffer', 'x', { part: 'cost + kids' }), 'cost+ kids', 5],
    ['f(x) + 1', problem('unitsDiffer', 'x', { part: 'f(…): n + 1' }), null, 0],
    ['a % b', problem('formulaNotAllowed', 'x', { part: 'a % b' }), 'a % b', 0],
    ["is(a, 'b') + 'c'", problem('textOutsideItem', 'x', { text: 'c' }), "'c'", 13],
    ['a', problem('circular', 'x', { cycle: 'x' }), null, 0],
    ['', problem('formulaSyntax', 'x', { at: 1 }), null, 0],
  ])('%s', (formula, found, text, from) => {
    const place = placeInFormula(found, formula);
    if (text === null) expect(place).toBeNull();
    else {
      expect(place).toEqual({ from, to: from + text.length });
      expect(formula.slice(place?.from, place?.to)).toBe(text);
    }
  });
});

describe('what a formula rests on, and what rests on it', () => {
  const drawn = (formula: string | null, scenario = sheetScenario()): readonly string[] => {
    const now = sheetView(scenario);
    const related = relatedTo('total', formula, now);
    const { rows } = sheetRows(now, new Set(), allRows);
    return withRelations(rows, 'total', related).flatMap((row) =>
      row.kind === 'value' && row.relation !== undefined ? [`${row.name} ${row.relation}`] : [],
    );
  };

  it('is marked in the rows, as the formula is written now', () => {
    expect(drawn('sum(cost, town, service)')).toContain('cost precedent');
    expect(drawn('cost_per_head * 2')).toContain('cost_per_head precedent');
    expect(drawn('cost_per_head * 2')).not.toContain('cost precedent');
  });

  it('knows formulas that were changed', () => {
    const formula = 'sum(cost, town, service)';
    const change = { variable: 'reserve', formula, by: '', at: '', why: '' };
    expect(drawn(null)).toContain('reserve dependent');
    expect(drawn(null, sheetScenario({ formulas: [change] }))).not.toContain('reserve dependent');
  });

  it('keeps the same objects for the same rows', () => {
    const { rows } = sheetRows(view, new Set(), allRows);
    const related = relatedTo('total', 'cost', view);
    const [one, other] = [1, 2].map(() => withRelations(rows, 'total', related));
    expect(one?.every((row, index) => row === other?.[index])).toBe(true);
  });
});
