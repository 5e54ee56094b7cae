import type { ReactNode } from 'react';
import type { View } from '../values/view';
import { markText } from './cellText';
import { cellReferenceLabel } from '../values/cellReference';
import { overridable } from '../values/planOverride';
import { changesAt } from '../values/planReset';
import { cellAt, type Column, type ValueRow } from '../values/valueRow';
import type { SheetMessage } from './useSheetEdits';
import { Tooltip } from '../ui/Tooltip';
import { useView } from '../state/useView';

interface Props {
  /** The row with the focus, when it is shown. */
  readonly row: ValueRow | null;
  readonly column: Column | undefined;
  readonly message: SheetMessage | null;
  /** What the selection amounts to. */
  readonly figures?: ReactNode;
  readonly onReset: () => void;
  readonly onResetRow: () => void;
  readonly onOverride: () => void;
  readonly onWhy: () => void;
}

/** The line below the sheet: what was refused or done, else what the chosen cell is; and what can be done with it. */
export function SheetFoot(props: Props): ReactNode {
  const { row, column, message } = props;
  const view = useView();
  const { t } = view.texts;
  const at = row === null || column === undefined ? null : { row, column };
  const cell = at === null ? undefined : cellAt(at.row, at.column);
  const isMarked = cell !== undefined && cell.mark !== null;
  const canOverride = at !== null && overridable(view, at).kind === 'cell';
  return (
    <footer className="sheet__foot">
      <p className="sheet__message bad" role="alert">
        {message?.kind === 'refused' ? message.text : ''}
      </p>
      <p className="sheet__message" role="status">
        {message?.kind === 'note' ? message.text : ''}
      </p>
      {message === null ? (
        <p className="sheet__message quiet">
          {at === null ? t('sheet:hint') : about(at, isMarked, view)}
        </p>
      ) : null}
      {props.figures}
      <div className="sheet__actions" role="group" aria-label={t('sheet:actions.label')}>
        <Tooltip text={t('sheet:actions.whyTitle')}>
          <button
            type="button"
            className="button"
            disabled={cell === undefined}
            onClick={props.onWhy}
          >
            {t('sheet:actions.why')}
          </button>
        </Tooltip>
        <button type="button" className="button" disabled={!isMarked} onClick={props.onReset}>
          {t('sheet:actions.back')}
        </button>
        <button
          type="button"
          className="button"
          disabled={row === null || changesAt(view, { row }).length === 0}
          onClick={props.onResetRow}
        >
          {t('sheet:actions.backRow')}
        </button>
        <button type="button" className="button" disabled={!canOverride} onClick={props.onOverride}>
          {t('sheet:actions.override')}
        </button>
      </div>
    </footer>
  );
}

function about(
  at: { readonly row: ValueRow; readonly column: Column },
  isMarked: boolean,
  view: View,
): string {
  const label = cellReferenceLabel(view, at);
  return isMarked ? `${label}. ${markText(at, view)}` : label;
}
