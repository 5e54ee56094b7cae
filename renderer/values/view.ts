import type { Views } from '../../shared/calculation/inputs';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { lookUp } from '../format/lookUp';
import type { Texts } from '../format/useTexts';
import { areaDimension, areaOf, type Area } from './area';
import { labelsOf, type Labels } from './labels';

/** What every part of the window shows: one scenario, calculated, for one area, in one language. */
export interface View {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
  /** How amounts are looked at where that is not the usual way: "euros of 2026", to follow "in". */
  readonly looks: readonly string[];
  readonly area: Area;
  readonly labels: Labels;
  readonly texts: Texts;
  /** What comes of the variants of the model; null until they have been calculated, and where nobody shows them. */
  readonly variants: readonly VariantOutcome[] | null;
}

/** What the reader chose. */
export interface ViewChoices {
  /** The chosen item of the area dimension, null for everything together. */
  readonly item: string | null;
  readonly views: Views;
}

export function createView(
  scenario: Scenario,
  run: ScenarioRun,
  { item, views }: ViewChoices,
  texts: Texts,
  variants: View['variants'] = null,
): View {
  return {
    scenario,
    run,
    looks: looksOf(run.model, views, texts),
    area: areaOf(run.model, scenario.dataset, item),
    labels: labelsOf(run.model, scenario.dataset, texts.say),
    texts,
    variants,
  };
}

function looksOf({ views: declared }: Model, views: Views, { say }: Texts): readonly string[] {
  return declared.flatMap(({ id, neutral, choices = [] }) => {
    const value = views[id] ?? neutral;
    const choice = value === neutral ? undefined : choices.find((one) => one.value === value);
    if (choice === undefined) return [];
    const label = say(choice.label);
    return [label.charAt(0).toLocaleLowerCase() + label.slice(1)];
  });
}

/** What the whole area is called: "Alle gemeenten". */
export function wholeName(model: Model, { t }: Texts): string {
  const dimension = areaDimension(model)?.id ?? '';
  return lookUp(t, `area.whole.${dimension}`, t('area.whole.other'));
}
