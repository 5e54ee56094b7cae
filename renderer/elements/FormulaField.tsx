import {
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useView } from '../state/useView';
import {
  callAt,
  completionsAt,
  formulaWords,
  wordAt,
  type FormulaWord,
} from '../values/formulaCompletion';
import type { Place } from '../values/formulaPlace';
import './formulaField.css';

/** What others may ask of the field. */
export interface FormulaFieldHandle {
  /** Puts a word where the caret is, in the place of what is chosen. */
  readonly insert: (word: string) => void;
  readonly focus: () => void;
}

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** What cannot stay as it is; null: nothing, or nothing in one place. */
  readonly fault: Place | null;
  /** Id of what says what is wrong. */
  readonly describedBy: string;
  readonly handleRef: RefObject<FormulaFieldHandle | null>;
  readonly onEnter: () => void;
  readonly onEscape: () => void;
}

/** A formula to be written: words are completed and explained, and what is wrong is underlined. */
export function FormulaField(props: Props): ReactNode {
  const { label, text, onChange, fault, describedBy, handleRef } = props;
  const view = useView();
  const { space } = view.run;
  const words = useMemo(() => formulaWords(view), [view]);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [isOffering, setIsOffering] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const found = isOffering ? completionsAt(text, caret, words, space) : [];
  const called = found.length > 0 ? undefined : callAt(text, caret);
  const help =
    found[active] ?? words.find(({ kind, text: name }) => kind === 'function' && name === called);

  function replace(place: Place, word: string): void {
    const next = text.slice(0, place.from) + word + text.slice(place.to);
    const at = place.from + word.length;
    onChange(next);
    setCaret(at);
    setIsOffering(false);
    setActive(-1);
    // The text comes with the next drawing, and the caret behind it.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  }

  function take(word: FormulaWord): void {
    replace(wordAt(text, caret), word.kind === 'function' ? `${word.text}(` : word.text);
  }

  useImperativeHandle(handleRef, () => ({
    insert: (word) => {
      const { selectionStart = text.length, selectionEnd = text.length } = field.current ?? {};
      replace({ from: selectionStart, to: selectionEnd }, word);
    },
    focus: () => field.current?.focus(),
  }));

  function onKey(event: React.KeyboardEvent): void {
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const chosen = found[active] ?? (key === 'Tab' ? found[0] : undefined);
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if ((key === 'Enter' || key === 'Tab') && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    } else if (key === 'Enter') {
      event.preventDefault();
      props.onEnter();
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (found.length > 0) setIsOffering(false);
      else props.onEscape();
    }
  }

  return (
    <div className="formula-field">
      <div className="formula-field__box">
        <textarea
          ref={field}
          className="control formula-field__text"
          role="combobox"
          aria-label={label}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-describedby={`${describedBy} ${id}-help`}
          aria-invalid={fault !== null}
          {...(active < 0 ? {} : { 'aria-activedescendant': `${id}-${String(active)}` })}
          rows={1}
          maxLength={4000}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={({ target }) => {
            // A formula is one line, however it is pasted.
            onChange(target.value.replaceAll(/\s*\n\s*/g, ' '));
            setCaret(target.selectionStart);
            setIsOffering(true);
            setActive(-1);
          }}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={onKey}
          onBlur={() => setIsOffering(false)}
        />
        <Underlined text={text} place={fault} />
      </div>
      <div className={found.length === 0 ? undefined : 'formula-field__offer'}>
        {found.length === 0 ? null : (
          <ul className="formula-field__list" role="listbox" id={`${id}-list`} aria-label={label}>
            {found.map((word, index) => (
              <li
                key={`${word.kind} ${word.text}`}
                id={`${id}-${String(index)}`}
                role="option"
                aria-selected={index === active}
                ref={(element) => {
                  if (index === active) element?.scrollIntoView({ block: 'nearest' });
                }}
                // The field keeps the focus.
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(word);
                }}
              >
                <code>{word.text}</code> <span className="quiet">{word.label}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="formula-field__help quiet" id={`${id}-help`} aria-live="polite">
          {help === undefined
            ? ''
            : [help.label, help.help].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
    </div>
  );
}

/** The same text behind the field, seen only where it is underlined. */
function Underlined({
  text,
  place,
}: {
  readonly text: string;
  readonly place: Place | null;
}): ReactNode {
  if (place === null) return null;
  return (
    <div className="formula-field__under" aria-hidden="true">
      {text.slice(0, place.from)}
      <u>{text.slice(place.from, place.to)}</u>
      {text.slice(place.to)}
    </div>
  );
}
