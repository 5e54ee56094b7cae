import { useId, type ReactNode } from 'react';
import {
  scenarioDifferences,
  type ScenarioDifference,
} from '../../shared/calculation/scenarioDifferences';
import { useTexts } from '../format/useTexts';
import type { Compared } from '../state/shell';
import { differenceCount, differenceRows } from '../values/differenceText';
import { useDiffering } from './useDiffering';

interface Props {
  readonly compared: Compared;
  readonly name: string;
  readonly take: (differences: readonly ScenarioDifference[], step: string) => void;
}

/** Every difference on a row of its own, which can be taken over into the scenario on screen. */
export function Differences({ compared, name, take }: Props): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const titleId = useId();
  const scenarios = useDiffering(compared);
  const differences = scenarioDifferences(scenarios.before, scenarios.after);
  const count = differenceCount(differences, scenarios.compiled.model, texts);
  if (differences.length === 0) return <p className="compared">{count}</p>;
  return (
    <section className="compared">
      <h3 id={titleId}>{t('compare:differencesTitle', { count })}</h3>
      <table className="compared__table compared__table--texts" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('compare:what')}</th>
            <th scope="col">{t('compare:now')}</th>
            <th scope="col">{name}</th>
            <th scope="col">
              <button
                type="button"
                className="button"
                onClick={() => take(differences, t('compare:stepAll', { name }))}
              >
                {t('compare:takeAll')}
              </button>
            </th>
          </tr>
        </thead>
        <tbody>
          {differenceRows(differences, scenarios, texts).map(
            ({ difference, what, before, after }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{before}</td>
                <td>{after}</td>
                <td>
                  <button
                    type="button"
                    className="button"
                    aria-label={t('compare:takeOne', { what })}
                    onClick={() => take([difference], t('compare:step', { what }))}
                  >
                    {t('compare:take')}
                  </button>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
