import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../texts/setUpTexts';
import { useTexts } from '../texts/useTexts';
import { Select } from '../ui/Select';

/** The language of the window. */
export function LanguageSelect(): ReactNode {
  const { t, language } = useTexts();
  const { i18n } = useTranslation('window');
  return (
    <Select
      label={t('language.label')}
      value={language}
      options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
      onChange={(value) => void i18n.changeLanguage(value)}
    />
  );
}
