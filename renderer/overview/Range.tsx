import type { ReactNode } from 'react';
import type { Display } from '../../shared/model/model';
import { wholeName, type View } from '../state/view';
import { formatShort } from '../ui/formatNumber';

interface Props {
  readonly view: View;
  readonly display: Display;
}

/** How far the effect spreads over the bounds of weak assumptions. It is that of the whole area, and says so. */
export function Range({ view, display }: Props): ReactNode {
  const { run, range, rangeIsOld, area, texts } = view;
  const { t, words } = texts;
  // The line keeps its place whatever it can say, so that nothing moves when the range comes.
  if (range === null) return <dd>{t('answer.rangePending')}</dd>;
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
      title={t(rangeIsOld ? 'answer.rangePending' : 'answer.rangeTitle', { count: range.moved })}
    >
      {area.item === null
        ? text
        : t('answer.ofWhole', { whole: wholeName(run.model, texts), text })}
    </dd>
  );
}
