import { written } from '../../fixtures/build/displays';
import { unitsOver } from '../../fixtures/build/units';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../renderer/format/problemText';
import { setUpTexts } from '../../../renderer/format/setUpTexts';
import { unitLabel, unitSuffix } from '../../../renderer/format/amount';
import { problem } from '../../../shared/lib/problem';

const t = setUpTexts().getFixedT('nl', 'window');

/** Every key with the placeholders of its text. */
function keys(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value === 'object') return keys(value as object, `${path}${key}.`);
    const placeholders = String(value).match(/\{\{\w+\}\}/g) ?? [];
    return [`${path}${key} ${placeholders.sort().join(' ')}`];
  });
}

const locales = join(import.meta.dirname, '../../../assets/locales');

function textsOf(language: string, file: string): object {
  return JSON.parse(readFileSync(join(locales, language, file), 'utf8')) as object;
}

// Problems say a reason in the language of the model; problemTexts.test.ts knows what each may hold.
it.each(readdirSync(join(locales, 'nl')).filter((file) => file !== 'problem.json'))(
  'says everything of %s in both languages, with the same placeholders',
  (file) => {
    expect(keys(textsOf('en', file))).toEqual(keys(textsOf('nl', file)));
  },
);

describe('units', () => {
  const model = { units: unitsOver(['town'], 'year') };
  const words = { t, say: ({ nl }: { readonly nl: string }) => nl };
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
    expect(unitLabel(unit, written[display], model, words)).toBe(label);
    expect(unitSuffix(unit, written[display], model, words)).toBe(suffix);
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
