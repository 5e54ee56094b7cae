import { useContext, useEffect, useMemo } from 'react';
import type {
  AttributionQuestion,
  EffectSplit,
  ScenarioAttribution,
} from '../../shared/calculation/attributeScenario';
import { useEditor } from './useAppContext';
import { AttributionContext } from './attributionContext';
import { isSameQuestion } from './sameQuestion';

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
  const { answers, isOld, want } = useContext(AttributionContext);
  useEffect(() => (question === null ? undefined : want(question)), [question, want]);
  const answer = answers.find((one) => question !== null && isSameQuestion(one.question, question));
  return { found: answer?.found ?? null, isOld: isOld || answer === undefined };
}

/** The effect in the last year over the parts, with the ends of its range. */
export function useEffectSplit(): { readonly split: EffectSplit | null; readonly isOld: boolean } {
  const { split, splitIsOld } = useContext(AttributionContext);
  return { split, isOld: splitIsOld };
}
