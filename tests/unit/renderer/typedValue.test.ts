import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { readTyped } from '../../../renderer/format/typedValue';

describe('readTyped', () => {
  it.each([
    ['35', 0.35],
    ['35 %', 0.35],
    ['35%', 0.35],
    ['0,35 %', 0.0035],
    ['29', 0.29],
    ['-5', -0.05],
    ['\u22125 %', -0.05],
    ['1', 0.01],
    ['0', 0],
    ['2,5', 0.025],
    ['100', 1],
  ])('percentage %s is %d', (text, value) => {
    expect(readTyped(text, written.percentage)).toEqual({ kind: 'value', value });
  });

  it.each([
    ['0,35', 0.35, 0.0035],
    ['0.35', 0.35, 0.0035],
    ['-0,05', -0.05, -0.0005],
  ])('percentage %s may be a share or a percentage', (text, share, percentage) => {
    expect(readTyped(text, written.percentage)).toEqual({
      kind: 'choice',
      values: [share, percentage],
    });
  });

  it.each([
    ['1.041.940', 1041940],
    ['1041940', 1041940],
    ['1.5', 1.5],
    ['1,5', 1.5],
    [',5', 0.5],
    ['1\u00a0000', 1000],
    ['\u2212 12', -12],
  ])('number %s is %d', (text, value) => {
    expect(readTyped(text, written.decimal)).toEqual({ kind: 'value', value });
  });

  it.each(['abc', '1,2,3', '1.2.3', '1e5', '--1', '5 kind', '1.041,9.4', 'Infinity', '12 %'])(
    'number %s cannot be read',
    (text) => {
      expect(readTyped(text, written.decimal)).toEqual({ kind: 'unreadable' });
    },
  );

  it.each([
    ['2027', 2027],
    ['2027,5', 2027.5],
    ['2027.5', 2027.5],
    ['1 juli 2027', 2027.5],
    ['1 July 2027', 2027.5],
    ['juli 2027', 2027.5],
    ['jul 2027', 2027.5],
    ['1 jan. 2027', 2027],
    ['1-7-2027', 2027.5],
    ['01-07-2027', 2027.5],
    ['7-2027', 2027.5],
    ['1 april 2027', 2027.25],
  ])('day %s is %d', (text, value) => {
    expect(readTyped(text, written.date)).toEqual({ kind: 'value', value });
  });

  it.each(['2 juli 2027', '1 foo 2027', '13-2027', '1-0-2027', 'juli'])(
    'day %s cannot be read',
    (text) => {
      expect(readTyped(text, written.date)).toEqual({ kind: 'unreadable' });
    },
  );

  it('an amount of money may have the symbol of its unit, and nothing else may', () => {
    const text = '€ 1.041.940,50';
    expect(readTyped(text, written.euro)).toEqual({ kind: 'value', value: 1041940.5 });
    expect(readTyped(text, written.decimal)).toEqual({ kind: 'unreadable' });
  });

  it.each(['', '  ', '€ '])('"%s" is empty', (text) => {
    expect(readTyped(text, written.euro)).toEqual({ kind: 'empty' });
  });
});
