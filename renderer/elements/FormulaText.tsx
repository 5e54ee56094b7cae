import type { ReactNode } from 'react';
import { formulaTokens, vocabularyOf } from '../values/formulaTokens';
import { Tooltip } from '../ui/Tooltip';
import './formulaText.css';
import { useView } from '../state/useView';

interface Props {
  readonly formula: string;
  readonly onGoTo: (name: string) => void;
}

/** A formula as written, in which every name leads to its row. */
export function FormulaText({ formula, onGoTo }: Props): ReactNode {
  const { run, labels, texts } = useView();
  const { t } = texts;
  const tokens = formulaTokens(formula, vocabularyOf(run.model, run.space));
  return tokens.map(({ kind, text }, index) =>
    kind === 'name' ? (
      <Tooltip key={index} text={labels.quantity(text)}>
        <button
          type="button"
          className="formula__name"
          aria-label={t('sheet:formula.goTo', { name: text, label: labels.quantity(text) })}
          onClick={() => onGoTo(text)}
        >
          {text}
        </button>
      </Tooltip>
    ) : (
      text
    ),
  );
}
