import type { ReactNode } from 'react';
import type { View } from '../values/view';
import { formulaTokens, vocabularyOf } from '../values/formulaTokens';
import { Tooltip } from '../ui/Tooltip';
import './formulaText.css';

interface Props {
  readonly view: Pick<View, 'run' | 'labels' | 'texts'>;
  readonly formula: string;
  readonly onGoTo: (name: string) => void;
}

/** A formula as written, in which every name leads to its row. */
export function FormulaText({ view, formula, onGoTo }: Props): ReactNode {
  const { run, labels, texts } = view;
  const { t } = texts;
  const tokens = formulaTokens(formula, vocabularyOf(run.model, run.space));
  return tokens.map(({ kind, text }, index) =>
    kind === 'name' ? (
      <Tooltip text={labels.quantity(text)}>
        <button
          key={index}
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
