import type { ReactNode, RefObject } from 'react';
import { EffectBars } from './EffectBars';
import { rowAmount, rowBounds, rowName } from './planChange';
import type { RegisterRow } from './register';
import { RegisterDetail } from './RegisterDetail';
import type { RowEffect } from './rowEffect';
import { shownFigure } from './shownFigure';
import type { SourcesTarget } from './sourcesTarget';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly rows: readonly RegisterRow[];
  readonly effect: (row: RegisterRow) => RowEffect;
  /** Its share in the uncertainty of the answer; null: nothing is told of it. */
  readonly share: (row: RegisterRow) => string | null;
  readonly isOld: boolean;
  /** Id of the row whose details are shown. */
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** The register as a table; a row opens to what is known of it. */
export function RegisterRows(props: Props): ReactNode {
  const { ref, rows, effect, share, isOld, open, onOpen, onGoTo } = props;
  const view = useView();
  const { t } = useTexts();
  const columns = ['value', 'range', 'quality', 'source'] as const;
  return (
    <table ref={ref} className={isOld ? 'register register--old' : 'register'} aria-busy={isOld}>
      <caption className="only-spoken">{t('sources:register.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sources:register.name')}</th>
          {columns.map((id) => (
            <th key={id} scope="col" className={`register__${id}`}>
              {t(`sources:register.${id}`)}
            </th>
          ))}
          <th scope="col" className="register__does">
            {t('sources:register.does', { figure: shownFigure(view.run.model, view.texts).label })}
          </th>
        </tr>
      </thead>
      {rows.map((row) => (
        <tbody key={row.id} className={row.id === open ? 'register__open' : undefined}>
          <Line
            row={row}
            effect={effect(row)}
            share={share(row)}
            open={row.id === open}
            onOpen={onOpen}
          />
          {row.id === open ? (
            <tr>
              <td colSpan={columns.length + 2}>
                <RegisterDetail row={row} onGoTo={onGoTo} />
              </td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  );
}

interface LineProps {
  readonly row: RegisterRow;
  readonly effect: RowEffect;
  readonly share: string | null;
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
}

function Line({ row, effect, share, open, onOpen }: LineProps): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const say = (value: number): string => rowAmount(row, value, view);
  const isChanged = row.changes.length > 0;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="toggle"
          aria-expanded={open}
          aria-label={rowName(row)}
          onClick={() => onOpen(row.id)}
        >
          {row.label}
        </button>
        <span className="register__where">
          {[row.where, row.kind === 'data' ? t('sources:row.data') : '']
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </th>
      <td className={isChanged ? 'register__value register__value--changed' : 'register__value'}>
        {row.value === null ? t('sources:row.perYear') : say(row.value)}
        {isChanged ? (
          <span className="register__was">
            {t('sources:row.was', { value: say(row.original) })}
          </span>
        ) : null}
        {row.isOutside ? (
          <span className="register__outside">{t('sources:row.outside')}</span>
        ) : null}
      </td>
      <td className="register__range">{row.low === row.high ? '' : rowBounds(row, view)}</td>
      <td className="register__quality">{view.texts.say(row.qualityLabel)}</td>
      <td className="register__source">{row.source}</td>
      <td className="register__does">
        <EffectBars effect={effect} />
        {share === null ? null : <span className="register__where">{share}</span>}
      </td>
    </tr>
  );
}
