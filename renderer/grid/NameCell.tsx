import type { CustomCellRendererProps } from 'ag-grid-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTexts } from '../texts/useTexts';
import type { SheetRow } from './sheetRow';

/** What the sheet gives to its cells. */
export interface SheetContext {
  readonly toggle: (row: string) => void;
  /** What the whole area is called. */
  readonly whole: string;
}

/** The name of a row, and for a row with rows below it the button that opens them. */
export function NameCell({
  data,
  context,
}: CustomCellRendererProps<SheetRow, SheetRow, SheetContext>): ReactNode {
  const { t } = useTexts();
  if (data === undefined) return null;
  if (data.kind === 'block') return <h3 className="sheet-block">{data.label}</h3>;
  const { id, label, branch, depth, ofWhole } = data;
  return (
    <span className="sheet-name" style={{ '--depth': depth } as CSSProperties}>
      {branch === 'none' ? null : (
        <button
          type="button"
          className="sheet-toggle"
          // The cell is what has the focus in the sheet; Enter and Space on it do the same.
          tabIndex={-1}
          aria-expanded={branch === 'open'}
          aria-label={t(branch === 'open' ? 'sheet.close' : 'sheet.open', { label })}
          onClick={() => context.toggle(id)}
        />
      )}
      {label}
      {ofWhole && depth === 0 ? <span className="sheet-whole">{context.whole}</span> : null}
    </span>
  );
}
