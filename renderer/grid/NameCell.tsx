import type { CustomCellRendererProps } from 'ag-grid-react';
import type { CSSProperties, ReactNode } from 'react';
import type { SheetContext } from './sheetContext';
import type { SheetRow } from '../values/valueRow';
import { dimensionName } from '../values/perItemChoices';
import { wholeText } from './wholeText';

/** The name of a row, and for a row with rows below it the button that opens them. */
export function NameCell({
  data,
  context,
}: CustomCellRendererProps<SheetRow, SheetRow, SheetContext>): ReactNode {
  if (data === undefined) return null;
  if (data.kind === 'block') return <h3 className="sheet-block">{data.label}</h3>;
  const { id, label, branch, depth, formulaChanged, isOwn, isRounded, added, whole } = data;
  const { t } = context.view.texts;
  return (
    <span className="sheet-name" style={{ '--depth': depth } as CSSProperties}>
      {branch === 'none' ? null : (
        <button
          type="button"
          className="sheet-toggle"
          // The cell is what has the focus in the sheet; Enter and Space on it do the same.
          tabIndex={-1}
          aria-expanded={branch === 'open'}
          aria-label={t(branch === 'open' ? 'sheet:row.close' : 'sheet:row.open', { label })}
          onClick={() => context.toggle(id)}
        />
      )}
      {label}
      {isOwn && depth === 0 ? (
        <span className="sheet-aside warning">{t('sheet:row.own')}</span>
      ) : null}
      {formulaChanged && depth === 0 ? (
        <span className="sheet-aside warning">{t('sheet:row.formulaChanged')}</span>
      ) : null}
      {depth > 0
        ? null
        : added.map((dimension) => (
            <span key={dimension} className="sheet-aside warning">
              {t('sheet:perItem.each', { dimension: dimensionName(dimension, context.view) })}
            </span>
          ))}
      {isRounded === true ? <span className="sheet-aside">{t('totals.rounded')}</span> : null}
      {whole.map((dimension) => (
        <span key={dimension} className="sheet-aside">
          {wholeText(dimension, context.view)}
        </span>
      ))}
    </span>
  );
}
