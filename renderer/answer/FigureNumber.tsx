import type { ReactNode } from 'react';
import type { Headline } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';
import { noNumber, formatShort } from '../format/formatNumber';
import { unitSuffix } from '../format/amount';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import { errorText } from '../values/errorText';
import type { FigureValue } from '../values/figure';

interface Props {
  readonly figure: FigureValue;
  readonly declared: Pick<Headline, 'unit' | 'display' | 'words'>;
  /** Says what words beside it already say: `direction` a sign, `unit` a unit. */
  readonly without?: 'direction' | 'unit' | undefined;
}

/** A number of the answer as text; the `value` of its element is the number unrounded. */
export function FigureNumber({ figure, declared, without }: Props): ReactNode {
  const { value, error } = figure;
  const texts = useTexts();
  const { say, words } = texts;
  const model = useView().run.model;
  if (Number.isNaN(value)) return error === null ? noNumber : <FigureError error={error} />;
  const word = declared.words?.find((candidate) => candidate.value === value);
  if (word !== undefined) return <data value={value}>{say(word.label)}</data>;
  const shown = without === 'direction' ? Math.abs(value) : value;
  const suffix =
    without === 'unit' ? '' : unitSuffix(declared.unit, declared.display, model, texts);
  const number = formatShort(shown, declared.display, words);
  return <data value={value}>{suffix === '' ? number : `${number}\u00a0${suffix}`}</data>;
}

function FigureError({ error }: { readonly error: CellError }): ReactNode {
  const view = useView();
  return (
    <>
      {error.kind}
      <span className="only-spoken"> {errorText(error, view)}</span>
    </>
  );
}
