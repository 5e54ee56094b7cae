import type { AttributionQuestion } from '../../shared/calculation/attributeScenario';

/** whether two components want the same attribution. */
export function isSameQuestion(one: AttributionQuestion, other: AttributionQuestion): boolean {
  return one.within === other.within && one.variable === other.variable;
}
