import type { ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Text that the rows of the sheet have to contain. */
export function SearchField({ text, onChange }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <input
      type="search"
      className="control search"
      value={text}
      placeholder={t('sheet.search')}
      aria-label={t('sheet.search')}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
    />
  );
}
