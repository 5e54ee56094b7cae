import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { keyOf } from '../state/keys';
import { useView } from '../state/useView';
import type { Column, SheetRow } from '../values/valueRow';
import { Dialog } from '../ui/Dialog';
import { foundCells, nextPlace } from './findCells';
import { groupsOf } from './quantities';
import { matches } from './sheetFilter';
import { valueColumnAt, type SheetSelection } from './selection/sheetSelection';
import { useSheetSelection } from './selection/useSheetSelection';
import type { RowWish } from './SheetGrid';
import './search.css';

/** What is open: the bar that finds, or the dialog that goes to a row. */
export type Searching = 'find' | 'goTo' | null;

/** What a key in the sheet asks of its search; null: nothing. */
export function searchKey(
  event: KeyboardEvent,
): 'find' | 'findNext' | 'findPrevious' | 'goTo' | null {
  const id = keyOf(event, 'search');
  if (id === 'findNext') return event.shiftKey ? 'findPrevious' : 'findNext';
  return id === 'find' || id === 'goTo' ? id : null;
}

interface FindProps {
  readonly rows: readonly SheetRow[];
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onGo: (wish: RowWish) => void;
  readonly onClose: () => void;
}

/** Finds cells by what stands in them: Enter the next, Shift+Enter the one before, Escape back to the sheet. */
export function FindBar({ rows, text, onText, onGo, onClose }: FindProps): ReactNode {
  const { t } = useView().texts;
  const find = useFind(useSheetSelection(), rows, onGo);
  const { count, position } = find.state(text);
  return (
    <search className="find">
      <input
        type="search"
        className="control find__field"
        aria-label={t('sheet:find.label')}
        placeholder={t('sheet:find.label')}
        autoComplete="off"
        autoFocus
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          const key = searchKey(event);
          if (event.key === 'Enter') find.go(text, event.shiftKey);
          else if (key === 'findNext' || key === 'findPrevious') find.go(text, event.shiftKey);
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span role="status" className="find__count quiet">
        {text.trim() === ''
          ? ''
          : position === 0
            ? t('sheet:find.count', { count })
            : t('sheet:find.position', { position, count })}
      </span>
      <button
        type="button"
        className="button"
        disabled={count === 0}
        onClick={() => find.go(text, true)}
      >
        {t('sheet:find.previous')}
      </button>
      <button
        type="button"
        className="button"
        disabled={count === 0}
        onClick={() => find.go(text, false)}
      >
        {t('sheet:find.next')}
      </button>
      <button type="button" className="button" onClick={onClose}>
        {t('sheet:find.close')}
      </button>
    </search>
  );
}

/** Walks from one cell that holds a text to the next. */
export function useFind(
  selection: SheetSelection,
  rows: readonly SheetRow[],
  onGo: (wish: RowWish) => void,
): {
  readonly state: (text: string) => { readonly count: number; readonly position: number };
  readonly go: (text: string, isBackwards: boolean, takesFocus?: boolean) => void;
} {
  const view = useView();
  const placesOf = (text: string) => foundCells(rows, selection.size().columns, text, view);
  const active = () => selection.store.getState()?.active ?? null;
  return {
    state: (text) => {
      const places = placesOf(text);
      const at = active();
      const index = places.findIndex((one) => one.row === at?.row && one.column === at.column);
      return { count: places.length, position: index + 1 };
    },
    go: (text, isBackwards, takesFocus = false) => {
      const place = nextPlace(placesOf(text), active(), isBackwards);
      const row = place === null ? undefined : rows[place.row];
      if (place === null || row === undefined) return;
      selection.choose(place);
      onGo({ row: row.id, column: valueColumnAt(place.column), isQuiet: !takesFocus });
    },
  };
}

interface GoToProps {
  readonly onGo: (name: string, column: Column | undefined) => void;
  readonly onClose: () => void;
}

/** Rows that are proposed at once. */
const proposed = 8;

/** Goes to a row by its name or what formulas call it, and to a year of it when that follows, as in "kosten 2030". */
export function GoToDialog({ onGo, onClose }: GoToProps): ReactNode {
  const view = useView();
  const { run, texts } = view;
  const { t } = texts;
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const year = /\s(\d{4})$/.exec(text)?.[1];
  const column = year === undefined ? -1 : run.space.time.items.indexOf(year);
  const words = column < 0 ? text : text.replace(/\s\d{4}$/, '');
  const found = groupsOf(run.model)
    .flatMap(({ quantities }) => quantities)
    .map(({ id, label }) => ({ id, label: texts.say(label) }))
    .filter(({ id, label }) => matches(id, label, words))
    .sort((a, b) => Number(b.id === words.trim()) - Number(a.id === words.trim()))
    .slice(0, proposed);
  const chosen = Math.min(at, found.length - 1);

  function go(name: string | undefined): void {
    if (name === undefined) return;
    onClose();
    onGo(name, column < 0 ? undefined : column);
  }

  return (
    <Dialog title={t('sheet:goTo.title')} onCancel={onClose}>
      <input
        className="control goto__field"
        role="combobox"
        aria-label={t('sheet:goTo.label')}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${String(chosen)}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('sheet:goTo.hint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0) setAt((chosen + step + found.length) % Math.max(1, found.length));
          else if (event.key === 'Enter') go(found[chosen]?.id);
          else return;
          event.preventDefault();
        }}
      />
      <ul id={listId} role="listbox" className="goto__list" aria-label={t('sheet:goTo.label')}>
        {found.map(({ id, label }, index) => (
          <li
            key={id}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={index === chosen}
            className="goto__option"
            onMouseDown={(event) => {
              event.preventDefault();
              go(id);
            }}
          >
            {label} <code className="quiet">{id}</code>
          </li>
        ))}
      </ul>
      <p className="quiet" role="status">
        {found.length === 0 ? t('sheet:nothing') : ''}
      </p>
    </Dialog>
  );
}
