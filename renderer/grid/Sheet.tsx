import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { drawnVariable } from './firstPicture';
import { useAppContext } from '../state/useAppContext';
import type { View } from '../values/view';
import type { FormulaFieldHandle } from '../elements/FormulaField';
import { FormulaBar } from './FormulaBar';
import { relatedTo, withRelations } from './relatedRows';
import { createRowKeeper } from './keepRows';
import { OwnLineForm } from './OwnLineForm';
import { OverrideForm } from './OverrideForm';
import { amountText } from '../values/amountText';
import { refusal } from '../values/planEdit';
import { mainDimension } from './quantities';
import type { SheetFilter } from './sheetFilter';
import { SheetFilters } from './SheetFilters';
import { SheetFoot } from './SheetFoot';
import { SelectionFigures } from './SelectionFigures';
import { createSheetSelection, valueColumnAt } from './selection/sheetSelection';
import { FindBar, GoToDialog, searchKey, useFind, type Searching } from './SheetSearch';
import { SelectionContext } from './selection/useSheetSelection';
import { useArrangement } from './useArrangement';
import { SheetGrid, type RowWish } from './SheetGrid';
import { cellAt, type Column, type ValueRow } from '../values/valueRow';
import { rowOf, sheetRows } from './sheetRows';
import { sheetTable } from './sheetTable';
import { useShownTable } from '../state/shownTables';
import { usePerItem } from './usePerItem';
import { useSheetEdits, type SheetMessage } from './useSheetEdits';
import './sheet.css';
import { useView } from '../state/useView';
import { patternOf, type WhyCell } from '../values/whyCell';
import { valuesBehind, type CellReference } from '../values/cellReference';

interface Chosen {
  readonly row: string;
  readonly name: string;
  readonly column: Column | undefined;
}

/** Every variable and every input by year; inputs are edited here. Above it stands how the chosen row is made. */
export function Sheet(): ReactNode {
  const view = useView();
  const { run, texts } = view;
  const { shell } = useAppContext();
  const { t } = texts;
  const [filter, setFilter] = useState<SheetFilter>(() => ({
    ...everything,
    dimension: mainDimension(run.model),
  }));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<Chosen | null>(() => firstChosen(view));
  const [wish, setWish] = useState<RowWish | null>(() => {
    const { wantedRow } = shell.store.getState();
    return wantedRow === null ? null : { row: wantedRow, column: undefined };
  });
  /** The line of one's own whose form is open; empty: a new one, null: none. */
  const [ownLine, setOwnLine] = useState<string | null>(null);
  const [written, setWritten] = useState<string | null>(null);
  const fieldRef = useRef<FormulaFieldHandle>(null);
  const [message, setMessage] = useState<SheetMessage | null>(null);
  const [overridden, setOverridden] = useState<CellReference | null>(null);
  const [searching, setSearching] = useState<Searching>(null);
  const [sought, setSought] = useState('');
  const [keep] = useState(createRowKeeper);
  const [selection] = useState(createSheetSelection);
  const edits = useSheetEdits(view, setMessage, setWritten);
  // Typing goes before searching.
  const wanted = useDeferredValue(filter);
  const made = useMemo(() => sheetRows(view, open, wanted), [view, open, wanted]);
  const { arranged, arrange, line } = useArrangement(made.rows);
  const kept = useMemo(() => keep(arranged), [keep, arranged]);
  const { scenario } = view;
  const related = useMemo(
    () => relatedTo(chosen?.name ?? '', written, { run, scenario }),
    [chosen?.name, written, run, scenario],
  );
  const rows = useMemo(
    () => withRelations(kept, chosen?.name ?? null, related),
    [kept, chosen?.name, related],
  );
  const shown = rows.find((row): row is ValueRow => row.kind === 'value' && row.id === chosen?.row);
  const row = shown ?? (chosen === null ? null : rowOf(view, chosen.name, filter));

  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const find = useFind(selection, rows, setWish);

  /** Shows the row of that name, whatever hides it now. */
  const goTo = useCallback((name: string, column?: Column): void => {
    const hidden = !latest.current.some((one) => one.id === name);
    if (hidden) setFilter((before) => ({ ...before, search: '', block: null, onlyChanged: false }));
    setWish({ row: name, column });
  }, []);

  const rowActions = usePerItem(setMessage, (name) => {
    setOpen((before) => new Set([...before, name]));
    setWish({ row: name, column: undefined });
  });

  useEffect(() => {
    // One that was wanted before the sheet was there is its first wish.
    shell.foundRow();
    return shell.store.subscribe(({ wantedRow }) => {
      if (wantedRow === null) return;
      shell.foundRow();
      goTo(wantedRow);
    });
  }, [shell, goTo]);

  useShownTable('sheet', (of) =>
    sheetTable(of === view ? rows : sheetRows(of, open, wanted).rows, of),
  );

  function askWhy(at: CellReference): void {
    const cell = whyCellOf(view, at);
    if (cell !== null) shell.askWhy(cell);
  }

  function onSearchKey(event: KeyboardEvent): void {
    const key = searchKey(event);
    if (key === null) return;
    event.preventDefault();
    if (key === 'find' || key === 'goTo') setSearching(key);
    else if (sought === '') setSearching('find');
    else find.go(sought, key === 'findPrevious', true);
  }

  function refuse(text: string): void {
    setMessage({ kind: 'refused', text, goesAlong: false });
  }

  return (
    <SelectionContext value={selection}>
      <section className="panel sheet" aria-labelledby="sheet-title" onKeyDown={onSearchKey}>
        <header className="sheet__head">
          <h2 id="sheet-title">{t('sheet:title')}</h2>
          <SheetFilters
            filter={filter}
            onFilter={(change) => {
              setFilter((before) => ({ ...before, ...change }));
              setMessage(null);
            }}
            found={made.found}
            changed={made.changed}
            onAdd={() => setOwnLine('')}
          />
          {ownLine === null ? (
            <FormulaBar
              row={row}
              column={chosen?.column}
              filter={filter}
              related={related}
              onGoTo={goTo}
              written={written}
              onWrite={setWritten}
              fieldRef={fieldRef}
              onOwnLine={setOwnLine}
              rowActions={rowActions}
              onRefuse={refuse}
            />
          ) : (
            <OwnLineForm
              key={ownLine}
              line={scenario.ownLines.find(({ id }) => id === ownLine)}
              onClose={(name) => {
                setOwnLine(null);
                if (name !== null) goTo(name);
              }}
            />
          )}
        </header>
        <SheetGrid
          rows={rows}
          chosen={chosen?.row ?? null}
          filter={wanted}
          wish={wish}
          edits={edits}
          onToggle={(id) => setOpen((before) => toggled(before, id))}
          onChoose={({ id, name }, column) => {
            if (written !== null && fieldRef.current !== null) {
              // While a formula is written a click on a row puts its name into it.
              if (name !== chosen?.name) fieldRef.current.insert(name);
              else fieldRef.current.focus();
              return;
            }
            if (chosen?.row === id && chosen.column === column) return;
            setChosen({ row: id, name, column });
            setMessage((last) => (last?.goesAlong === true ? { ...last, goesAlong: false } : null));
          }}
          onWhy={askWhy}
          arrange={arrange}
          rowActions={rowActions}
          onOverride={setOverridden}
          onNoTable={() => refuse(t('sheet:refused.noTable'))}
          say={setMessage}
          onAmbiguous={(at, typed, values) => {
            const [one, other] = values.map((value) => amountText(value, at.row, run.model, texts));
            const named = { typed, one: one ?? '', other: other ?? '' };
            refuse(refusal(view, at, 'ambiguous', named).text);
          }}
        />
        {line}
        {searching === 'find' ? (
          <FindBar
            rows={rows}
            text={sought}
            onText={setSought}
            onGo={setWish}
            onClose={() => {
              setSearching(null);
              const active = selection.store.getState()?.active;
              const at = active === undefined ? undefined : rows[active.row];
              if (active === undefined || at === undefined) return;
              setWish({ row: at.id, column: valueColumnAt(active.column) });
            }}
          />
        ) : null}
        {searching === 'goTo' ? (
          <GoToDialog onGo={goTo} onClose={() => setSearching(null)} />
        ) : null}
        {overridden === null ? null : (
          <OverrideForm
            at={overridden}
            onApply={(typed) => edits.override(overridden, typed)}
            onClose={() => {
              setOverridden(null);
              setWish({ row: overridden.row.id, column: overridden.column });
            }}
          />
        )}
        <SheetFoot
          row={shown ?? null}
          column={hasCell(shown, chosen?.column) ? chosen?.column : undefined}
          message={message}
          figures={<SelectionFigures rows={rows} />}
          onWhy={() => {
            if (shown !== undefined && chosen?.column !== undefined) {
              askWhy({ row: shown, column: chosen.column });
            }
          }}
          onReset={() => {
            if (shown !== undefined && chosen?.column !== undefined) {
              edits.reset([{ row: shown, column: chosen.column }]);
            }
          }}
          onResetRow={() => {
            if (shown !== undefined) edits.reset([{ row: shown }]);
          }}
          onOverride={() => {
            setMessage(null);
            if (shown !== undefined && chosen?.column !== undefined) {
              setOverridden({ row: shown, column: chosen.column });
            }
          }}
        />
      </section>
    </SelectionContext>
  );
}

const everything: Omit<SheetFilter, 'dimension'> = {
  search: '',
  block: null,
  onlyChanged: false,
  item: null,
};

/** The sheet opens where the first picture is made. */
function firstChosen({ run }: View): Chosen | null {
  const name = drawnVariable(run.model);
  return name === null ? null : { row: name, name, column: undefined };
}

function hasCell(row: ValueRow | undefined, column: Column | undefined): boolean {
  return row !== undefined && column !== undefined && cellAt(row, column) !== undefined;
}

function toggled(rows: ReadonlySet<string>, row: string): ReadonlySet<string> {
  const next = new Set(rows);
  if (!next.delete(row)) next.add(row);
  return next;
}

/** What to ask the reason of for a cell of the sheet: its value, or all the values behind it. Null: an empty cell. */
function whyCellOf({ run }: Pick<View, 'run'>, at: CellReference): WhyCell | null {
  if (cellAt(at.row, at.column) === undefined) return null;
  const items = patternOf(valuesBehind(run, at));
  return { name: at.row.name, items, run: 'own' };
}
