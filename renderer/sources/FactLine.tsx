import type { ReactNode } from 'react';
import type { Fact } from '../../shared/model/model';
import type { View } from '../values/view';
import { unbroken } from './unbroken';
import type { SourcesTarget } from './sourcesTarget';
import { WhyLinks } from './WhyLinks';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly view: View;
  readonly fact: Fact;
  /** Somebody asked to see this one. */
  readonly wanted: boolean;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** One fact: an assumption that rests on it opens in the register, anything else is explained. */
export function FactLine({ view, fact, wanted, onGoTo }: Props): ReactNode {
  const { t } = useTexts();
  const { labels, run } = view;
  const { statement, quote, place, usedBy } = fact;
  const assumptions = usedBy.filter((name) => run.model.assumptions.some(({ id }) => id === name));
  const others = usedBy.filter((name) => !assumptions.includes(name));
  return (
    <tr
      className={wanted ? 'findings__wanted' : undefined}
      {...(wanted ? { 'aria-current': true, tabIndex: -1 } : {})}
    >
      <td>
        {unbroken(statement)}
        {quote === undefined ? null : (
          <details className="findings__quote">
            <summary>{t('sources:facts.quote')}</summary>
            <q>{quote}</q>
          </details>
        )}
      </td>
      <td className="quiet">{place}</td>
      <td>
        {usedBy.length === 0 ? <span className="quiet">{t('sources:facts.unused')}</span> : null}
        {assumptions.length === 0 ? null : (
          <ul className="names">
            {assumptions.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className="name-link"
                  aria-label={t('sources:facts.toAssumption', { name: labels.quantity(name) })}
                  onClick={() => onGoTo({ tab: 'register', wanted: name })}
                >
                  {labels.quantity(name)}
                </button>
              </li>
            ))}
          </ul>
        )}
        {others.length === 0 ? null : <WhyLinks view={view} names={others} from={null} />}
      </td>
    </tr>
  );
}
