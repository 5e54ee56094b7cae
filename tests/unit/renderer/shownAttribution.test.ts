import { expect, it } from 'vitest';
import { shownAttribution } from '../../../renderer/values/shownAttribution';
import { attribute } from '../../../shared/analysis/attribution';

const groups = ['a', 'b', 'c'].map((id) => ({ id, part: id, lever: null, items: {} }));

/** Only all three together bring 100 in the first year; alone each brings 0.4 in the second. */
const found = attribute(3, (sets) =>
  sets.map((set) => {
    const count = [1, 2, 4].filter((bit) => (set & bit) !== 0).length;
    return Float64Array.from([count === 3 ? 100 : 0, 0.4 * count]);
  }),
);

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

it('thirds of a hundred as shown add up to it, in the table and in the matrix', () => {
  const shown = shownAttribution(groups, found, { year: 0, factor: 1, step: 1 });
  expect(shown.groups.map(({ share }) => share)).toEqual([34, 33, 33]);
  expect(shown.groups.map(({ alone, difference }) => [alone, difference])).toEqual([
    [0, 34],
    [0, 33],
    [0, 33],
  ]);
  expect([shown.together, shown.total]).toEqual([100, 100]);
  expect(sum(shown.matrix.flat())).toBe(100);
  expect(shown.matrix.map(({ length }) => length)).toEqual([1, 2, 3]);
});

it('what three of less than a half do alone adds up with what they do together', () => {
  const shown = shownAttribution(groups, found, { year: 1, factor: 1, step: 1 });
  // 1.2 in all, of which each has 0.4: one of them is shown as 1.
  expect(shown.total).toBe(1);
  expect(sum(shown.groups.map(({ share }) => share))).toBe(1);
  expect(sum([...shown.groups.map(({ alone }) => alone), shown.together])).toBe(1);
});

it('amounts are shown times the factor of their year, in the step of their display', () => {
  const shown = shownAttribution(groups, found, { year: 0, factor: 0.5, step: 0.1 });
  expect(shown.total).toBeCloseTo(50, 9);
  expect(shown.groups.map(({ share }) => Math.round(share * 10))).toEqual([167, 167, 166]);
});
