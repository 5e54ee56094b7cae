import type { ReactNode } from 'react';
import type { Scenario } from '../../../shared/model/scenario';
import { allTexts, useTexts } from '../../format/useTexts';

interface Props {
  readonly reasons: readonly string[];
  /** How many there is room for. */
  readonly most: number;
}

/** The goals and the turning points that were taken over and still hold something. */
export function PaperReasons({ reasons, most }: Props): ReactNode {
  const { t } = useTexts();
  const shown = reasons.slice(0, most);
  if (shown.length === 0) return null;
  return (
    <section className="paper__reasons">
      <h2>{t('report:reasons')}</h2>
      <ul>
        {shown.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </section>
  );
}

/**
 * What the program itself wrote down as the reason of a change, each once, the newest first. What a person wrote is
 * nobody else's: the sheet goes round.
 */
export function reasonsOf({
  levers,
  assumptions,
}: Pick<Scenario, 'levers' | 'assumptions'>): readonly string[] {
  // Whoever took it over may have read another language.
  const leads = allTexts().flatMap(({ t }) => [
    t('uncertainty:goal.lead'),
    t('uncertainty:switch.lead'),
  ]);
  const changes = [...Object.values(levers), ...Object.values(assumptions)]
    .flatMap((cells) => Object.values(cells))
    .filter(({ why }) => leads.some((lead) => why.startsWith(`${lead} `)));
  const newest = changes.toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return [...new Set(newest.map(({ why }) => why))];
}
