import { useId, useState, type ReactNode } from 'react';
import { shareOfAll } from '../../shared/model/display';
import type { Measure } from '../../shared/model/scenario';
import { moneyDisplay } from '../../shared/model/units';
import { formatFull, formatPlain } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly measure: Measure;
  readonly years: readonly string[];
  readonly onChange: (measure: Measure) => void;
  readonly onRemove: (measure: Measure) => void;
}

/** One measure: what is planned a year, how much of it has come in, and on demand its note. */
export function MeasureRow({ measure, years, onChange, onRemove }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { say, words } = view.texts;
  const { owners } = view.run.model;
  const [open, setOpen] = useState(false);
  const noteId = useId();
  const { name, planned, realised, kind, cover, note } = measure;
  const owner = owners.find(({ id }) => id === measure.owner);
  const about = [
    owner === undefined ? measure.owner : say(owner.short ?? owner.label),
    t(`measures:kind.${kind}`),
    cover === '' ? t('measures:table.ownCover') : t('measures:table.cover', { cover }),
  ];
  return (
    <tr className="measures__row">
      <th scope="row">
        {note === '' ? (
          name
        ) : (
          <button
            type="button"
            className="toggle"
            aria-expanded={open}
            aria-controls={open ? noteId : undefined}
            onClick={() => setOpen(!open)}
          >
            {name}
          </button>
        )}
        <span className="measures__about quiet">{about.join(' · ')}</span>
        {open ? (
          <span id={noteId} className="measures__note">
            {note}
          </span>
        ) : null}
      </th>
      {years.map((year) => {
        const amount = planned[year];
        return (
          <td key={year} className="measures__number">
            {amount === undefined
              ? ''
              : amount === null
                ? t('measures:table.unknown')
                : formatPlain(amount, moneyDisplay(view.run.model), words)}
          </td>
        );
      })}
      <td className="measures__number">{formatFull(realised, shareOfAll, words)}</td>
      <td className="measures__actions">
        <div className="measures__choices">
          <button
            type="button"
            className="button"
            aria-label={t('measures:table.changeNamed', { name })}
            onClick={() => onChange(measure)}
          >
            {t('measures:table.change')}
          </button>
          <button
            type="button"
            className="button"
            aria-label={t('measures:table.removeNamed', { name })}
            onClick={() => onRemove(measure)}
          >
            {t('measures:table.remove')}
          </button>
        </div>
      </td>
    </tr>
  );
}
