import type { Scenario } from '../model/scenario';
import { scenarioDifferences, type ScenarioDifference } from './scenarioDifferences';

/** Who of two that grew from one changed something: `both` did, to different ends. */
export type ChangedBy = 'own' | 'other' | 'both';

/** A difference between two scenarios, and which of them changed it since the scenario that both grew from. */
export interface ThreeWayDifference {
  readonly difference: ScenarioDifference;
  readonly changedBy: ChangedBy;
}

/**
 * Who changed what of two scenarios that grew from one, in the order of `scenarioDifferences(own, other)`. What both
 * changed to the same is no difference. To take over all that `other` changed alone merges them: what one's own side
 * changed stays, and what both changed is left to decide.
 */
export function threeWayDifferences(
  base: Scenario,
  own: Scenario,
  other: Scenario,
): readonly ThreeWayDifference[] {
  const byOwn = keysOf(scenarioDifferences(base, own));
  const byOther = keysOf(scenarioDifferences(base, other));
  return scenarioDifferences(own, other).map((difference) => {
    const key = keyOf(difference);
    if (!byOther.has(key)) return { difference, changedBy: 'own' };
    return { difference, changedBy: byOwn.has(key) ? 'both' : 'other' };
  });
}

function keysOf(differences: readonly ScenarioDifference[]): ReadonlySet<string> {
  return new Set(differences.map(keyOf));
}

/** What differs, whatever it was and is. */
function keyOf(one: ScenarioDifference): string {
  switch (one.kind) {
    case 'value':
      return JSON.stringify([one.part, one.name, one.items]);
    case 'formula':
      return JSON.stringify([one.kind, one.name]);
    case 'ownLine':
    case 'measure':
      return JSON.stringify([one.kind, one.id]);
    default:
      return one.kind;
  }
}
