import type { ReactNode } from 'react';
import { FormulaText } from '../elements/FormulaText';
import { inputFacts } from './rowNote';
import type { Column, ValueRow } from '../values/valueRow';
import { unitText } from './unitText';
import { useView } from '../state/useView';

interface Props {
  /** Null when no row has been chosen. */
  readonly row: ValueRow | null;
  readonly column: Column | undefined;
  readonly onGoTo: (name: string) => void;
}

/** Where the values of the chosen row come from: its formula as it is now, or the source of what was filled in. */
export function FormulaBar({ row, column, onGoTo }: Props): ReactNode {
  const view = useView();
  const { run, scenario, texts, labels } = view;
  const { t } = texts;
  if (row === null) return <p className="formula quiet">{t('sheet:formula.pick')}</p>;
  const { levers, settings, assumptions, data, variables } = run.model;
  const variable = variables.find(({ id }) => id === row.name);
  const declared =
    variable ?? [...levers, ...settings, ...assumptions, ...data].find(({ id }) => id === row.name);
  const changed = scenario.formulas.find((one) => one.variable === row.name);
  const at = row.years.length === 0 ? 'all' : (column ?? 'all');
  return (
    <section
      className="formula"
      aria-label={t('sheet:formula.of', { label: labels.quantity(row.name) })}
    >
      <div className="formula__text" tabIndex={0}>
        <p>
          <b>{labels.quantity(row.name)}</b>{' '}
          <span className="quiet">
            {unitText(row, view.run.model, texts)}
            {row.source === 'variable' ? '' : ` · ${t(`sheet:facts.kind.${row.source}`)}`}
          </span>
          {changed === undefined ? null : (
            <span className="warning"> {t('sheet:formula.changed')}</span>
          )}
        </p>
        <p>
          <code>
            {row.name}
            {variable === undefined ? null : (
              <>
                {' = '}
                <FormulaText formula={changed?.formula ?? variable.formula} onGoTo={onGoTo} />
              </>
            )}
          </code>
          {variable === undefined ? (
            <span>{['', ...inputFacts(row, at, view)].join(' · ')}</span>
          ) : null}
        </p>
      </div>
      <p className="formula__text quiet">{declared?.explanation}</p>
    </section>
  );
}
