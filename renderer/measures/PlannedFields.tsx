import { useId, type ReactNode } from 'react';
import type { DraftFault } from './measureDraft';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly years: readonly string[];
  readonly planned: Readonly<Record<string, string>>;
  readonly faults: readonly DraftFault[];
  readonly onChange: (planned: Readonly<Record<string, string>>) => void;
  /** Copies the last amount to the years after it. */
  readonly onFill: () => void;
}

/** What is planned, a field a year. */
export function PlannedFields({ years, planned, faults, onChange, onFill }: Props): ReactNode {
  const { t } = useTexts();
  const id = useId();
  const wrong = years.filter((year) => faults.includes(`planned ${year}`));
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
        className={wrong.length > 0 ? 'field__fault' : 'field__hint'}
        {...(wrong.length > 0 ? { role: 'alert' } : {})}
      >
        {wrong.length > 0
          ? t('measures:form.noAmount', { years: wrong.join(', ') })
          : t('measures:form.plannedHint')}
      </p>
      <button type="button" className="button measures__fill" onClick={onFill}>
        {t('measures:form.fill')}
      </button>
    </fieldset>
  );
}
