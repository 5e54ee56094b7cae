import { useId, type ReactNode } from 'react';

/** What a control needs to be tied to its label and to what is said about it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** Why the value cannot be used; null: it can. */
  readonly fault?: string | null;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A field of a form: label, control, and below it what helps or what is wrong. */
export function Field({ label, hint, fault = null, children }: Props): ReactNode {
  const id = useId();
  const said = fault ?? hint;
  const sayId = `${id}-say`;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': said === undefined ? undefined : sayId,
        'aria-invalid': fault !== null,
      })}
      {said === undefined ? null : (
        <p
          id={sayId}
          className={fault === null ? 'field__hint' : 'field__fault'}
          {...(fault === null ? {} : { role: 'alert' })}
        >
          {said}
        </p>
      )}
    </div>
  );
}
