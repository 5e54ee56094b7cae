import { useMemo } from 'react';
import { shareOfAll } from '../../shared/model/display';
import { formatFull } from '../format/formatNumber';
import { useNewestAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import type { RegisterRow } from './register';

/** What the register says of the uncertainty of the answer. */
export interface RowShares {
  /** The share of an assumption, all its items together; null where it is not known or told. */
  readonly of: (row: RegisterRow) => string | null;
  /** What is worth finding out first; null as long as that is not known. */
  readonly advice: string | null;
}

/** Shares in the uncertainty of the answer for everything together (ST), of the ten that weigh most. */
export function useRowShares(): RowShares {
  const { scenario, run, labels, texts } = useView();
  const views = useEditor((state) => state.views);
  const question = useMemo(() => ({ scenario, views, item: null }), [scenario, views]);
  const { outcome, isOld } = useNewestAnalysis('shares', question);
  const { t, words } = texts;
  const isKnown = outcome !== null && !isOld && run.model.uncertainty !== undefined;
  const told = isKnown ? outcome.told.filter(({ kind }) => kind === 'input') : [];
  const percent = (share: number): string =>
    formatFull(share, { ...shareOfAll, decimals: 0 }, words);
  const [first] = told;
  return {
    of: ({ input, low, high }) => {
      const found = told.find(({ name }) => name === input);
      if (found === undefined || low === high) return null;
      return t('uncertainty:ofRow', { share: percent(Math.max(0, found.total.value)) });
    },
    advice:
      first === undefined || first.total.value <= 0
        ? null
        : t('uncertainty:advice', {
            name: labels.quantity(first.name),
            share: percent(first.total.value),
          }),
  };
}
