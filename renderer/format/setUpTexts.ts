import i18next, { type i18n, type ResourceLanguage } from 'i18next';

/** Languages of the window, the first is the one it starts in. */
export const languages = ['nl', 'en'] as const;

export type Language = (typeof languages)[number];

// Every file of a language is a namespace, named after the file.
const files = import.meta.glob<ResourceLanguage>('../../assets/locales/*/*.json', {
  eager: true,
  import: 'default',
});

function resources(): Record<string, Record<string, ResourceLanguage>> {
  const found: Record<string, Record<string, ResourceLanguage>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [language = '', file = ''] = path.split('/').slice(-2);
    (found[language] ??= {})[file.replace(/\.json$/, '')] = texts;
  }
  return found;
}

/** All texts come with the program, so this is done before it returns. */
export function setUpTexts(language: Language = languages[0]): i18n {
  void i18next.init({
    resources: resources(),
    lng: language,
    fallbackLng: languages[0],
    defaultNS: 'window',
    initAsync: false,
    // React escapes.
    interpolation: { escapeValue: false },
    // Keys hold error kinds such as #DIV/0!; no key holds these signs.
    keySeparator: '.',
    nsSeparator: ':',
  });
  return i18next;
}

/** Says everything in another language from now on. */
export async function speak(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
}
