import { useContext, type ReactNode } from 'react';
import { ReactAppContext } from '../state/useAppContext';
import type { WhyCell } from '../values/whyCell';
import { useTexts } from '../format/useTexts';
import { Asking } from './asking';
import './whyButton.css';

interface Props {
  /** Null: there is nothing to ask about. */
  readonly cell: WhyCell | null;
  /** What the number is of. */
  readonly label: string;
  /** The number itself. */
  readonly children: ReactNode;
}

/** A number that says why it is so when it is pressed. Where nobody can ask, just the number. */
export function WhyButton({ cell, label, children }: Props): ReactNode {
  const session = useContext(ReactAppContext);
  const { t } = useTexts();
  const mayAsk = useContext(Asking);
  if (session === null || cell === null || !mayAsk) return children;
  return (
    <button
      type="button"
      className="why-button"
      aria-description={t('why:ask', { label })}
      onClick={() => session.shell.askWhy(cell)}
    >
      {children}
    </button>
  );
}
