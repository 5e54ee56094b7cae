import { memo, type ReactNode } from 'react';
import type { Model } from '../../shared/model/model';
import type { Space } from '../../shared/value/space';
import type { Texts } from '../format/useTexts';
import { useView } from '../state/useView';
import { Tooltip } from '../ui/Tooltip';
import { formulaTokens, vocabularyOf } from '../values/formulaTokens';
import type { Labels } from '../values/labels';
import './formulaText.css';

interface Props {
  readonly formula: string;
  /** Should stay the same function, or every name is drawn again. */
  readonly onGoTo: (name: string) => void;
}

/** A formula as written, in which every name leads to its row. */
export function FormulaText(props: Props): ReactNode {
  const { run, labels, texts } = useView();
  return <Words {...props} model={run.model} space={run.space} labels={labels} texts={texts} />;
}

interface WordsProps extends Props {
  readonly model: Model;
  readonly space: Space;
  readonly labels: Labels;
  readonly texts: Texts;
}

/** Other figures do not make it another formula. */
const Words = memo(function Words(props: WordsProps): ReactNode {
  const { formula, onGoTo, model, space, labels, texts } = props;
  return formulaTokens(formula, vocabularyOf(model, space)).map(({ kind, text }, index) =>
    kind === 'name' ? (
      <Tooltip key={index} text={labels.quantity(text)}>
        <button
          type="button"
          className="formula__name"
          aria-label={texts.t('sheet:formula.goTo', {
            name: text,
            label: labels.quantity(text),
          })}
          onClick={() => onGoTo(text)}
        >
          {text}
        </button>
      </Tooltip>
    ) : (
      text
    ),
  );
});
