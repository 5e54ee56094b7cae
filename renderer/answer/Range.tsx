import type { ReactNode } from 'react';
import type { Display } from '../../shared/model/model';
import { wholeName } from '../values/view';
import { formatShort } from '../format/formatNumber';
import { Explained } from '../ui/Tooltip';
import { useView } from '../state/useView';
import { useRange } from '../state/useRange';

interface Props {
  readonly display: Display;
}

/** How far the effect spreads over the bounds of weak assumptions. Where the model has it for the whole area only, it says so. */
export function Range({ display }: Props): ReactNode {
  const view = useView();
  const { range, isOld } = useRange();
  const { run, area, texts } = view;
  const { t, words } = texts;
  // The line keeps its place whatever it can say, so that nothing moves when the range comes.
  // One of another area is no range of this figure.
  const isOther = range !== null && range.item !== area.item;
  if (range === null || (isOther && isOld)) return <dd>{t('answer.rangePending')}</dd>;
  if (Number.isNaN(range.least)) return <dd>{t('answer.rangeNone')}</dd>;
  const bounds = {
    least: formatShort(range.least, display, words),
    most: formatShort(range.most, display, words),
  };
  const text = t('answer.range', bounds);
  return (
    <dd className={isOld ? 'figure__range figure__range--old' : 'figure__range'} aria-busy={isOld}>
      <Explained
        text={t(isOld ? 'answer.rangePending' : 'answer.rangeTitle', {
          count: range.perturbed,
        })}
      >
        {isOther ? t('answer.ofWhole', { whole: wholeName(run.model, texts), text }) : text}
      </Explained>
    </dd>
  );
}
