import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { Fact } from '../../shared/model/model';
import { FactFindings } from './FactFindings';
import { unbroken } from './unbroken';
import type { SourcesTarget } from './sourcesTarget';
import { UsedBy } from './UsedBy';

interface Props {
  readonly fact: Fact;
  /** Somebody asked to see this one. */
  readonly wanted: boolean;
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** One fact: what the document says, what the model finds beside it, and what rests on it. */
export function FactLine({ fact, wanted, onGoTo }: Props): ReactNode {
  const { t } = useTexts();
  const { statement, quote, place, usedBy } = fact;
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
        <FactFindings fact={fact} />
      </td>
      <td className="quiet">{place}</td>
      <td>
        {usedBy.length === 0 ? <span className="quiet">{t('sources:facts.unused')}</span> : null}
        <UsedBy names={usedBy} onGoTo={onGoTo} />
      </td>
    </tr>
  );
}
