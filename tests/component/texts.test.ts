import { describe, expect, it } from 'vitest';
import en from '../../assets/locales/en/window.json';
import nl from '../../assets/locales/nl/window.json';
import { problemText } from '../../renderer/texts/problemText';
import { setUpTexts } from '../../renderer/texts/setUpTexts';
import { unitLabel, unitSuffix } from '../../renderer/ui/unitLabel';
import { problem } from '../../shared/lib/problem';

const t = setUpTexts().getFixedT('nl', 'window');

/** Every key with the placeholders of its text. */
function keys(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value === 'object') return keys(value as object, `${path}${key}.`);
    const placeholders = String(value).match(/\{\{\w+\}\}/g) ?? [];
    return [`${path}${key} ${placeholders.sort().join(' ')}`];
  });
}

it('says everything in both languages, with the same placeholders', () => {
  expect(keys(en)).toEqual(keys(nl));
});

describe('units', () => {
  it.each([
    ['EUR', 'euro', '€', ''],
    ['EUR/kind', 'euro', '€ per kind', 'per kind'],
    ['uur/kind', 'decimal', 'uur per kind', 'uur per kind'],
    ['kind', 'decimal', 'kinderen', 'kinderen'],
    ['fte', 'decimal', 'fte', 'fte'],
    ['1', 'percentage', '%', ''],
    ['1', 'factor', 'factor', ''],
    ['1', 'decimal', 'getal', ''],
    ['1', 'oneIn', '1 op', ''],
    ['jaar', 'year', 'jaar', ''],
  ] as const)('%s as %s: "%s" in a column, "%s" after a figure', (unit, display, label, suffix) => {
    expect(unitLabel(unit, display, t)).toBe(label);
    expect(unitSuffix(unit, display, t)).toBe(suffix);
  });
});

describe('a problem in words', () => {
  it('is the text of its code, with the place', () => {
    const found = problem('unknownName', 'levers.x', { name: 'x' });
    expect(problemText(found, t)).toBe("De naam 'x' komt niet voor in het model. (bij levers.x)");
  });
  it('is its code when there is no text for it', () => {
    expect(problemText(problem('somethingNew', ''), t)).toBe('somethingNew');
  });
});
