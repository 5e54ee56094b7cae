import { useId, useMemo, type ReactNode } from 'react';
import { mainHeadline } from '../../shared/model/mainHeadline';
import { useTexts } from '../format/useTexts';
import { useNewestAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import type { Sides } from '../state/useSides';
import { chanceText } from '../values/band';

interface Props {
  readonly sides: Sides;
}

/** How often each scenario has the best answer, whatever the assumptions turn out to be. */
export function RobustPanel({ sides }: Props): ReactNode {
  const { now, others } = sides;
  const texts = useTexts();
  const { t, say } = texts;
  const titleId = useId();
  const views = useEditor((state) => state.views);
  const { scenario, area, run } = now.view;
  const { item } = area;
  const question = useMemo(
    () => ({ scenario, others: others.map(({ compared }) => compared.scenario), views, item }),
    [scenario, others, views, item],
  );
  const { outcome, isOld } = useNewestAnalysis('robust', question);
  const headline = mainHeadline(run.model);
  if (outcome === null && isOld) return <p role="status">{t('compare:robust.pending')}</p>;
  if (outcome === null || headline === undefined) return <p>{t('compare:robust.none')}</p>;
  return (
    <section className={isOld ? 'compared compared--old' : 'compared'} aria-busy={isOld}>
      <h3 id={titleId}>{t('compare:robust.title')}</h3>
      <p>{t('compare:robust.about', { count: outcome.compared, figure: say(headline.label) })}</p>
      <table className="compared__table" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('compare:robust.scenario')}</th>
            <th scope="col">{t('compare:robust.best')}</th>
          </tr>
        </thead>
        <tbody>
          {[now, ...others].map(({ name }, index) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{chanceText(outcome.shares[index] ?? NaN, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
