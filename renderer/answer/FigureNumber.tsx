import type { ReactNode } from 'react';
import type { Headline } from '../../shared/model/model';
import { errorText } from '../values/errorText';
import { formatShort } from '../format/formatNumber';
import { unitSuffix } from '../format/unitLabel';
import type { FigureValue } from '../values/figure';
import { useView } from '../state/useView';

interface Props {
  readonly figure: FigureValue;
  readonly declared: Pick<Headline, 'unit' | 'display' | 'words'>;
  /** Says what words beside it already say: `direction` a sign, `unit` a unit. */
  readonly without?: 'direction' | 'unit';
}

/** A number of the answer as text; the `value` of its element is the number unrounded. */
export function FigureNumber({ figure, declared, without }: Props): ReactNode {
  const view = useView();
  const { say, words } = view.texts;
  const { value, error } = figure;
  if (Number.isNaN(value)) {
    if (error === null) return '#N/A';
    return (
      <>
        {error.kind}
        <span className="only-spoken"> {errorText(error, view)}</span>
      </>
    );
  }
  const word = declared.words?.find((candidate) => candidate.value === value);
  if (word !== undefined) return <data value={value}>{say(word.label)}</data>;
  const shown = without === 'direction' ? Math.abs(value) : value;
  const suffix =
    without === 'unit'
      ? ''
      : unitSuffix(declared.unit, declared.display, view.run.model, view.texts);
  const number = formatShort(shown, declared.display, words);
  return <data value={value}>{suffix === '' ? number : `${number}\u00a0${suffix}`}</data>;
}
