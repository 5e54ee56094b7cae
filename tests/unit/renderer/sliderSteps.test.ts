import { written } from '../../fixtures/build/displays';
import type { Text } from '../../../shared/model/model';
import type { MonthStart } from '../../../shared/model/yearDate';
import { expect, it } from 'vitest';
import { leverNumber } from '../../../renderer/format/formatNumber';
import { snapped, stepped } from '../../../renderer/levers/sliderSteps';

const words = {
  yes: 'ja',
  no: 'nee',
  oneIn: '1 op',
  say: ({ nl }: Text) => nl,
  date: ({ year, month }: MonthStart) => `1-${String(month + 1)}-${String(year)}`,
};

it.each([
  [0, '0 %'],
  [0.35, '35 %'],
  [0.07, '7 %'],
  [0.125, '12,5 %'],
  [-0.05, '−5 %'],
  [-0.0000001, '0 %'],
  [1, '100 %'],
])('writes %d as %s', (value, text) => {
  expect(leverNumber(value, written.percentage, words)).toBe(text.replace(' ', '\u00a0'));
});

it.each([
  // The thumb at 0.3512 of a range to 0.73.
  [0.3512, 0.35],
  [0.29, 0.29],
  [0.7299, 0.73],
  [0.735, 0.73],
  [-0.2, 0],
])('takes a thumb at %d for %d', (raw, value) => {
  expect(snapped(raw, 0.01, 0, 0.73)).toBe(value);
});

it.each([
  [0.1, 0.01, 0.11],
  [0.28, 0.01, 0.29],
  [0.125, 0.01, 0.135],
  [0.7, 0.1, 0.73],
  [0.05, -0.1, 0],
])('from %d by %d is %d', (from, by, value) => {
  expect(stepped(from, by, 0, 0.73)).toBe(value);
});
