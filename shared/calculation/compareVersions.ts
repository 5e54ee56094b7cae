import type { Problem } from '../lib/problem';
import { ok, type Result } from '../lib/result';
import type { Headline, Model } from '../model/model';
import type { Scenario } from '../model/scenario';
import { figureDifferences, headlinesOf, type Figures } from './headlinesOf';
import type { Views } from './inputs';
import { modelOf, newerModel } from './modelVersions';
import { moveUp, type MovedUp } from './moveUp';
import type { Stamp } from './moveLevers';
import { createSession } from './session';
import { beforeChanges, type VersionChanges } from './beforeChanges';

/** A scenario on its model, and what it would be on the newest version. */
export interface VersionComparison {
  readonly moved: MovedUp;
  /** Of the newest version, on the time axis of the scenario. */
  readonly headlines: readonly Headline[];
  /** Headline figures of the chosen area by id, on the model of the scenario; NaN: not to be calculated. */
  readonly before: Figures;
  /** The same on the newest version. */
  readonly after: Figures;
  /**
   * What each change of the model does to the figures of the newest version, in the order of the model: one after the
   * other is made, so that with `rest` they add up to the difference. NaN where a figure on the way cannot be
   * calculated.
   */
  readonly causes: readonly { readonly id: string; readonly amounts: Figures }[];
  /** What no change tells: where the earlier version had an input or data that the newest does not know. */
  readonly rest: Figures;
}

/** A scenario whose newest version is asked for. */
export interface ComparedScenario {
  readonly scenario: Scenario;
  readonly views: Views;
  /** An item of the dimension that the dataset brings; null: everything together. */
  readonly item: string | null;
}

/**
 * Compares scenarios with what they are on the newest version of their model; refused as `moveUp` is. Throws when
 * there is no newer version. It remembers: after an edit only what that changed is calculated again.
 *
 * Cost: a run of the scenario for each change of the model, with a formula or two to compile the first time.
 */
export function createVersionComparer(
  models: readonly Model[],
): (asked: ComparedScenario, stamp: Stamp) => Result<VersionComparison, readonly Problem[]> {
  const from = createSession(models);
  const to = createSession(models);

  return ({ scenario, views, item }, stamp) => {
    const newest = newerModel(models, scenario.model);
    if (newest === undefined) throw new Error(`no model newer than ${scenario.model.version}`);
    const own = modelOf(models, scenario.model);
    const moved = moveUp(scenario, own, newest, stamp, { from, to });
    if (!moved.ok) return moved;
    const changes = changesSince(newest, own.version);
    const compiled = to.compile(moved.value.scenario);
    const before = headlinesOf(from.run(scenario, views), item);
    // From step to step in one session: each calculates what one change touches.
    const figures = Array.from({ length: changes.length + 1 }, (_, made) => {
      const partly = beforeChanges(compiled, moved.value.scenario, changes.slice(made));
      return headlinesOf(to.run(partly, views), item);
    });
    const after = figures.at(-1) ?? {};
    return ok({
      moved: moved.value,
      headlines: compiled.model.headlines,
      before,
      after,
      causes: changes.map(({ id }, index) => ({
        id,
        amounts: figureDifferences(figures[index + 1] ?? after, figures[index] ?? after),
      })),
      rest: figureDifferences(figures[0] ?? after, before),
    });
  };
}

/** What a version of a model calculates otherwise than an earlier one. */
export function changesSince(model: Model, version: string): VersionChanges {
  return model.earlierVersions.find((one) => one.version === version)?.changes ?? [];
}
