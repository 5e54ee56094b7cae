import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly choices: readonly { readonly value: number; readonly label: string }[];
  /** Null: the values differ. */
  readonly value: number | null;
  readonly onChoose: (value: number) => void;
  readonly onLeave: () => void;
}

/** A list in a cell whose value is one of a few. It is open from the start; Escape leaves the value as it was. */
export function ChoiceEditor({ label, choices, value, onChoose, onLeave }: Props): ReactNode {
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    list.current?.focus();
    try {
      list.current?.showPicker();
    } catch {
      // Without a key or a click just before, the list stays closed; it works as any list does.
    }
  }, []);
  return (
    <div className="sheet-editor">
      <select
        ref={list}
        className="sheet-editor__field"
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onChoose(Number(event.target.value))}
        onKeyDown={(event) => {
          if (!['Escape', 'Enter', 'Tab'].includes(event.key)) return;
          event.preventDefault();
          onLeave();
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
