import { useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { amountText } from '../values/amountText';
import { cellReferenceLabel } from '../values/cellReference';
import type { ValueRow } from '../values/valueRow';
import { useView } from '../state/useView';
import { Explained } from '../ui/Tooltip';
import { selectionFigures } from './selection/figures';
import { isSingle, type Place } from './selection/ranges';
import { valueColumnAt, type SheetSelection } from './selection/sheetSelection';
import { useSheetSelection } from './selection/useSheetSelection';
import type { View } from '../values/view';

interface Props {
  /** What the rows are now: other values are other figures. */
  readonly rows: unknown;
}

/** What the selection amounts to, and which cells it is for who hears it. Nothing for a single cell. */
export function SelectionFigures({ rows }: Props): ReactNode {
  const view = useView();
  const selection = useSheetSelection();
  const chosen = useStore(selection.store);
  const { run, texts } = view;
  const { t } = texts;
  const figures = useMemo(
    () =>
      chosen === null || rows === null
        ? null
        : selectionFigures(selection.cells(), run.model, run.space.time.id),
    [chosen, rows, selection, run],
  );
  const isMany = chosen !== null && (!isSingle(chosen) || chosen.ranges[0].whole !== 'cells');
  if (!isMany || figures === null) return <p className="only-spoken" role="status" />;
  const { count, of, noSum } = figures;
  const say = (value: number, row: ValueRow): string =>
    amountText(value, meanRow(row), run.model, texts);
  const shown = (['sum', 'mean', 'minimum', 'maximum'] as const).flatMap((id) => {
    const value = figures[id];
    return value === null || of === null ? [] : [[id, say(value, of)] as const];
  });
  return (
    <>
      <p className="only-spoken" role="status">
        {said(selection, view)}
      </p>
      <dl className="sheet__figures" aria-label={t('sheet:selection.figures')}>
        {noSum === null || noSum === 'units' ? null : (
          <div>
            <dt>{t('sheet:selection.sum')}</dt>
            <dd>
              <Explained text={t(`sheet:selection.noSum.${noSum}`)}>–</Explained>
            </dd>
          </div>
        )}
        {shown.map(([id, text]) => (
          <div key={id}>
            <dt>{t(`sheet:selection.${id}`)}</dt>
            <dd>
              {text}
              {id === 'sum' && figures.isRounded ? (
                <span className="quiet"> {t('totals.rounded')}</span>
              ) : null}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('sheet:selection.count')}</dt>
          <dd>{count}</dd>
        </div>
      </dl>
    </>
  );
}

/** A number of choices has a mean of its own, which is none of them. */
function meanRow(row: ValueRow): Pick<ValueRow, 'name' | 'unit' | 'display'> {
  return { name: '', unit: row.unit, display: row.display };
}

/** "Totale kosten, 2027 tot en met Effect, 2030, 24 cellen". */
function said(selection: SheetSelection, view: View): string {
  const { t } = view.texts;
  const chosen = selection.store.getState();
  if (chosen === null) return '';
  const count = selection.count();
  const parts = chosen.ranges.length;
  if (parts > 1) return t('sheet:selection.parts', { count: parts, cells: count });
  const [{ anchor, head, whole }] = chosen.ranges;
  if (whole === 'columns') {
    const [from, to] = [anchor, head].map(({ column }) => columnLabel(column, view));
    return t('sheet:selection.said', { from, to, count });
  }
  const label = ({ row, column }: Place): string => {
    const at = selection.rowAt(row);
    if (at?.kind !== 'value') return at?.label ?? '';
    const value = whole === 'rows' ? undefined : valueColumnAt(column);
    return cellReferenceLabel(view, value === undefined ? { row: at } : { row: at, column: value });
  };
  return t('sheet:selection.said', { from: label(anchor), to: label(head), count });
}

function columnLabel(column: number, { run, texts }: View): string {
  const value = valueColumnAt(column) ?? 'all';
  return value === 'all' ? texts.t('sheet:allYears') : (run.space.time.items[value] ?? '');
}
