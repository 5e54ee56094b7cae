import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { lookUp } from '../texts/lookUp';
import type { Texts } from '../texts/useTexts';
import { areaDimension, areaOf, type Area } from './area';
import { createLabels, type Labels } from './labels';

/** What every part of the window shows: one scenario, calculated, for one area, in one language. */
export interface View {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
  /** Null until it has been calculated. */
  readonly range: EvidenceRange | null;
  readonly area: Area;
  readonly labels: Labels;
  readonly texts: Texts;
}

/** `item`: the chosen item of the area dimension, null for everything together. */
export function createView(
  scenario: Scenario,
  run: ScenarioRun,
  range: EvidenceRange | null,
  item: string | null,
  texts: Texts,
): View {
  return {
    scenario,
    run,
    range,
    area: areaOf(run.model, scenario.dataset, item),
    labels: createLabels(run.model, scenario.dataset, texts.say),
    texts,
  };
}

/** What the whole area is called: "Alle gemeenten". */
export function wholeName(model: Model, { t }: Texts): string {
  const dimension = areaDimension(model)?.id ?? '';
  return lookUp(t, `area.whole.${dimension}`, t('area.whole.other'));
}
