import { useRef, useState, type ComponentProps, type RefObject } from 'react';
import { useDraft } from '../state/useDraft';
import { checked, typedInto, type Field, type Typed, type TypedProblem } from './typedProblem';

interface Draft {
  readonly text: string;
  /** The value as it was written when typing began; another one means that something else has set it. */
  readonly of: string;
  readonly problem: TypedProblem | null;
}

export interface TypedField {
  readonly input: Pick<
    ComponentProps<'input'>,
    'value' | 'onChange' | 'onKeyDown' | 'onBlur' | 'onFocus' | 'aria-invalid'
  > & {
    readonly ref: RefObject<HTMLInputElement | null>;
    /** Nothing is being typed: undo is about steps, not about letters. */
    readonly 'data-settled': boolean;
  };
  readonly problem: TypedProblem | null;
  /** One of the two values that a text may mean. */
  readonly choose: (value: number) => void;
  /** What was typed and not taken goes. */
  readonly forget: () => void;
}

/**
 * A text field for a value, or for a calculation of one: Enter and leaving the field set it, Escape brings the old text back. What is refused
 * stays in the field with its problem, and the value stays what it was.
 */
export function useTyped(
  field: Field,
  written: string,
  onSet: (value: number, calculation: string | undefined) => void,
): TypedField {
  const [kept, setDraft] = useState<Draft | null>(null);
  const draft = kept?.of === written ? kept : null;
  const problem = draft?.problem ?? null;

  function settle(text: string, typed: Typed): boolean {
    if (typed.kind === 'problem') {
      setDraft({ text, of: written, problem: typed.problem });
      return false;
    }
    setDraft(null);
    if (typed.kind === 'value') onSet(typed.value, typed.calculation);
    return true;
  }

  function commit(): boolean {
    return draft === null || settle(draft.text, typedInto(field, draft.text));
  }

  const element = useRef<HTMLInputElement>(null);
  useDraft(draft !== null, {
    settle: commit,
    discard: () => setDraft(null),
    field: () => element.current,
  });

  return {
    input: {
      ref: element,
      value: draft?.text ?? written,
      'aria-invalid': problem !== null,
      'data-settled': draft === null,
      onChange: (event) => {
        setDraft({ text: event.target.value, of: written, problem: null });
      },
      onKeyDown: (event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      },
      onBlur: commit,
      onFocus: (event) => event.target.select(),
    },
    problem,
    choose: (value) => {
      const calculation = problem?.kind === 'choice' ? problem.calculation : undefined;
      const chosen = checked(field, value);
      settle(
        draft?.text ?? '',
        chosen.kind === 'value' && calculation !== undefined ? { ...chosen, calculation } : chosen,
      );
    },
    forget: () => setDraft(null),
  };
}
