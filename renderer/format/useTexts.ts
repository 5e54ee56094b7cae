import i18next, { type i18n, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { Text } from '../../shared/model/model';
import { monthStartText } from './dates';
import type { NumberWords } from './formatNumber';
import { languages, type Language } from './setUpTexts';

/** A file of texts for each part of the window; those of the first need no name before their key. */
type Namespaces = readonly [
  'window',
  'attribution',
  'calendar',
  'compare',
  'export',
  'levers',
  'measures',
  'present',
  'report',
  'rules',
  'sheet',
  'sources',
  'start',
  'uncertainty',
  'snapshots',
  'versions',
  'why',
];

/** Says a text by its key: `t('area.label')` of the window, `t('sheet:cell.or', { one, other })` of the sheet. */
export type Translate = TFunction<Namespaces>;

/** Texts of the window, and the choice among the languages of a text from the model. */
export interface Texts {
  readonly language: Language;
  readonly t: Translate;
  readonly words: NumberWords;
  /** A text of the model or the dataset in the language of the reader. */
  readonly say: (text: Text) => string;
}

/** The texts in one language; the pieces of the window that are no component take them as an argument. */
function createTexts(t: Translate, language: Language): Texts {
  return {
    language,
    t,
    words: {
      yes: t('number.yes'),
      no: t('number.no'),
      oneIn: t('number.oneIn'),
      date: (start) => monthStartText(start, language),
      say: (text) => text[language],
    },
    say: (text) => text[language],
  };
}

/** Says a text that needs no values from memory after the first time: the library looks each up anew. */
function remembering(t: Translate): Translate {
  const said = new Map<unknown, string>();
  return new Proxy(t, {
    apply: (say, self, given: readonly unknown[]): string => {
      const [key, ...values] = given;
      const found = values.length === 0 ? said.get(key) : undefined;
      if (found !== undefined) return found;
      const text = Reflect.apply(say, self, given) as string;
      if (values.length === 0) said.set(key, text);
      return text;
    },
  });
}

const known = new WeakMap<i18n, Map<Language, Texts>>();

/** The texts in a language, the same object each time. */
export function textsOf(from: i18n, language: Language): Texts {
  const languages = known.get(from) ?? new Map<Language, Texts>();
  known.set(from, languages);
  const texts =
    languages.get(language) ?? createTexts(remembering(from.getFixedT(language)), language);
  languages.set(language, texts);
  return texts;
}

/** The one way to the texts of the window; the component follows the language. */
export function useTexts(): Texts {
  const language = useSyncExternalStore(followLanguage, () => i18next.language);
  return textsOf(i18next, language === 'en' ? 'en' : 'nl');
}

/** The texts in every language: what stands in a scenario may have been written in any. */
export function allTexts(): readonly Texts[] {
  return languages.map((language) => textsOf(i18next, language));
}

function followLanguage(changed: () => void): () => void {
  i18next.on('languageChanged', changed);
  return () => i18next.off('languageChanged', changed);
}
