import type { ReactNode } from 'react';
import type { Display } from '../../shared/model/model';
import { wholeName, type View } from '../values/view';
import { formatShort } from '../format/formatNumber';
import { Explained } from '../ui/Tooltip';

interface Props {
  readonly view: View;
  readonly display: Display;
}

/** How far the effect spreads over the bounds of weak assumptions. Where the model has it for the whole area only, it says so. */
export function Range({ view, display }: Props): ReactNode {
  const { run, range, rangeIsOld, area, texts } = view;
  const { t, words } = texts;
  // The line keeps its place whatever it can say, so that nothing moves when the range comes.
  // One of another area is no range of this figure.
  const isOther = range !== null && range.item !== area.item;
  if (range === null || (isOther && rangeIsOld)) return <dd>{t('answer.rangePending')}</dd>;
  if (Number.isNaN(range.least)) return <dd>{t('answer.rangeNone')}</dd>;
  const bounds = {
    least: formatShort(range.least, display, words),
    most: formatShort(range.most, display, words),
  };
  const text = t('answer.range', bounds);
  return (
    <dd
      className={rangeIsOld ? 'figure__range figure__range--old' : 'figure__range'}
      aria-busy={rangeIsOld}
    >
      <Explained
        text={t(rangeIsOld ? 'answer.rangePending' : 'answer.rangeTitle', {
          count: range.perturbed,
        })}
      >
        {isOther ? t('answer.ofWhole', { whole: wholeName(run.model, texts), text }) : text}
      </Explained>
    </dd>
  );
}
