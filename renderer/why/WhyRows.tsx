import type { KeyboardEvent, ReactNode } from 'react';
import type { CellName } from '../../shared/engine/explain';
import type { WhyRow } from './whyRow';

interface Props<Row extends WhyRow> {
  readonly rows: readonly Row[];
  readonly onFollow: (cell: CellName) => void;
  /** What else is said of a row. */
  readonly below?: (row: Row) => ReactNode;
}

/** Values with a way further down. */
export function WhyRows<Row extends WhyRow>({ rows, onFollow, below }: Props<Row>): ReactNode {
  return (
    <ul className="why__rows">
      {rows.map((row) => {
        const { cell, label, place, amount } = row;
        return (
          <li key={`${cell.run} ${cell.name} ${cell.items}`}>
            <button type="button" className="why__row" onClick={() => onFollow(cell)}>
              <span className="why__label">
                {label}
                {place === '' ? null : <span className="why__place"> {place}</span>}
              </span>{' '}
              <span className="why__amount">{amount}</span>
              {below?.(row)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Arrows up and down walk along the rows of the whole panel; Home and End go to the first and the last. */
export function walkRows(event: KeyboardEvent<HTMLElement>): boolean {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.why__row')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = nextRow(rows, at, event.key);
  if (next === undefined) return false;
  next.focus();
  return true;
}

function nextRow(rows: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return at < 0 ? undefined : rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
