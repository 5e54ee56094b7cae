import { useId, type ReactNode } from 'react';
import type { DraftFault } from './measureDraft';
import { plainNumber } from '../../shared/model/display';
import { NumberChoice } from '../elements/NumberChoice';
import { certainText } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly years: readonly string[];
  readonly planned: Readonly<Record<string, string>>;
  readonly faults: readonly DraftFault[];
  /** Amounts that may mean either, by year. */
  readonly doubts: Readonly<Record<string, readonly [number, number]>>;
  readonly onChange: (planned: Readonly<Record<string, string>>) => void;
  /** Copies the last amount to the years after it. */
  readonly onFill: () => void;
}

/** What is planned, a field a year. */
export function PlannedFields(props: Props): ReactNode {
  const { years, planned, faults, doubts, onChange, onFill } = props;
  const { t } = useTexts();
  const id = useId();
  const wrong = years.filter((year) => faults.includes(`planned ${year}`));
  const unread = wrong.filter((year) => !(year in doubts));
  return (
    <fieldset className="measures__planned" aria-describedby={`${id}-say`}>
      <legend className="field__label">{t('measures:form.planned')}</legend>
      <div className="measures__years">
        {years.map((year) => (
          <label key={year} className="measures__year">
            <span className="quiet">{year}</span>
            <input
              type="text"
              inputMode="decimal"
              className="control"
              autoComplete="off"
              aria-invalid={wrong.includes(year)}
              value={planned[year] ?? ''}
              onChange={(event) => onChange({ ...planned, [year]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <p
        id={`${id}-say`}
        className={unread.length > 0 ? 'field__fault' : 'field__hint'}
        {...(unread.length > 0 ? { role: 'alert' } : {})}
      >
        {unread.length > 0
          ? t('measures:form.noAmount', { years: unread.join(', ') })
          : t('measures:form.plannedHint')}
      </p>
      {wrong.map((year) => {
        const values = doubts[year];
        if (values === undefined) return null;
        return (
          <p key={year} className="field__fault">
            <NumberChoice
              values={values}
              display={plainNumber}
              label={year}
              onChoose={(value) =>
                onChange({ ...planned, [year]: certainText(value, plainNumber) })
              }
            />
          </p>
        );
      })}
      <button type="button" className="button measures__fill" onClick={onFill}>
        {t('measures:form.fill')}
      </button>
    </fieldset>
  );
}
