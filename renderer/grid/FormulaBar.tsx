import type { ReactNode } from 'react';
import type { View } from '../state/view';

interface Props {
  readonly view: View;
  /** Id of the variable; null when no row has been chosen. */
  readonly variable: string | null;
}

/** How the chosen row is calculated: its name, its formula as it is now, and what that means. */
export function FormulaBar({ view, variable }: Props): ReactNode {
  const { run, scenario, texts } = view;
  const declared = run.model.variables.find(({ id }) => id === variable);
  if (declared === undefined) {
    return <p className="formula quiet">{texts.t('sheet.pick')}</p>;
  }
  const changed = scenario.formulas.find((change) => change.variable === declared.id);
  return (
    <div className="formula" aria-live="polite">
      <p className="formula__text">
        <code>
          <b>{declared.id}</b> = {changed?.formula ?? declared.formula}
        </code>
        {changed === undefined ? null : (
          <span className="warning"> {texts.t('sheet.changed')}</span>
        )}
      </p>
      <p className="formula__text quiet">{declared.explanation}</p>
    </div>
  );
}
