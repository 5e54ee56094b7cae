import type { Model } from '../../shared/model/model';

/** The tabs of the page of sources, in their order. */
export const sourcesTabs = ['register', 'facts', 'indicators', 'reviews', 'limits'] as const;

/** What the page shows: a tab, and in it what somebody asked to see. */
export interface SourcesTarget {
  readonly tab: (typeof sourcesTabs)[number];
  /** Id of an input in the register, or of a fact; null: the tab as it opens. */
  readonly wanted: string | null;
}

/** The tabs that this model has something for. */
export function tabsOf(model: Model): readonly SourcesTarget['tab'][] {
  return sourcesTabs.filter(
    (tab) => (tab !== 'indicators' && tab !== 'reviews') || model[tab].length > 0,
  );
}
