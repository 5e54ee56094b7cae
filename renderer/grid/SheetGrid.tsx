import type { CellEditRequestEvent, GridApi } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import type { View } from '../values/view';
import { useShownAgain } from '../ui/useShownAgain';
import { fitColumns, keepWidths, keptWidths } from './columnWidths';
import { sheetColumns } from './columns';
import {
  chooseFocused,
  focusChosen,
  keepChosen,
  showChosen,
  showFirst,
  showRow,
} from './gridFocus';
import {
  defaultColumn,
  gridTexts,
  gridTheme,
  rowClasses,
  rowId,
  rowSelection,
  styleNonce,
} from './gridLook';
import { registerGridModules } from './gridModules';
import { useSheetSelection } from './selection/useSheetSelection';
import { useClipboard } from './useClipboard';
import { useRangeDrag } from './useRangeDrag';
import { useRanges } from './useRanges';
import './ranges.css';
import { columnId, columnOf, type SheetContext } from './sheetContext';
import { onSheetKey } from './sheetKeys';
import { whyNotTyped, type Column, type SheetRow, type ValueRow } from '../values/valueRow';
import type { SheetEdits, SheetMessage } from './useSheetEdits';
import { useRangeEdits } from './useRangeEdits';
import { useSheetMenu } from './SheetMenu';
import type { RowAction } from './usePerItem';
import type { Arrange } from './useArrangement';
import { pulledOver } from './selection/fill';
import { rectanglesOf } from './selection/ranges';
import { useView } from '../state/useView';
import type { CellReference } from '../values/cellReference';

registerGridModules();

/** A row that has to be shown and get the focus; each wish is an object of its own. */
export interface RowWish {
  readonly row: string;
  /** Undefined: the name of the row. */
  readonly column: Column | undefined;
  /** It is chosen and shown, and the focus stays where it is. */
  readonly isQuiet?: boolean;
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
  readonly onOverride: (at: CellReference) => void;
  readonly arrange: Arrange;
  /** What more can be done with a row. */
  readonly rowActions: (row: ValueRow) => readonly RowAction[];
  /** Says something below the sheet; null: there is nothing more to say. */
  readonly say: (message: SheetMessage | null) => void;
  /** Ranges that make no table were to be copied. */
  readonly onNoTable: () => void;
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
  const selection = useSheetSelection();
  const { language } = view.texts;
  const years = view.run.space.time.items;
  const [widths] = useState(keptWidths);
  const columns = useMemo(
    () => sheetColumns(years, view.texts, widths),
    [years, view.texts, widths],
  );
  const rowData = useMemo(() => [...rows], [rows]);
  const grid = useRef<AgGridReact<SheetRow>>(null);
  const element = useRef<HTMLDivElement>(null);
  const shownFilter = useRef(filter);
  const fulfilled = useRef<RowWish | null>(null);
  const opening = useRef<string | null>(null);
  const { t } = view.texts;

  const ranges = useRanges(element, () => grid.current?.api, selection, rows, years);
  const rangeEdits = useRangeEdits(view, props.say, edits);
  const pointer = useRangeDrag({
    selection,
    ...ranges,
    pulled: rangeEdits.pull,
    pulling: (to) => {
      const chosen = selection.store.getState();
      const [source] = chosen === null ? [] : rectanglesOf(chosen, selection.size());
      const over = to === null || source === undefined ? null : pulledOver(source, to);
      ranges.paintOther({ pulled: over });
    },
  });

  const context: SheetContext = {
    view,
    toggle: onToggle,
    commit: (at, draft) => {
      const plan = edits.commit(at, draft);
      if (plan.kind === 'edit') rangeEdits.typed(draft);
      return plan;
    },
    commitAll: rangeEdits.fillAll,
    goOn: (towards) => {
      if (towards === 'stay') {
        const active = selection.store.getState()?.active;
        if (active !== undefined) ranges.focus(active);
        return;
      }
      const to = selection.goOn(towards === 'right' ? 'along' : 'down', false);
      if (to !== null) ranges.focus(to);
    },
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

  const clipboard = useClipboard({
    view,
    pasteOne: (at, text) => {
      const plan = edits.commit(at, text);
      if (plan.kind === 'edit') rangeEdits.typed(text);
      if (plan.kind !== 'choice') return;
      // The editor asks which of the two is meant.
      const rowIndex = grid.current?.api.getFocusedCell()?.rowIndex ?? 0;
      opening.current = text;
      grid.current?.api.startEditingCell({ rowIndex, colKey: columnId(at.column, view) });
    },
    paste: rangeEdits.paste,
    onNoTable: props.onNoTable,
    onCut: (count) =>
      props.say({ kind: 'note', text: t('sheet:note.cut', { count }), goesAlong: true }),
    mark: (taken) => ranges.paintOther({ taken }),
  });

  const menu = useSheetMenu({
    ...ranges,
    copy: clipboard.copy,
    fill: rangeEdits.fill,
    reset: rangeEdits.reset,
    why: props.onWhy,
    override: props.onOverride,
    arrange: props.arrange,
    rowActions: props.rowActions,
  });

  function onKeyDown(event: KeyboardEvent): void {
    // While something is being typed all keys are the editor's.
    if (!(event.target instanceof Element) || !event.target.matches('.ag-cell')) return;
    const isDone = onSheetKey(event.nativeEvent, {
      selection,
      ...ranges,
      toggle: onToggle,
      refuse: (at) => edits.commit(at, ''),
      writeFormula: edits.writeFormula,
      reset: rangeEdits.reset,
      fill: rangeEdits.fill,
      fillAll: rangeEdits.fillAll,
      repeat: rangeEdits.repeat,
      copyWithHeadings: () => clipboard.copy('headings'),
      menu: menu.open,
      forget: clipboard.forget,
      why: props.onWhy,
    });
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Somebody clicked elsewhere: what was typed is taken, unless it may mean two things. */
  function onLeft({ data, column, newValue }: CellEditRequestEvent<SheetRow>): void {
    const index = columnOf(column.getColId(), view);
    if (data.kind !== 'value' || index === undefined || typeof newValue !== 'string') return;
    const plan = edits.commit({ row: data, column: index }, newValue);
    if (plan.kind === 'choice')
      props.onAmbiguous({ row: data, column: index }, newValue, plan.values);
  }

  return (
    <div
      ref={element}
      className="sheet__grid"
      onKeyDownCapture={onKeyDown}
      onContextMenuCapture={menu.onContextMenu}
      {...pointer}
    >
      {menu.element}
      {rows.length === 0 ? <p className="sheet__nothing quiet">{t('sheet:nothing')}</p> : null}
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
        // Tab walks through the row, and leaves the sheet where the row ends.
        tabToNextCell={() => false}
        focusGridInnerElement={({ api }) => focusChosen(api)}
        ensureDomOrder
        // The grid would make it from a text, and here no text becomes markup.
        suppressNoRowsOverlay
        onGridSizeChanged={({ api, clientWidth }) => fitColumns(api, clientWidth, years)}
        onColumnResized={keepWidths}
        onRowDataUpdated={({ api }) => {
          keepChosen(api, chosen);
          if (shownFilter.current !== filter) showChosen(api);
          shownFilter.current = filter;
          fulfil(api, wish, fulfilled, view);
        }}
        onGridColumnsChanged={({ api }) =>
          fitColumns(api, element.current?.clientWidth ?? 0, years)
        }
        onFirstDataRendered={({ api }) => showFirst(api, chosen)}
        onCellFocused={(event) => {
          const { rowIndex, column } = event;
          const id = typeof column === 'string' ? column : (column?.getColId() ?? '');
          const position = ranges.columnAt(id);
          if (rowIndex !== null && position !== undefined) {
            selection.focused({ row: rowIndex, column: position });
          }
          chooseFocused(event, view, onChoose);
        }}
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

/** Shows what was wished for, once, as soon as its row is there. */
function fulfil(
  api: GridApi<SheetRow> | undefined,
  wish: RowWish | null,
  fulfilled: RefObject<RowWish | null>,
  view: View,
): void {
  if (api === undefined || wish === null || fulfilled.current === wish) return;
  const column = wish.column === undefined ? undefined : columnId(wish.column, view);
  if (showRow(api, wish.row, column, wish.isQuiet)) fulfilled.current = wish;
}
