import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type {
  AttributionQuestion,
  EffectSplit,
  ScenarioAttribution,
} from '../../shared/calculation/attributeScenario';
import { isSameQuestion } from './attributions';
import type { View } from '../values/view';
import { useView } from './useView';
import { useAppContext, useEditor } from './useAppContext';

/**
 * What each part does to the effect, the variable that the model file names, a saving above 0. `useAttributionOf` has
 * the shape. It may still be that of before the last edit: everything on screen that rests on it is marked then.
 */
export function useAttribution(): ScenarioAttribution | null {
  const variable = useEditor(({ compiled }) => compiled.model.attribution?.variable);
  const question = useMemo(
    () => (variable === undefined ? null : { within: null, variable }),
    [variable],
  );
  return useAttributionOf(question).found;
}

/** The newest attribution of the scenario on screen. */
export interface NewestAttribution {
  /**
   * Null until it has been calculated, and where the model divides nothing. `found.groups[i].id` is the part;
   * `found.whole.shapley[i][year]` its share, `.alone[i][year]` what it does alone, `.interactions[i][j][year]`
   * what two parts give each other, `.total[year]` what is divided; `found.items[item]` the same for one item of
   * the area. Years in the order of the axis; in the unit of the variable, in euros of each year.
   */
  readonly found: ScenarioAttribution | null;
  /** There is more than can be told apart. */
  readonly isTooMuch: boolean;
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
  return { found: answer?.found ?? null, isTooMuch: answer?.found === null };
}

/**
 * What is on screen, as far as its attributions are known: after an edit the view of before, until they are. So what
 * shows both is drawn once, and of one scenario.
 */
export function useAttributedView(): View {
  const view = useView();
  const isKnown = useStore(
    useAppContext().attributions.store,
    ({ of }) => of === null || of === view.scenario,
  );
  const [last, setLast] = useState(view);
  if (isKnown && last !== view) setLast(view);
  return isKnown ? view : last;
}

/** Whether attributions are those of before the last edit; the ones of now are being calculated. */
export function useAttributionIsOld(): boolean {
  return useStore(useAppContext().attributions.store, ({ areOld }) => areOld);
}

/**
 * The effect in the last year over the parts, with the ends of its range; for the item of the area that is on screen,
 * or for the whole area where the model has no other. Null as long as only one of before the last edit for another
 * item is known.
 */
export function useEffectSplit(item: string | null): EffectSplit | null {
  return useStore(useAppContext().attributions.store, ({ split, splitIsOld }) =>
    splitIsOld && split?.item !== item ? null : split,
  );
}

/** Whether that is of before the last edit. */
export function useEffectSplitIsOld(): boolean {
  return useStore(useAppContext().attributions.store, ({ splitIsOld }) => splitIsOld);
}
