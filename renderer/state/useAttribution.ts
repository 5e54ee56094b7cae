import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type {
  AttributionQuestion,
  EffectSplit,
  ScenarioAttribution,
} from '../../shared/calculation/attributeScenario';
import { isSameQuestion } from './attributions';
import { useAppContext, useEditor } from './useAppContext';

/** The newest attribution of the scenario on screen. */
export interface NewestAttribution {
  /**
   * Null until it has been calculated, and where the model divides nothing. `found.groups[i].id` is the part;
   * `found.whole.shapley[i][year]` its share, `.alone[i][year]` what it does alone, `.interactions[i][j][year]`
   * what two parts give each other, `.total[year]` what is divided; `found.items[item]` the same for one item of
   * the area. Years in the order of the axis; in the unit of the variable, in euros of each year.
   */
  readonly found: ScenarioAttribution | null;
  /** It is that of before the last edit; the one of now is being calculated. */
  readonly isOld: boolean;
}

/** What each part does to the effect: the variable that the model file names, a saving above 0. */
export function useAttribution(): NewestAttribution {
  const variable = useEditor(({ compiled }) => compiled.model.attribution?.variable);
  const question = useMemo(
    () => (variable === undefined ? null : { within: null, variable }),
    [variable],
  );
  return useAttributionOf(question);
}

/**
 * The same of any variable over the years, by part or by the levers within one; null asks nothing. The question
 * must stay the same object as long as it asks the same.
 */
export function useAttributionOf(question: AttributionQuestion | null): NewestAttribution {
  const { store, want } = useAppContext().attributions;
  useEffect(() => (question === null ? undefined : want(question)), [question, want]);
  const answer = useStore(store, ({ answers }) =>
    answers.find((one) => question !== null && isSameQuestion(one.question, question)),
  );
  const areOld = useStore(store, (state) => state.areOld);
  return { found: answer?.found ?? null, isOld: areOld || answer === undefined };
}

/** The effect in the last year over the parts, with the ends of its range. */
export function useEffectSplit(): { readonly split: EffectSplit | null; readonly isOld: boolean } {
  const { store } = useAppContext().attributions;
  return {
    split: useStore(store, (state) => state.split),
    isOld: useStore(store, (state) => state.splitIsOld),
  };
}
