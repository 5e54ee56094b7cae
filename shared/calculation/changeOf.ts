import { everyYearKey, knownYears } from '../model/knownYears';
import type { Model } from '../model/model';
import type { Change, Scenario } from '../model/scenario';

type Changed = Pick<Scenario, 'levers' | 'assumptions' | 'overrides'>;

/**
 * Who changed the value of this cell: an input, or a calculated cell that was overridden. A change of a series for
 * every year holds in each year that has none of its own and that the model does not know. Null: nobody did.
 */
export function changeOf(
  model: Pick<Model, 'assumptions'>,
  { levers, assumptions, overrides }: Changed,
  name: string,
  items: string,
): Change | null {
  const changes = levers[name] ?? assumptions[name];
  const overridden = overrides.find((one) => one.variable === name && one.items === items);
  const ofEveryYear = knownYears(model, name).has(items)
    ? undefined
    : changes?.[everyYearKey(items)];
  return changes?.[items] ?? ofEveryYear ?? overridden ?? null;
}

/** Every change of an input, by the items of the scenario file. */
export function changesOf(
  { levers, assumptions }: Changed,
  name: string,
): readonly (readonly [items: string, change: Change])[] {
  return Object.entries(levers[name] ?? assumptions[name] ?? {});
}
