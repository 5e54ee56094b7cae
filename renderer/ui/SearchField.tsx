import type { ReactNode } from 'react';
import './searchField.css';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Text that the rows of the sheet have to contain. */
export function SearchField({ label, text, onChange }: Props): ReactNode {
  return (
    <input
      type="search"
      className="control search"
      value={text}
      placeholder={label}
      aria-label={label}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
    />
  );
}
