import type { ReactNode } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** `title`: as the heading it stands in. */
  readonly look?: 'control' | 'title';
}

/** A choice of one from a few, with a name for screen readers. */
export function Select({ label, value, options, onChange, look = 'control' }: Props): ReactNode {
  return (
    <span className="select">
      <select
        className={look === 'title' ? 'control control--title' : 'control'}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
