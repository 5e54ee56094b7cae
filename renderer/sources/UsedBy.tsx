import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { SourcesTarget } from './sourcesTarget';
import { WhyLinks } from './WhyLinks';
import { useView } from '../state/useView';

interface Props {
  /** Quantities of the model. */
  readonly names: readonly string[];
  readonly onGoTo: (target: SourcesTarget) => void;
}

/** What rests on something: an assumption opens in the register, anything else is explained. */
export function UsedBy({ names, onGoTo }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { labels, run } = view;
  const assumptions = names.filter((name) => run.model.assumptions.some(({ id }) => id === name));
  const others = names.filter((name) => !assumptions.includes(name));
  return (
    <>
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
      {others.length === 0 ? null : <WhyLinks names={others} from={null} />}
    </>
  );
}
