import { AG_GRID_LOCALE_NL } from '@ag-grid-community/locale';
import {
  createTheme,
  type CellEditRequestEvent,
  type CellFocusedEvent,
  type GridApi,
  type Theme,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useEffectEvent, useMemo, useRef, type ReactNode, type RefObject } from 'react';
import type { View } from '../values/view';
import { useShownAgain } from '../ui/useShownAgain';
import { nameWidth, sheetColumns } from './columns';
import { copyText, pastedCell } from './copyText';
import { focusChosen, keepChosen, showChosen, showFirst, showRow } from './gridFocus';
import { registerGridModules } from './gridModules';
import { columnId, columnOf, type SheetContext } from './sheetContext';
import { onSheetKey } from './sheetKeys';
import { whyNotTyped, type Column, type SheetRow, type ValueRow } from '../values/valueRow';
import type { SheetEdits } from './useSheetEdits';
import { useView } from '../state/useView';
import type { CellReference } from '../values/cellReference';

registerGridModules();

/** A row that has to be shown and get the focus; each wish is an object of its own. */
export interface RowWish {
  readonly row: string;
  /** Undefined: the name of the row. */
  readonly column: Column | undefined;
}

interface Props {
  readonly rows: readonly SheetRow[];
  /** Id of the chosen row. */
  readonly chosen: string | null;
  /** What the rows were filtered by: another filter brings the chosen row back into sight. */
  readonly filter: unknown;
  readonly wish: RowWish | null;
  readonly edits: SheetEdits;
  readonly onToggle: (row: string) => void;
  /** The cell that has the focus. */
  readonly onChoose: (row: ValueRow, column: Column | undefined) => void;
  readonly onWhy: (at: CellReference) => void;
  /** More was pasted than one cell. */
  readonly onTooMuch: (count: number) => void;
  /** An editor was left while what stood in it could mean two things. */
  readonly onAmbiguous: (
    at: CellReference,
    text: string,
    values: readonly [number, number],
  ) => void;
}

/** The grid itself. Like in a spreadsheet, the row with the focus is the chosen one. */
export function SheetGrid(props: Props): ReactNode {
  const { rows, chosen, filter, wish, edits, onToggle, onChoose } = props;
  const view = useView();
  const { language } = view.texts;
  const years = view.run.space.time.items;
  const columns = useMemo(() => sheetColumns(years, view.texts), [years, view.texts]);
  const rowData = useMemo(() => [...rows], [rows]);
  const grid = useRef<AgGridReact<SheetRow>>(null);
  const element = useRef<HTMLDivElement>(null);
  const shownFilter = useRef(filter);
  const fulfilled = useRef<RowWish | null>(null);
  const opening = useRef<string | null>(null);
  const { t } = view.texts;

  const context: SheetContext = {
    view,
    toggle: onToggle,
    commit: edits.commit,
    openingText: () => opening.current,
  };

  // After each drawing: the row that is wished for may come with another filter.
  useEffect(() => {
    fulfil(grid.current?.api, wish, fulfilled, view);
  });

  // A hidden grid forgets how far it was scrolled.
  useShownAgain(element, () => {
    const api = grid.current?.api;
    if (api !== undefined && chosen !== null) showChosen(api);
  });

  function focused(api: GridApi<SheetRow>): { row: ValueRow; column: Column | undefined } | null {
    const focus = api.getFocusedCell();
    const row = focus ? api.getDisplayedRowAtIndex(focus.rowIndex)?.data : undefined;
    if (!focus || row?.kind !== 'value') return null;
    return { row, column: columnOf(focus.column.getColId(), view) };
  }

  const onCopy = useEffectEvent((event: ClipboardEvent): void => {
    const api = grid.current?.api;
    const at = api === undefined || !isOnCell() ? null : focused(api);
    if (at === null) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', copyText(at.row, at.column, view));
  });

  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    const api = grid.current?.api;
    const at = api === undefined || !isOnCell() ? null : focused(api);
    if (api === undefined || at?.column === undefined) return;
    event.preventDefault();
    const pasted = pastedCell(event.clipboardData?.getData('text/plain') ?? '');
    if (typeof pasted !== 'string') {
      props.onTooMuch(pasted.count);
      return;
    }
    const { row, column } = at;
    if (edits.commit({ row, column }, pasted).kind !== 'choice') return;
    // The editor asks which of the two is meant.
    const rowIndex = api.getFocusedCell()?.rowIndex ?? 0;
    opening.current = pasted;
    api.startEditingCell({ rowIndex, colKey: columnId(column, view) });
  });

  useEffect(() => {
    // Copying happens where the selected text is, and a cell has none: the event goes to the document.
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);

  /** Somebody clicked elsewhere: what was typed is taken, unless it may mean two things. */
  function onLeft({ data, column, newValue }: CellEditRequestEvent<SheetRow>): void {
    const index = columnOf(column.getColId(), view);
    if (data.kind !== 'value' || index === undefined || typeof newValue !== 'string') return;
    const plan = edits.commit({ row: data, column: index }, newValue);
    if (plan.kind === 'choice')
      props.onAmbiguous({ row: data, column: index }, newValue, plan.values);
  }

  return (
    <div ref={element} className="sheet__grid">
      <AgGridReact<SheetRow>
        // Texts of the grid are read once, when it is made.
        key={language}
        ref={grid}
        theme={gridTheme}
        {...(styleNonce === undefined ? {} : { styleNonce })}
        localeText={gridTexts[language]}
        context={context}
        rowData={rowData}
        columnDefs={columns}
        getRowId={rowId}
        defaultColDef={defaultColumn}
        rowSelection={rowSelection}
        rowClassRules={rowClasses}
        enableBrowserTooltips
        animateRows={false}
        suppressHeaderFocus
        // What hangs on a cell, as a question below it does, is placed by the place of its row.
        suppressRowTransform
        readOnlyEdit
        stopEditingWhenCellsLoseFocus
        // Arrows walk through the sheet; Tab leaves it.
        tabToNextCell={() => false}
        focusGridInnerElement={({ api }) => focusChosen(api)}
        ensureDomOrder
        overlayNoRowsTemplate={`<span>${t('sheet:nothing')}</span>`}
        onGridSizeChanged={({ api, clientWidth }) =>
          api.setColumnWidths([{ key: 'name', newWidth: nameWidth(clientWidth) }])
        }
        onRowDataUpdated={({ api }) => {
          keepChosen(api, chosen);
          if (shownFilter.current !== filter) showChosen(api);
          shownFilter.current = filter;
          fulfil(api, wish, fulfilled, view);
        }}
        onFirstDataRendered={({ api }) => showFirst(api, chosen)}
        onCellFocused={(event) => choose(event, view, onChoose)}
        onCellKeyDown={(event) =>
          onSheetKey(event, view, {
            toggle: onToggle,
            refuse: (at) => edits.commit(at, ''),
            reset: edits.reset,
            resetRow: (row) => edits.reset({ row }),
            why: props.onWhy,
          })
        }
        onCellDoubleClicked={({ data, column }) => {
          const index = columnOf(column.getColId(), view);
          if (data?.kind !== 'value' || index === undefined) return;
          if (whyNotTyped(data, index) !== null) edits.commit({ row: data, column: index }, '');
        }}
        onCellEditRequest={onLeft}
        onCellEditingStopped={() => {
          opening.current = null;
        }}
      />
    </div>
  );
}

// The grid would say at every cell that the space bar chooses the row, which here it does not.
const unsaid = { ariaRowSelect: ' ', ariaRowDeselect: ' ' };

const gridTexts = { nl: { ...AG_GRID_LOCALE_NL, ...unsaid }, en: unsaid };

const rowId = ({ data }: { data: SheetRow }): string => data.id;

const defaultColumn = { sortable: false, resizable: false, suppressMovable: true } as const;

const rowSelection = {
  mode: 'singleRow',
  checkboxes: false,
  enableClickSelection: true,
  isRowSelectable: ({ data }: { readonly data?: SheetRow | undefined }) => data?.kind === 'value',
} as const;

const rowClasses = {
  'sheet-row--block': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'block',
  'sheet-row--item': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'value' && data.depth > 0,
  'sheet-row--changed': ({ data }: { readonly data?: SheetRow | undefined }) =>
    data?.kind === 'value' && data.changed,
};

/** Shows what was wished for, once, as soon as its row is there. */
function fulfil(
  api: GridApi<SheetRow> | undefined,
  wish: RowWish | null,
  fulfilled: RefObject<RowWish | null>,
  view: View,
): void {
  if (api === undefined || wish === null || fulfilled.current === wish) return;
  const column = wish.column === undefined ? undefined : columnId(wish.column, view);
  if (showRow(api, wish.row, column)) fulfilled.current = wish;
}

/** What is being typed in has copying and pasting of its own. */
function isOnCell(): boolean {
  return document.activeElement?.matches('.sheet__grid .ag-cell') ?? false;
}

function choose(
  { api, rowIndex, column }: CellFocusedEvent<SheetRow>,
  view: View,
  onChoose: Props['onChoose'],
): void {
  const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex);
  if (row?.data?.kind !== 'value') return;
  row.setSelected(true, true);
  const id = typeof column === 'string' ? column : (column?.getColId() ?? '');
  onChoose(row.data, columnOf(id, view));
}

/** The sheet in the colours and letters of the window; the tokens turn dark by themselves. */
const gridTheme: Theme = createTheme().withParams({
  accentColor: 'var(--voorkant-color-accent)',
  backgroundColor: 'var(--voorkant-color-panel)',
  foregroundColor: 'var(--voorkant-color-text)',
  borderColor: 'var(--voorkant-color-line)',
  browserColorScheme: 'inherit',
  fontFamily: 'var(--voorkant-text-font-family)',
  fontSize: 'var(--voorkant-text-font-size-sm)',
  headerTextColor: 'var(--voorkant-color-text-quiet)',
  headerBackgroundColor: 'var(--voorkant-color-panel)',
  headerFontWeight: 'var(--voorkant-text-font-weight-regular)',
  rowHoverColor: 'var(--voorkant-color-subtle)',
  selectedRowBackgroundColor: 'var(--voorkant-color-accent-subtle)',
  rowHeight: '1.75rem',
  headerHeight: '1.875rem',
  cellHorizontalPadding: '0.375rem',
  rowBorder: true,
  columnBorder: false,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  pinnedColumnBorder: true,
});

/**
 * The nonce that lets a library add a style sheet under the content policy; it stands in the head of the page and
 * is another one at each start. Undefined where there is no policy, as in tests.
 */
const styleNonce: string | undefined = document.querySelector<HTMLMetaElement>(
  'meta[property="csp-nonce"]',
)?.nonce;
