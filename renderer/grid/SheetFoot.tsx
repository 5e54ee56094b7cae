import type { ReactNode } from 'react';
import type { View } from '../state/view';
import { markText } from './cellText';
import { placeLabel } from './cellPlace';
import { overrulable } from './planOverrule';
import { changesAt } from './planPutBack';
import { cellAt, type Column, type ValueRow } from './sheetRow';
import { sheetTexts } from './sheetTexts';
import type { SheetMessage } from './useSheetEdits';

interface Props {
  readonly view: View;
  /** The row with the focus, when it is shown. */
  readonly row: ValueRow | null;
  readonly column: Column | undefined;
  readonly message: SheetMessage | null;
  readonly onPutBack: () => void;
  readonly onPutBackRow: () => void;
  readonly onOverrule: () => void;
  readonly onWhy: () => void;
}

/** The line below the sheet: what was refused or done, else what the chosen cell is; and what can be done with it. */
export function SheetFoot(props: Props): ReactNode {
  const { view, row, column, message } = props;
  const t = sheetTexts(view.texts);
  const place = row === null || column === undefined ? null : { row, column };
  const cell = place === null ? undefined : cellAt(place.row, place.column);
  const isMarked = cell !== undefined && cell.mark !== null;
  const canOverrule = place !== null && overrulable(view, place).kind === 'cell';
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
          {place === null ? t('hint') : about(place, isMarked, view)}
        </p>
      ) : null}
      <div className="sheet__actions" role="group" aria-label={t('actions.label')}>
        <button
          type="button"
          className="button"
          title={t('actions.whyTitle')}
          disabled={cell === undefined}
          onClick={props.onWhy}
        >
          {t('actions.why')}
        </button>
        <button type="button" className="button" disabled={!isMarked} onClick={props.onPutBack}>
          {t('actions.back')}
        </button>
        <button
          type="button"
          className="button"
          disabled={row === null || changesAt(view, { row }).length === 0}
          onClick={props.onPutBackRow}
        >
          {t('actions.backRow')}
        </button>
        <button type="button" className="button" disabled={!canOverrule} onClick={props.onOverrule}>
          {t('actions.overrule')}
        </button>
      </div>
    </footer>
  );
}

function about(
  place: { readonly row: ValueRow; readonly column: Column },
  isMarked: boolean,
  view: View,
): string {
  const label = placeLabel(view, place);
  return isMarked ? `${label}. ${markText(place, view)}` : label;
}
