import type { TFunction } from 'i18next';
import type { Texts } from '../format/useTexts';

export type SheetT = TFunction<'sheet'>;

const known = new WeakMap<Texts, SheetT>();

/** The texts of the sheet in the language of the window. */
export function sheetTexts(texts: Texts): SheetT {
  let t = known.get(texts);
  if (t === undefined) {
    // Every text can be had from every namespace by its full name; the types know one namespace at a time.
    const untyped = texts.t as unknown as (key: string, values?: object) => string;
    t = ((key: string, values?: object) => untyped(`sheet:${key}`, values)) as SheetT;
    known.set(texts, t);
  }
  return t;
}
