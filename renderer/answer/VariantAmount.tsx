import type { ReactNode } from 'react';
import type { Headline } from '../../shared/model/model';
import { noNumber, formatShort } from '../format/formatNumber';
import { toneOf } from '../values/figure';
import { useView } from '../state/useView';

interface Props {
  readonly headline: Headline;
  /** Null: it is being calculated. */
  readonly value: number | null;
}

/** The main figure of a variant, in the words of the answer. */
export function VariantAmount({ headline, value }: Props): ReactNode {
  const view = useView();
  const { say, words } = view.texts;
  // The line keeps its place until there is something to say.
  if (value === null) return '…';
  if (Number.isNaN(value)) return noNumber;
  const { signWords, display, better } = headline;
  const isSaid = signWords !== undefined && toneOf(value, better, true) !== 'plain';
  const sign = isSaid ? ` ${say(value > 0 ? signWords.positive : signWords.negative)}` : '';
  const number = formatShort(isSaid ? Math.abs(value) : value, display, words);
  return <data value={value}>{`${number}${sign}`}</data>;
}
