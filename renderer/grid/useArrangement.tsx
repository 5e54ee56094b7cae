import { useMemo, useState, type ReactNode } from 'react';
import { useView } from '../state/useView';
import type { Column, SheetRow, ValueRow } from '../values/valueRow';
import { arrangedRows, asInModel, type Arrangement } from './arrangeRows';
import { unitText } from './unitText';

/** Sorts and filters the rows, and says what a column is called. */
export interface Arrange {
  readonly sort: (column: Column, direction: 'up' | 'down') => void;
  /** Only rows in the unit of that one. */
  readonly onlyUnit: (row: ValueRow) => void;
  readonly clear: () => void;
  readonly isArranged: boolean;
  readonly columnName: (column: Column) => string;
}

/** The rows as the reader arranged them, and a line that says how. */
export function useArrangement(rows: readonly SheetRow[]): {
  readonly arranged: readonly SheetRow[];
  readonly arrange: Arrange;
  readonly line: ReactNode;
} {
  const view = useView();
  const { run, texts } = view;
  const { t } = texts;
  const [arrangement, setArrangement] = useState<Arrangement>(asInModel);
  const [unit, setUnit] = useState('');
  const arranged = useMemo(() => arrangedRows(rows, arrangement), [rows, arrangement]);
  const { sort } = arrangement;
  const isArranged = sort !== null || arrangement.unit !== null;
  const columnName = (column: Column): string =>
    column === 'all' ? t('sheet:allYears') : (run.space.time.items[column] ?? '');
  const clear = (): void => setArrangement(asInModel);
  const said = [
    ...(sort === null
      ? []
      : [t(`sheet:menu.sorted.${sort.direction}`, { column: columnName(sort.column) })]),
    ...(arrangement.unit === null ? [] : [t('sheet:menu.only', { unit })]),
  ];
  return {
    arranged,
    arrange: {
      sort: (column, direction) =>
        setArrangement((before) => ({ ...before, sort: { column, direction } })),
      onlyUnit: (row) => {
        setUnit(unitText(row, run.model, texts));
        setArrangement((before) => ({ ...before, unit: row.unit }));
      },
      clear,
      isArranged,
      columnName,
    },
    line: isArranged ? (
      <p className="sheet__arranged">
        <span role="status">{said.join(' ')}</span>{' '}
        <button type="button" className="name-link" onClick={clear}>
          {t('sheet:menu.asInModel')}
        </button>
      </p>
    ) : null,
  };
}
