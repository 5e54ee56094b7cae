import { AG_GRID_LOCALE_NL } from '@ag-grid-community/locale';
import type {
  GridApi,
  CellFocusedEvent,
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useMemo, useRef, type ReactNode } from 'react';
import { wholeName, type View } from '../state/view';
import { styleNonce } from '../ui/styleNonce';
import { nameWidth, sheetColumns } from './columns';
import { registerGridModules } from './gridModules';
import { gridTheme } from './gridTheme';
import type { SheetContext } from './NameCell';
import type { SheetRow } from './sheetRow';

registerGridModules();

interface Props {
  readonly view: View;
  readonly rows: readonly SheetRow[];
  /** The variable to begin with. */
  readonly chosen: string | null;
  /** The text that the rows were searched for. */
  readonly search: string;
  readonly onToggle: (row: string) => void;
  /** The variable of the row that has the focus. */
  readonly onChoose: (variable: string) => void;
}

/** The grid itself. Like in a spreadsheet, the row with the focus is the chosen one. */
export function SheetGrid({ view, rows, chosen, search, onToggle, onChoose }: Props): ReactNode {
  const columns = useMemo(() => sheetColumns(view), [view]);
  const rowData = useMemo(() => [...rows], [rows]);
  const shownSearch = useRef(search);
  const { t, language } = view.texts;
  const whole = wholeName(view.run.model, view.texts);
  return (
    <div className="sheet__grid">
      <AgGridReact<SheetRow>
        // Texts of the grid are read once, when it is made.
        key={language}
        theme={gridTheme}
        {...(styleNonce === undefined ? {} : { styleNonce })}
        {...(language === 'nl' ? { localeText: AG_GRID_LOCALE_NL } : {})}
        rowData={rowData}
        columnDefs={columns}
        getRowId={({ data }) => data.id}
        context={{ toggle: onToggle, whole } satisfies SheetContext}
        defaultColDef={{ sortable: false, resizable: false, suppressMovable: true }}
        rowSelection={{
          mode: 'singleRow',
          checkboxes: false,
          enableClickSelection: true,
          isRowSelectable: ({ data }) => data?.kind === 'value',
        }}
        rowClassRules={{
          'sheet-row--block': ({ data }) => data?.kind === 'block',
          'sheet-row--item': ({ data }) => data?.kind === 'value' && data.depth > 0,
        }}
        enableBrowserTooltips
        animateRows={false}
        suppressHeaderFocus
        // Arrows walk through the sheet; Tab leaves it.
        tabToNextCell={() => false}
        focusGridInnerElement={({ api }) => focusChosen(api)}
        ensureDomOrder
        overlayNoRowsTemplate={`<span>${t('sheet.nothing')}</span>`}
        onGridSizeChanged={({ api, clientWidth }) =>
          api.setColumnWidths([{ key: 'name', newWidth: nameWidth(clientWidth) }])
        }
        onRowDataUpdated={({ api }) => {
          keepChosen(api, chosen);
          if (shownSearch.current !== search) showChosen(api);
          shownSearch.current = search;
        }}
        onFirstDataRendered={({ api }) => showFirst(api, chosen)}
        onCellFocused={(event) => choose(event, onChoose)}
        onCellKeyDown={(event) => toggleByKey(event, onToggle)}
      />
    </div>
  );
}

/** Selects the first variable and scrolls to the heading of its block. */
function showFirst(api: GridApi<SheetRow>, chosen: string | null): void {
  const row = chosen === null ? undefined : api.getRowNode(chosen);
  let heading = row?.rowIndex ?? null;
  if (row === undefined || heading === null) return;
  row.setSelected(true);
  while (heading > 0 && api.getDisplayedRowAtIndex(heading)?.data?.kind !== 'block') heading--;
  api.ensureIndexVisible(heading, 'top');
}

/** Another search brings the chosen row back into sight. */
function showChosen(api: GridApi<SheetRow>): void {
  const index = api.getSelectedNodes()[0]?.rowIndex ?? null;
  if (index !== null) api.ensureIndexVisible(index, 'middle');
}

/** Entering the sheet by keyboard leads to the chosen row. False: to the first one. */
function focusChosen(api: GridApi<SheetRow>): boolean {
  const index = api.getSelectedNodes()[0]?.rowIndex ?? null;
  if (index === null) return false;
  api.ensureIndexVisible(index);
  api.setFocusedCell(index, 'name');
  return true;
}

/** Rows have come or gone: the choice and the focus stay with their row. */
function keepChosen(api: GridApi<SheetRow>, variable: string | null): void {
  if (variable !== null && api.getSelectedNodes().length === 0) {
    api.getRowNode(variable)?.setSelected(true);
  }
  const focus = api.getFocusedCell();
  const [row] = api.getSelectedNodes();
  // Undefined, whatever its type says, before anything has had the focus.
  if (!focus || row?.rowIndex === focus.rowIndex) return;
  const inSheet = (document.activeElement?.closest('.sheet__grid') ?? null) !== null;
  if (inSheet && typeof row?.rowIndex === 'number') api.setFocusedCell(row.rowIndex, focus.column);
  else api.clearFocusedCell();
}

function choose(
  { api, rowIndex }: CellFocusedEvent<SheetRow>,
  onChoose: (variable: string) => void,
): void {
  const row = rowIndex === null ? undefined : api.getDisplayedRowAtIndex(rowIndex);
  if (row?.data?.kind !== 'value') return;
  row.setSelected(true, true);
  onChoose(row.data.variable);
}

function toggleByKey(
  { data, event }: CellKeyDownEvent<SheetRow> | FullWidthCellKeyDownEvent<SheetRow>,
  onToggle: (row: string) => void,
): void {
  if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
  if (data?.kind !== 'value' || data.branch === 'none') return;
  event.preventDefault();
  onToggle(data.id);
}
