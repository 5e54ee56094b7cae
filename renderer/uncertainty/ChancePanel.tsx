import { useMemo, type ReactNode } from 'react';
import { mainHeadline } from '../../shared/model/mainHeadline';
import { formatShort } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useNewestAnalysis } from '../state/useAnalysis';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { copyToClipboard } from '../ui/clipboard';
import { roundedLike } from '../values/band';

/** What a single municipality may meet with: what is not known, chance, and a risk paragraph to copy. */
export function ChancePanel(): ReactNode {
  const { scenario, run, area, labels } = useView();
  const { t, words } = useTexts();
  const { shell } = useAppContext();
  const views = useEditor((state) => state.views);
  const { item } = area;
  const question = useMemo(() => ({ scenario, views, item }), [scenario, views, item]);
  const { outcome, isOld } = useNewestAnalysis('chance', question);
  const display = mainHeadline(run.model)?.display;
  if (run.model.uncertainty?.chance === undefined || display === undefined) return null;
  const title = t('uncertainty:chanceOf.title');
  if (item === null || outcome?.item !== item) {
    return (
      <section className="panel method" aria-label={title}>
        <h3>{title}</h3>
        <p role="status">
          {t(item === null ? 'uncertainty:chanceOf.choose' : 'uncertainty:chanceOf.pending')}
        </p>
      </section>
    );
  }
  const { knowledge, together, chance, events, year, draws } = outcome;
  const amount = (value: number, ...like: readonly number[]): string =>
    formatShort(roundedLike(value, ...(like.length === 0 ? [value] : like)), display, words);
  const band = ({ p10, p90 }: typeof knowledge) => ({
    low: amount(p10, p10, p90),
    high: amount(p90, p10, p90),
  });
  const known = band(knowledge);
  const both = band(together);
  const paragraph = [
    t('uncertainty:chanceOf.events', { expected: amount(events.mean) }),
    t('uncertainty:chanceOf.p90', { p90: amount(chance.p90) }),
    t('uncertainty:chanceOf.bands', {
      low: known.low,
      high: known.high,
      lowBoth: both.low,
      highBoth: both.high,
    }),
  ].join(' ');
  const place = labels.item(area.dimension, item);
  return (
    <section className="panel method" aria-label={title} aria-busy={isOld}>
      <h3>{title}</h3>
      <p>{t('uncertainty:chanceOf.about', { place, year, count: draws })}</p>
      <p>{paragraph}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          const text = t('uncertainty:chanceOf.paragraph', { place, year, text: paragraph });
          if (copyToClipboard(text)) {
            shell.succeed({ text: 'picture.copied', values: { title } });
          } else {
            shell.report({ title: 'picture.notCopied', problems: [], advice: 'picture.useTable' });
          }
        }}
      >
        {t('uncertainty:chanceOf.copy')}
      </button>
    </section>
  );
}
