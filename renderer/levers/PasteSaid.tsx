import type { ReactNode } from 'react';
import type { CountPaste } from './useCountPaste';

/** Why nothing was pasted, or how it was. */
export function PasteSaid({ refusal, note }: Pick<CountPaste, 'refusal' | 'note'>): ReactNode {
  return (
    <>
      {refusal === '' ? null : (
        <p className="typed bad" role="alert">
          {refusal}
        </p>
      )}
      {note === '' ? null : (
        <p className="typed" role="status">
          {note}
        </p>
      )}
    </>
  );
}
