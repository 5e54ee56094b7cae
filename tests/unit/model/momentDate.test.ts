import { describe, expect, it, test } from 'vitest';
import { dayOf, firstOpenYear, momentDay, momentStart } from '../../../shared/model/momentDate';
import { shippedModel } from '../../fixtures/shipped';
import type { Moment } from '../../../shared/model/model';

const { calendar } = shippedModel();

function moment(id: string): Moment {
  const found = calendar?.moments.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no moment ${id}`);
  return found;
}

describe('the shipped calendar, for a start in a year', () => {
  // Kadernota December, concept-begroting 10 April, begroting 10 July, as the presentation of April 2025 plans
  // them for 2026; the municipal budget before 15 November.
  it.each([
    ['kadernota', 2026, '2024-12-31'],
    ['concept_begroting', 2026, '2025-04-10'],
    ['begroting_dgj', 2026, '2025-07-10'],
    ['kadernota', 2027, '2025-12-31'],
    ['concept_begroting', 2027, '2026-04-10'],
    ['zienswijzen', 2027, '2026-07-09'],
    ['perspectiefnota', 2027, '2026-06-30'],
    ['begroting_dgj', 2027, '2026-07-10'],
    ['begroting_gemeente', 2027, '2026-11-14'],
    ['burap_1', 2027, '2027-07-31'],
    ['burap_2', 2027, '2027-11-30'],
    ['jaarstukken', 2027, '2028-07-14'],
    ['concept_begroting', 2028, '2027-04-10'],
  ])('%s for %d is on %s', (id, year, day) => {
    expect(momentDay(moment(id), year)).toBe(day);
  });

  it('has every moment among these', () => {
    expect(calendar?.moments.map(({ id }) => id).sort()).toEqual([
      'begroting_dgj',
      'begroting_gemeente',
      'burap_1',
      'burap_2',
      'concept_begroting',
      'jaarstukken',
      'kadernota',
      'perspectiefnota',
      'zienswijzen',
    ]);
  });

  it('gives the councils from the draft to the day before the budget', () => {
    expect(momentStart(moment('zienswijzen'), 2027)).toBe('2026-04-10');
    expect(momentStart(moment('begroting_dgj'), 2027)).toBe('2026-07-10');
  });
});

describe('a day that a month does not have', () => {
  it.each([
    [2, null, 2027, '2027-02-28'],
    [2, null, 2028, '2028-02-29'],
    [2, 29, 2027, '2027-02-28'],
    [4, null, 2027, '2027-04-30'],
    [12, null, 2027, '2027-12-31'],
  ])('month %d, day %s of %d is %s', (month, day, year, expected) => {
    expect(momentDay({ years: 0, month, day }, year)).toBe(expected);
  });
});

describe('the first year for which it is not too late', () => {
  // The municipal budget for a year is due on 14 November of the year before.
  it.each([
    ['2026-11-13', 2020, 2027],
    ['2026-11-14', 2020, 2027],
    ['2026-11-15', 2020, 2028],
    ['2026-01-01', 2020, 2027],
    ['2026-11-15', 2035, 2035],
  ])('on %s, from %d on, is %d', (today, earliest, year) => {
    expect(firstOpenYear(moment('begroting_gemeente'), today, earliest)).toBe(year);
  });
});

test('today is the day on the clock of this computer', () => {
  expect(dayOf(new Date(2026, 3, 9, 23, 59))).toBe('2026-04-09');
  expect(dayOf(new Date(2026, 11, 31))).toBe('2026-12-31');
});
