import type { ReactNode } from 'react';
import type { ScenarioComparison } from '../../shared/calculation/compareScenarios';
import { CauseTable } from '../elements/CauseTable';
import { FigureTable } from '../elements/FigureTable';
import { useTexts } from '../format/useTexts';
import { useModel } from '../state/useAppContext';
import type { Compared } from '../state/shell';
import { causeText } from '../values/causeText';
import { useDiffering } from './useDiffering';

interface Props {
  readonly comparison: ScenarioComparison;
  readonly compared: Compared;
  readonly name: string;
  /** Of before the last edit. */
  readonly isOld: boolean;
}

/** The headline figures of both, and which difference does what to them. */
export function Outcome({ comparison, compared, name, isOld }: Props): ReactNode {
  const own = useModel();
  const texts = useTexts();
  const { t } = texts;
  const scenarios = useDiffering(compared);
  const names = [t('compare:now'), name] as const;
  return (
    <div className={isOld ? 'compared--old' : undefined} aria-busy={isOld}>
      <FigureTable pairs={comparison} model={own} names={names} />
      <CauseTable
        pairs={comparison}
        causes={comparison.causes.map(({ cause, amounts }, index) => ({
          id: String(index),
          text: causeText(cause, scenarios, texts),
          amounts,
        }))}
        model={scenarios.compiled.model}
        names={names}
        title={t('compare:causeTitle')}
        reading={t('compare:reading')}
      />
    </div>
  );
}
