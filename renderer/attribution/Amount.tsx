import type { ReactNode } from 'react';
import { noNumber, formatFull } from '../format/formatNumber';
import type { Divided } from '../state/useDivided';
import { useView } from '../state/useView';

interface Props {
  readonly divided: Divided;
  /** Rounded to what is shown. */
  readonly value: number;
}

/** One amount of an attribution; the `value` of its element is what adds up. */
export function Amount({ divided, value }: Props): ReactNode {
  const view = useView();
  if (Number.isNaN(value)) return divided.error?.kind ?? noNumber;
  const { display } = divided.variable;
  return (
    <data value={value} className={value === 0 ? 'quiet' : undefined}>
      {formatFull(value, display, view.texts.words)}
    </data>
  );
}
