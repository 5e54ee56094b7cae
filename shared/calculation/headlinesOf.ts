import type { ScenarioRun } from './runScenario';
import { shownName } from './shown';

/** Headline figures by id; NaN: not to be calculated. */
export type Figures = Readonly<Record<string, number>>;

/**
 * The headline figures of a run.
 *
 * @param item of the dimension that the dataset brings, where the model has the figure for each; null: everything
 * together.
 */
export function headlinesOf(run: ScenarioRun, item: string | null): Figures {
  return Object.fromEntries(run.model.headlines.map(({ id }) => [id, figureOf(run, id, item)]));
}

/** What each figure of the first is above that of the second; NaN where one of them is missing. */
export function figureDifferences(one: Figures, other: Figures): Figures {
  return Object.fromEntries(
    Object.entries(one).map(([id, value]) => [id, value - (other[id] ?? NaN)]),
  );
}

function figureOf({ model, space, values }: ScenarioRun, id: string, item: string | null): number {
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id ?? '';
  const ofItems = values.get(shownName('headline', id, area));
  const index = space.dimensions.find((one) => one.id === area)?.items.indexOf(item ?? '') ?? -1;
  const whole = values.get(shownName('headline', id))?.values[0];
  return (index < 0 || ofItems === undefined ? whole : ofItems.values[index]) ?? NaN;
}
