import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatFull,
  formatPlain,
  formatShort,
  inputNumber,
  leverNumber,
  meantText,
  roundDecimal,
  certainText,
  typedText,
} from '../../renderer/format/formatNumber';
import { tabSeparated } from '../../renderer/format/tabSeparated';
import { readTyped } from '../../renderer/format/typedValue';
import { amountText } from '../../renderer/values/amountText';
import { unitSuffix } from '../../renderer/format/amount';
import { languages, setUpTexts } from '../../renderer/format/setUpTexts';
import { textsOf } from '../../renderer/format/useTexts';
import type { Display } from '../../shared/model/model';
import { written } from '../fixtures/build/displays';
import { newestModel } from '../fixtures/shipped';

/*
 * What the window writes, it reads: every writer of numbers, in both languages. Exactly where the writer hides
 * nothing, and otherwise the value that stands there.
 */

/** Numbers as people have them: up to nine digits, with up to six decimals, either side of zero. */
const number = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number(`${String(digits)}e-${String(decimals)}`));

const forms = [
  'decimal',
  'percentage',
  'factor',
  'whole',
  'oneIn',
  'euro',
  'euroCents',
] as const satisfies readonly (keyof typeof written)[];

const runs = { numRuns: 400 };

/** The values that a text may have; the reader asks which where there are two. */
function meanings(text: string, display: Display, unit = ''): readonly number[] {
  const typed = readTyped(text, display, { unit });
  if (typed.kind === 'value') return [typed.value];
  return typed.kind === 'choice' ? typed.values : [];
}

/** Nothing but a point or a comma with three digits, or a share without its sign of percentage, is asked. */
function mayBeAsked(text: string, { form }: Display): boolean {
  const bare = text.replaceAll(/[^\d.,]/g, '');
  const isShare = form === 'percentage' && !text.includes('%');
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(bare) || (isShare && /^0,/.test(bare));
}

function decimalsOf({ form, decimals }: Display): number {
  return form === 'percentage' ? decimals + 2 : decimals;
}

describe.each(forms)('a number written as %s', (form) => {
  const display: Display = written[form];

  it('and copied for a spreadsheet is read as the same, and is never asked', () => {
    fc.assert(
      fc.property(number, (value) => {
        const text = tabSeparated([[{ value, display }]]);
        const typed = readTyped(text, display);
        expect(typed).toEqual({ kind: 'value', value: value + 0 });
      }),
      runs,
    );
  });

  it.each(languages)('in %s is read as the same', (language) => {
    const { words } = textsOf(setUpTexts(), language);
    fc.assert(
      fc.property(number, (value) => {
        const rounded = roundDecimal(value, decimalsOf(display)) + 0;
        const texts: readonly (readonly [string, number])[] = [
          [typedText(value, display), value],
          [meantText(value, display, words), value],
          [formatPlain(value, display, words), rounded],
          [formatFull(value, display, words), rounded],
          [formatChange(value, display, words), rounded],
        ];
        for (const [text, expected] of texts) {
          const read = meanings(text, display);
          expect([text, read]).toEqual([text, expect.arrayContaining([expected])]);
          expect([text, read.length]).toEqual([text, mayBeAsked(text, display) ? read.length : 1]);
        }
      }),
      runs,
    );
  });

  it('and put in a field as what was meant, is never asked again', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(readTyped(certainText(value, display), display)).toEqual({
          kind: 'value',
          value: value + 0,
        });
      }),
      { ...runs, examples: [[1.285], [999.999], [-1.285], [0.35], [1285], [0.01285]] },
    );
  });

  it('hides nothing of what somebody may have typed, and the short way is within half of what it says', () => {
    const { words } = textsOf(setUpTexts(), 'nl');
    fc.assert(
      fc.property(number, (value) => {
        const shown = Math.max(0, ...meanings(inputNumber(value, display, words), display));
        const lever = meanings(leverNumber(value, display, words), display);
        const short = meanings(formatShort(value, display, words), display);
        expect(shown >= 0 && lever.length > 0).toBe(true);
        const least = Math.min(...short.map((one) => Math.abs(one - value)));
        const large = display.short !== undefined && Math.abs(value) > 999_999;
        expect(least).toBeLessThanOrEqual(
          large ? Math.abs(value) * 0.00501 : 0.5001 * 10 ** -decimalsOf(display),
        );
      }),
      runs,
    );
  });
});

it.each(languages)('every quantity of the model is read with its unit, in %s', (language) => {
  const model = newestModel();
  const texts = textsOf(setUpTexts(), language);
  const quantities = [...model.assumptions, ...model.levers, ...model.settings, ...model.data];
  for (const { id: name, unit, display } of quantities) {
    const { form } = display;
    for (const value of form === 'year' || form === 'date' ? [2027] : [0, 1, 2, 12, 48213]) {
      if (form === 'flag' && value > 1) continue;
      const text = amountText(value, { name, unit, display }, model, texts);
      // "in één keer": the choice of a lever, which its list of choices reads.
      if (!/\d/.test(text)) continue;
      const suffix = unitSuffix(unit, { form }, model, texts);
      const read = meanings(text, display, suffix);
      expect([name, text, read]).toEqual([name, text, expect.arrayContaining([value])]);
    }
  }
});
