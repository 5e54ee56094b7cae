import type { TFunction } from 'i18next';
import type { Texts } from '../format/useTexts';

export type WhyT = TFunction<'why'>;

const known = new WeakMap<Texts, WhyT>();

/** The texts of the panel "Waarom?" in the language of the window. */
export function whyTexts(texts: Texts): WhyT {
  let t = known.get(texts);
  if (t === undefined) {
    // Every text can be had from every namespace by its full name; the types know one namespace at a time.
    const untyped = texts.t as unknown as (key: string, values?: object) => string;
    t = ((key: string, values?: object) => untyped(`why:${key}`, values)) as WhyT;
    known.set(texts, t);
  }
  return t;
}
