import { memo, useId, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { stepOf } from '../../shared/model/leverStep';
import type { Row } from './partLevers';
import { TypedNote } from './TypedNote';
import { useLever } from './useLever';
import { useTyped } from './useTyped';

interface Props extends Row {
  readonly describedBy?: string | undefined;
  /** Where in a table what is wrong is said; null: below the field. */
  readonly notes: HTMLElement | null;
}

/** A number to type; a whole one, unless it is an amount. */
export const CountField = memo(function CountField(props: Props): ReactNode {
  const { input, label, describedBy, notes } = props;
  const noteId = useId();
  const { value, bounds, write, set, reset } = useLever(props);
  // An amount that nobody gave is an empty field, and emptying it takes the amount away.
  const isAmount = input.control === 'amount';
  const now = value === null ? '' : write(value);
  const shown = isAmount && value === input.neutral ? '' : now;
  const field = {
    ...bounds,
    display: input.display,
    step: stepOf(input),
    ...(isAmount ? { empty: input.neutral } : {}),
  };
  const typed = useTyped(field, shown, (count, why) => set(count, now, undefined, why));
  const { problem } = typed;
  const note =
    problem === null ? null : (
      <TypedNote
        id={noteId}
        problem={problem}
        field={field}
        kept={now}
        limitReason={input.limitReason}
        onChoose={typed.choose}
      />
    );
  return (
    <>
      <input
        {...typed.input}
        type="text"
        inputMode="numeric"
        className={reset === undefined ? 'control count' : 'control count count--changed'}
        aria-label={label}
        aria-describedby={problem === null ? describedBy : noteId}
        autoComplete="off"
        disabled={bounds.minimum === bounds.maximum && value === bounds.minimum}
      />
      {notes === null ? note : createPortal(note, notes)}
    </>
  );
});
