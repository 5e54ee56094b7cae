import { describe, expect, it } from 'vitest';
import { inferDimensions } from '../../../shared/expression/dimensions';
import { expandFunctions } from '../../../shared/expression/expand';
import { parseFormula } from '../../../shared/expression/parse';
import { createSpace, timeDimension } from '../../../shared/value/space';

const space = createSpace(timeDimension('year', 2020, 2022), [
  { id: 'town', items: ['north', 'south'] },
  { id: 'care', items: ['light', 'heavy'] },
  { id: 'task', items: ['6.1', '6.22'] },
]);

const dimensionsOf = new Map([
  ['one', []],
  // Declared in another order than that of the space.
  ['children', ['care', 'town']],
  ['price', ['care', 'year']],
  ['area', ['town']],
  ['index', ['year']],
]);

/** Dimensions of the outcome in the order of the space, or what is wrong. */
function infer(formula: string): readonly string[] | string {
  const parsed = parseFormula(formula, 'x');
  if (!parsed.ok) throw new Error(parsed.error.code);
  const scope = { space, dimensionsOf: (name: string) => dimensionsOf.get(name) };
  const expanded = expandFunctions(parsed.value, new Map(), 'x');
  const typed = expanded.ok ? inferDimensions(expanded.value, scope, 'x') : expanded;
  if (typed.ok) return typed.value.dimensions;
  const { code, where, values } = typed.error;
  return `${code} at ${where}: ${Object.values(values).join('; ')}`;
}

describe('dimensions of an outcome: operands combine by name, time first', () => {
  it.each([
    ['1 + 2', []],
    ['one', []],
    ['children', ['town', 'care']],
    ['children * price', ['year', 'town', 'care']],
    ['price * children', ['year', 'town', 'care']],
    ['-area', ['town']],
    ['not index', ['year']],
    ['area < index', ['year', 'town']],
    ['one ? area : index', ['year', 'town']],
    ['index ? 1 : 0', ['year']],
    ['min(1, area, index)', ['year', 'town']],
    ['exp(area)', ['town']],
    ['sum(children, care)', ['town']],
    ['sum(children * price, care, town)', ['year']],
    ['mean(price, year)', ['care']],
    ['prev(price, area)', ['year', 'town', 'care']],
    ['lag(index, one + 1, 0)', ['year']],
    ['at(children, town, south)', ['care']],
    ['at(children * price, year, 2021)', ['town', 'care']],
    ['is(care, heavy) * area', ['town', 'care']],
    ['is(task, "6.22")', ['task']],
    ['reference(children)', ['town', 'care']],
    ['share(children, town)', ['town', 'care']],
    ['cumsum(children * price, year)', ['year', 'town', 'care']],
    ['first(children, town)', ['care']],
    ['last(price, year)', ['care']],
    ['clip(area, 0, index)', ['year', 'town']],
    ['round(area)', ['town']],
    ['round(area, index)', ['year', 'town']],
    ['sqrt(index)', ['year']],
    ['and(area, index)', ['year', 'town']],
  ])('%s', (formula, expected) => {
    expect(infer(formula)).toEqual(expected);
  });
});

describe('what does not fit', () => {
  it.each([
    ['a name that is not there', 'nothing + 1', 'unknownName at x: nothing'],
    ['the name of a dimension as a value', 'town + 1', 'unknownName at x: town'],
    ['a word of JavaScript', '__proto__ + 1', 'unknownName at x: __proto__'],
    ['another', 'constructor', 'unknownName at x: constructor'],
    ['another', 'toString', 'unknownName at x: toString'],
    ['a function that is not there', 'sine(1)', 'unknownFunction at x: sine'],
    ['a word of JavaScript as a function', 'valueOf(1)', 'unknownFunction at x: valueOf'],
    ['text as a value', '"light" + 1', 'textOutsideItem at x: light'],
    ['text as an argument', 'exp("light")', 'textOutsideItem at x: light'],
    ['too few arguments', 'sum(area)', 'argumentCount at x: sum; 1; x, dimension, …'],
    ['too many arguments', 'exp(1, 2)', 'argumentCount at x: exp; 2; x'],
    ['no arguments', 'min()', 'argumentCount at x: min; 0; x, …'],
    ['a sum over a formula', 'sum(area, 1 + 1)', 'dimensionWanted at x: sum'],
    ['a sum over no dimension', 'sum(area, village)', 'unknownDimension at x: sum; village'],
    ['a sum over a dimension it has not', 'sum(area, care)', 'dimensionMissing at x: sum; care'],
    [
      'an item of a dimension it has not',
      'at(area, care, light)',
      'dimensionMissing at x: at; care',
    ],
    ['an item that is not there', 'at(area, town, east)', 'unknownItem at x: town; east'],
    ['an item of JavaScript', 'at(area, town, constructor)', 'unknownItem at x: town; constructor'],
    ['an item that is a number', 'is(task, 6.22)', 'itemWanted at x: task'],
    [
      'a running total without dimension',
      'cumsum(area)',
      'argumentCount at x: cumsum; 1; x, dimension',
    ],
    [
      'a running total over what it has not',
      'cumsum(area, care)',
      'dimensionMissing at x: cumsum; care',
    ],
    [
      'a running total over two',
      'cumsum(children, town, care)',
      'argumentCount at x: cumsum; 3; x, dimension',
    ],
    ['the first of what it has not', 'first(area, care)', 'dimensionMissing at x: first; care'],
    ['the last over a formula', 'last(area, 1 + 1)', 'dimensionWanted at x: last'],
    ['rounding with too much', 'round(area, 1, 2)', 'argumentCount at x: round; 3; x, [decimals]'],
    ['rounding nothing', 'round()', 'argumentCount at x: round; 0; x, [decimals]'],
    ['logic of one value', 'and(area)', 'argumentCount at x: and; 1; x, x, …'],
    ['a share without dimension', 'share(area)', 'argumentCount at x: share; 1; x, dimension'],
    ['limits that are missing', 'clip(area, 1)', 'argumentCount at x: clip; 2; x, lowest, highest'],
    ['the past of a formula', 'prev(index + 1, 0)', 'variableWanted at x: prev'],
    ['the past of what has no years', 'prev(area, 0)', 'dimensionMissing at x: prev; year'],
    [
      'a different number of years',
      'lag(index, area, 0)',
      'lagPeriodsWithDimension at x: lag; town',
    ],
    ['a different year', 'at(index, year, area)', 'yearWithDimension at x: town'],
    ['the reference of a formula', 'reference(index + 1)', 'variableWanted at x: reference'],
    ['the reference of nothing', 'reference(nothing)', 'unknownName at x: nothing'],
  ])('%s: %s', (_, formula, expected) => {
    expect(infer(formula)).toBe(expected);
  });
});

describe('the dimensions that a sum goes over', () => {
  function over(formula: string): readonly string[] | null {
    const parsed = parseFormula(formula, 'x');
    if (!parsed.ok) return null;
    const scope = { space, dimensionsOf: (name: string) => dimensionsOf.get(name) };
    const typed = inferDimensions(parsed.value, scope, 'x');
    return typed.ok && typed.value.kind === 'aggregate' ? typed.value.over : null;
  }

  it.each([
    [
      'in the order of storage',
      'sum(children * index, care, town, year)',
      ['year', 'town', 'care'],
    ],
    ['each once', 'mean(children, town, town)', ['town']],
  ])('%s', (_, formula, expected) => {
    expect(over(formula)).toEqual(expected);
  });
});

describe('what somebody may have meant', () => {
  it.each([
    ['chidlren + 1', 'children'],
    ['SUM(area, town)', 'sum'],
    ['som(area, town)', 'sum'],
    ['AFRONDEN(area)', 'round'],
    ['begn(area)', 'begin'],
    ['sum(area, twon)', 'town'],
    ['at(area, town, noth)', 'north'],
    ['reference(aera)', 'area'],
    ['whatever * 2', undefined],
  ])('%s: %s', (formula, expected) => {
    const parsed = parseFormula(formula, 'x');
    if (!parsed.ok) throw new Error(parsed.error.code);
    const typed = inferDimensions(
      parsed.value,
      {
        space,
        dimensionsOf: (name) => dimensionsOf.get(name),
        names: () => dimensionsOf.keys(),
        functionNames: () => ['begin'],
      },
      'x',
    );
    expect(typed.ok ? 'fits' : typed.error.values['suggestion']).toBe(expected);
  });
});
