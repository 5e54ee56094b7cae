import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { Field } from '../ui/Field';

/** Longest name or author that a scenario file holds, in characters. */
const longestLine = 500;

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | null;
  /** In characters; what a scenario file holds when left out. */
  readonly longest?: number;
  readonly onChange: (value: string) => void;
}

/** One line of text in a form. */
export function TextField({
  label,
  value,
  fault,
  longest = longestLine,
  onChange,
}: TextFieldProps): ReactNode {
  return (
    <Field label={label} fault={fault}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="control"
          value={value}
          maxLength={longest}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The first field of a form that says that something is wrong with it; otherwise the first. */
export function firstFault(form: HTMLFormElement | null): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>('[aria-invalid=true]') ?? form?.querySelector('input') ?? null
  );
}

interface FormButtonsProps {
  readonly submit: string;
  readonly onCancel: () => void;
}

export function FormButtons({ submit, onCancel }: FormButtonsProps): ReactNode {
  const { t } = useTexts();
  return (
    <div className="dialog__buttons">
      <button type="submit" className="button button--primary">
        {submit}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {t('form.cancel')}
      </button>
    </div>
  );
}
