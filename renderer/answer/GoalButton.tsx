import { memo, useContext, useState, type ReactNode } from 'react';
import type { Headline } from '../../shared/model/model';
import { Asking } from '../elements/asking';
import { useTexts } from '../format/useTexts';
import { useArea } from '../state/useArea';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';
import { isAmount } from '../values/soughtText';
import { GoalDialog } from './GoalDialog';

interface Props {
  readonly headline: Headline;
  /** In words; otherwise a small sign beside the name of the figure. */
  readonly isInWords?: boolean;
}

/**
 * "Wat is er nodig?" for a headline. Nothing where nobody can ask, and beside what is no amount. Follows the area and no
 * edit.
 */
export const GoalButton = memo(function GoalButton({
  headline,
  isInWords = false,
}: Props): ReactNode {
  const { t, say } = useTexts();
  const { item } = useArea();
  const canAsk = useContext(Asking);
  const [isSeeking, setSeeking] = useState(false);
  if (!canAsk || !isAmount(headline.display)) return null;
  const name = t('uncertainty:goal.openFor', { figure: say(headline.label) });
  return (
    <>
      {isInWords ? (
        <button type="button" className="name-link answer__more" onClick={() => setSeeking(true)}>
          {t('uncertainty:goal.open')}
        </button>
      ) : (
        <Tooltip text={name}>
          <button
            type="button"
            className="figure__goal"
            aria-label={name}
            onClick={() => setSeeking(true)}
          >
            <Icon name="target" />
          </button>
        </Tooltip>
      )}
      {isSeeking ? (
        <GoalDialog
          figure={{ kind: 'headline', id: headline.id, item }}
          onClose={() => setSeeking(false)}
        />
      ) : null}
    </>
  );
});
