import { useState, type MouseEvent, type ReactNode } from 'react';
import { useView } from '../state/useView';
import { ContextMenu } from '../ui/ContextMenu';
import type { MenuItem, MenuSection } from '../ui/Menu';
import type { CellReference } from '../values/cellReference';
import { overridable } from '../values/planOverride';
import { changesAt } from '../values/planReset';
import { cellAt, type ValueRow } from '../values/valueRow';
import type { Arrange } from './useArrangement';
import type { Place } from './selection/ranges';
import { isIn, rectanglesOf } from './selection/ranges';
import { headColumns, valueColumnAt } from './selection/sheetSelection';
import { useSheetSelection } from './selection/useSheetSelection';
import { unitText } from './unitText';

export interface SheetMenuParts {
  readonly columnAt: (id: string) => number | undefined;
  readonly focus: (place: Place) => void;
  readonly copy: (how: 'copy' | 'cut' | 'headings') => void;
  readonly fill: (direction: 'down' | 'right') => void;
  readonly reset: () => void;
  readonly why: (at: CellReference) => void;
  readonly override: (at: CellReference) => void;
  readonly arrange: Arrange;
  /** What more can be done with a row. */
  readonly rowActions: (row: ValueRow) => readonly MenuItem[];
}

interface SheetMenu {
  readonly onContextMenu: (event: MouseEvent) => void;
  /** Opens at the active cell. */
  readonly open: () => void;
  readonly element: ReactNode;
}

/** What can be done with the chosen cells: by the right button, the menu key or Shift+F10. */
export function useSheetMenu(parts: SheetMenuParts): SheetMenu {
  const view = useView();
  const selection = useSheetSelection();
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const { t } = view.texts;

  function close(): void {
    setAt(null);
    const active = selection.store.getState()?.active;
    if (active !== undefined) parts.focus(active);
  }

  function placeAt(target: EventTarget): Place | null {
    const cell = target instanceof Element ? target.closest('.ag-cell[col-id]') : null;
    const row = cell?.closest('[row-index]')?.getAttribute('row-index');
    const column = parts.columnAt(cell?.getAttribute('col-id') ?? '');
    return row === null || row === undefined || column === undefined
      ? null
      : { row: Number(row), column };
  }

  /** Whatever it was opened on is chosen, unless it is already. */
  function chooseAt(place: Place): void {
    const chosen = selection.store.getState();
    const isChosen =
      chosen !== null && rectanglesOf(chosen, selection.size()).some((one) => isIn(one, place));
    if (isChosen) return;
    selection.choose(place);
    parts.focus(place);
  }

  return {
    onContextMenu: (event) => {
      const place = placeAt(event.target);
      if (place === null) return;
      event.preventDefault();
      chooseAt(place);
      setAt({ x: event.clientX, y: event.clientY });
    },
    open: () => {
      const cell = document.querySelector('.sheet__grid .sheet-active')?.getBoundingClientRect();
      if (cell !== undefined) setAt({ x: cell.left + 8, y: cell.bottom });
    },
    element:
      at === null ? null : (
        <ContextMenu
          label={t('sheet:menu.label')}
          at={at}
          sections={sectionsOf()}
          onClose={close}
        />
      ),
  };

  function sectionsOf(): readonly MenuSection[] {
    const active = selection.store.getState()?.active;
    const row = active === undefined ? undefined : selection.rowAt(active.row);
    const column = active === undefined ? undefined : valueColumnAt(active.column);
    const cell =
      row?.kind === 'value' && column !== undefined && cellAt(row, column) !== undefined
        ? { row, column }
        : null;
    const item = (
      id: 'copy' | 'copyWithHeadings' | 'cut' | 'fillDown' | 'fillRight' | 'back' | 'why',
      keys: string,
      run: () => void,
    ): MenuItem => ({ id, label: t(`help.binding.${id}`), keys, run });
    const { arrange } = parts;
    const isChanged = selection.rows().some((one) => changesAt(view, { row: one }).length > 0);
    const edits = [
      item('fillDown', 'Ctrl+D', () => parts.fill('down')),
      item('fillRight', 'Ctrl+R', () => parts.fill('right')),
      ...(isChanged ? [item('back', 'Delete', parts.reset)] : []),
      ...(cell !== null && overridable(view, cell).kind === 'cell'
        ? [
            {
              id: 'override',
              label: t('sheet:actions.override'),
              run: () => parts.override(cell),
            },
          ]
        : []),
      ...(row?.kind === 'value' ? parts.rowActions(row) : []),
    ];
    const orders =
      active === undefined || active.column < headColumns || column === undefined
        ? []
        : (['down', 'up'] as const).map((direction) => ({
            id: direction,
            label: t(`sheet:menu.sort.${direction}`, { column: arrange.columnName(column) }),
            run: () => arrange.sort(column, direction),
          }));
    return [
      {
        id: 'copy',
        title: null,
        items: [
          item('copy', 'Ctrl+C', () => parts.copy('copy')),
          item('copyWithHeadings', 'Ctrl+Shift+C', () => parts.copy('headings')),
          item('cut', 'Ctrl+X', () => parts.copy('cut')),
        ],
      },
      { id: 'edit', title: null, items: edits },
      ...(cell === null
        ? []
        : [{ id: 'why', title: null, items: [item('why', 'Alt+Enter', () => parts.why(cell))] }]),
      {
        id: 'arrange',
        title: null,
        items: [
          ...orders,
          ...(row?.kind === 'value'
            ? [
                {
                  id: 'unit',
                  label: t('sheet:menu.onlyUnit', {
                    unit: unitText(row, view.run.model, view.texts),
                  }),
                  run: () => arrange.onlyUnit(row),
                },
              ]
            : []),
          ...(arrange.isArranged
            ? [{ id: 'asInModel', label: t('sheet:menu.asInModel'), run: arrange.clear }]
            : []),
        ],
      },
    ].filter(({ items }) => items.length > 0);
  }
}
