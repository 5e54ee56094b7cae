import { describe, expect, it } from 'vitest';
import { readTyped, type TypedValue } from '../../../renderer/format/typedValue';
import { notationOf } from '../../../renderer/format/writtenNumber';
import { written } from '../../fixtures/build/displays';
import { typedNumbers, type ReadAs } from '../../fixtures/typedNumbers';

const rows = Object.entries(typedNumbers).flatMap(([form, texts]) =>
  texts.map(([text, expected]) => ({ form: form as keyof typeof written, text, expected })),
);

function outcomeOf(typed: TypedValue): ReadAs {
  if (typed.kind === 'value') return typed.value;
  if (typed.kind === 'choice') return typed.values;
  return typed.kind === 'several' ? `${typed.count} cells` : typed.kind;
}

it.each(rows)('$form: "$text" is $expected', ({ form, text, expected }) => {
  const typed = readTyped(text.replaceAll('⇥', '\t'), written[form]);
  expect(outcomeOf(typed)).toStrictEqual(expected);
});

it('has the cases that people brought', () => {
  expect(rows.length).toBeGreaterThan(200);
});

describe('a calculation', () => {
  it.each([
    ['=2+3*4', 'decimal', 14],
    ['= 2 + 3 * 4', 'decimal', 14],
    ['=0,1+0,2', 'decimal', 0.3],
    ['=0.1+0.2', 'decimal', 0.3],
    ['=1.041.940,50/2', 'euro', 520970.25],
    ['=(2−5)×3', 'decimal', -9],
    ['=10÷4', 'decimal', 2.5],
    ['=2^10', 'decimal', 1024],
    ['=max(2; 3,5)', 'decimal', 3.5],
    ['=max(2, 3)', 'decimal', 3],
    ['=max(1,5)', 'decimal', [1.5, 5]],
    ['=1.285*2', 'decimal', [2570, 2.57]],
    ['=20+15', 'percentage', 0.35],
    ['=20%+15%', 'percentage', 0.35],
    ['=50%*0,5', 'percentage', 0.25],
    ['=1/4', 'percentage', [0.25, 0.0025]],
    ['=20%', 'decimal', 'unreadable'],
    ['=1/0', 'decimal', 'unreadable'],
    ['=kosten*2', 'decimal', 'unreadable'],
    ['=2+', 'decimal', 'unreadable'],
    ['=', 'decimal', 'unreadable'],
    ['=1 2', 'decimal', 'unreadable'],
    ['="a"', 'decimal', 'unreadable'],
    ['=a=3', 'decimal', 'unreadable'],
    ['=10^400', 'decimal', 'unreadable'],
  ] as const)('%s in a %s is %s, and says how', (text, form, expected) => {
    const typed = readTyped(text, written[form]);
    expect(outcomeOf(typed)).toStrictEqual(expected);
    expect(typed).toEqual(
      typed.kind === 'unreadable' ? { kind: 'unreadable' } : { ...typed, calculation: text },
    );
  });
});

describe('cells that were copied together', () => {
  it.each([
    [['1,285', '2,5'], 'comma'],
    [['1,285', '1,041,940'], 'point'],
    [['1,285', '0.35'], 'point'],
    [['€ 1.285,50', '12'], 'comma'],
    [['1,285', '12', 'naam', ''], undefined],
    [['1,5', '1.5'], undefined],
  ] as const)('%j: the decimal sign is a %s', (texts, notation) => {
    expect(notationOf(texts)).toBe(notation);
  });

  it('are read in one notation, which decides what may mean two things and nothing else', () => {
    const read = (text: string, notation: 'comma' | 'point'): ReadAs =>
      outcomeOf(readTyped(text, written.factor, { notation }));
    expect(read('1,285', 'comma')).toBe(1.285);
    expect(read('1,285', 'point')).toBe(1285);
    expect(read('1.5', 'comma')).toBe(1.5);
  });
});

it('words of the unit may follow', () => {
  expect(readTyped('€ 1.250 per kind', written.euro, { unit: 'per kind' })).toEqual({
    kind: 'value',
    value: 1250,
  });
  expect(readTyped('12,5 Kinderen', written.decimal, { unit: 'kinderen' })).toEqual({
    kind: 'value',
    value: 12.5,
  });
});
