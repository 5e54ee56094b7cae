import type { ReactNode } from 'react';
import { Tooltip } from '../ui/Tooltip';

interface Props {
  readonly label: string;
  readonly onReset: () => void;
  readonly className?: string;
}

/** Puts the model's own value back. */
export function ResetButton({ label, onReset, className = '' }: Props): ReactNode {
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className={`icon-button ${className}`}
        aria-label={label}
        onClick={onReset}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 8a4.5 4.5 0 1 0 1.6-3.4L3.2 6.2M3 2.8v3.6h3.6" />
        </svg>
      </button>
    </Tooltip>
  );
}
