import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../shared/model/model';
import type { NumberWords } from './formatNumber';
import type { Language } from './setUpTexts';

/** Texts of the window, and the choice among the languages of a text from the model. */
export interface Texts {
  readonly language: Language;
  readonly t: TFunction;
  readonly words: NumberWords;
  /** A text of the model or the dataset in the language of the reader. */
  readonly say: (text: Text) => string;
}

const tags: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

function createDateText(language: Language): NumberWords['date'] {
  const format = new Intl.DateTimeFormat(tags[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return ({ year, month }) => format.format(Date.UTC(year, month, 1));
}

/** The texts in one language; the pieces of the window that are no component take them as an argument. */
export function createTexts(t: TFunction, language: Language): Texts {
  return {
    language,
    t,
    words: {
      million: t('number.million'),
      yes: t('number.yes'),
      no: t('number.no'),
      oneIn: t('number.oneIn'),
      date: createDateText(language),
    },
    say: (text) => text[language],
  };
}

export function useTexts(): Texts {
  const { t, i18n } = useTranslation('window');
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  return useMemo(() => createTexts(t, language), [t, language]);
}
