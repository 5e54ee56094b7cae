import { isSameSaving } from '../../shared/calculation/measureRegister';
import type { Measure, Scenario } from '../../shared/model/scenario';

/** The scenario with this measure in the place of the one with its id, or as the last. Those it covers follow its name. */
export function withMeasure(scenario: Scenario, measure: Measure): Scenario {
  const { measures } = scenario;
  const before = measures.find(({ id }) => id === measure.id);
  if (before === undefined) return { ...scenario, measures: [...measures, measure] };
  const changed = measures.map((one) => {
    if (one.id === measure.id) return measure;
    const follows = one.cover !== '' && isSameSaving(one.cover, before.name);
    return follows ? { ...one, cover: measure.name } : one;
  });
  return { ...scenario, measures: changed };
}

export function withoutMeasure(scenario: Scenario, id: string): Scenario {
  return { ...scenario, measures: scenario.measures.filter((one) => one.id !== id) };
}
