import { expect, it } from 'vitest';
import en from '../../assets/locales/en/sheet.json';
import nl from '../../assets/locales/nl/sheet.json';

/** Every key with the placeholders of its text. */
function keys(texts: object, path = ''): readonly string[] {
  return Object.entries(texts).flatMap(([key, value]) => {
    if (typeof value === 'object') return keys(value as object, `${path}${key}.`);
    const placeholders = String(value).match(/\{\{\w+\}\}/g) ?? [];
    return [`${path}${key} ${placeholders.sort().join(' ')}`];
  });
}

it('says everything about the sheet in both languages, with the same placeholders', () => {
  expect(keys(en)).toEqual(keys(nl));
});
