import { describe, expect, it } from 'vitest';
import {
  formatUnit,
  isSameUnit,
  parseUnit,
  plain,
  raised,
  times,
} from '../../../shared/expression/unit';

describe('a unit', () => {
  it.each([
    ['1', {}],
    ['EUR', { EUR: 1 }],
    ['EUR/kind', { EUR: 1, kind: -1 }],
    ['1/jaar', { jaar: -1 }],
    ['uur*EUR/kind/jaar', { uur: 1, EUR: 1, kind: -1, jaar: -1 }],
    ['m*m', { m: 2 }],
  ])('%s is read and written as it was', (text, powers) => {
    expect(Object.fromEntries(parseUnit(text))).toEqual(powers);
    expect(formatUnit(parseUnit(text))).toBe(text);
  });

  it.each([
    ['EUR/EUR', '1'],
    ['EUR/kind*kind', 'EUR'],
    ['1*EUR', 'EUR'],
  ])('%s is %s', (text, same) => {
    expect(isSameUnit(parseUnit(text), parseUnit(same))).toBe(true);
  });

  it.each([
    ['EUR', 'kind', 1, 'EUR*kind'],
    ['EUR', 'kind', -1, 'EUR/kind'],
    ['EUR/kind', 'kind', 1, 'EUR'],
    ['fte', 'fte', -1, '1'],
    ['1', 'jaar', -1, '1/jaar'],
  ] as const)('%s and %s with power %d make %s', (one, other, power, expected) => {
    expect(formatUnit(times(parseUnit(one), parseUnit(other), power))).toBe(expected);
  });

  it.each([
    ['m', 2, 'm*m'],
    ['EUR/kind', -1, 'kind/EUR'],
    ['m', 0.5, 'm^0.5'],
    ['m', 0, '1'],
    ['1', 3, '1'],
  ])('%s to the power %d is %s', (unit, power, expected) => {
    expect(formatUnit(raised(parseUnit(unit), power))).toBe(expected);
  });

  it('is another one where a power differs', () => {
    expect(isSameUnit(parseUnit('EUR'), parseUnit('EUR*EUR'))).toBe(false);
    expect(isSameUnit(parseUnit('EUR'), plain)).toBe(false);
    expect(isSameUnit(parseUnit('EUR'), parseUnit('kind'))).toBe(false);
  });
});
