import { createContext } from 'react';
import type { AttributionQuestion, EffectSplit } from '../../shared/calculation/attributeScenario';
import type { Attributions } from '../worker/messages';

/** What the attributions on screen share: one worker, one outcome. */
export interface SharedAttributions {
  readonly answers: Attributions['answers'];
  /** They are about the scenario before the last edit, or not all that is wanted is there yet. */
  readonly isOld: boolean;
  /** Null until it has been calculated for the file on screen. */
  readonly split: EffectSplit | null;
  readonly splitIsOld: boolean;
  /** Asks for an attribution as long as it is wanted; gives back what ends that. */
  readonly want: (question: AttributionQuestion) => () => void;
}

/** Without a provider nothing is ever calculated, and everything stands as long as it is empty. */
export const AttributionContext = createContext<SharedAttributions>({
  answers: [],
  isOld: true,
  split: null,
  splitIsOld: true,
  want: () => () => undefined,
});
