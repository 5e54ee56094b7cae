import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import type { Area } from '../values/area';
import type { WhyCell } from '../values/whyCell';

/**
 * A cell of a quantity to begin asking at: of the last year, of the chosen area, of the items that the question came
 * from, and otherwise the first.
 */
export function someCell(
  { values, space }: Pick<ScenarioRun, 'values' | 'space'>,
  name: string,
  area: Area,
  from: Readonly<Record<string, string>> = {},
): WhyCell {
  const dimensions = keyDimensions(space, values.get(name)?.dimensions ?? []);
  const items = dimensions.map((dimension) => {
    const all = findDimension(space, dimension)?.items ?? [];
    if (dimension === space.time.id) return all.at(-1) ?? '';
    const wanted = from[dimension] ?? (dimension === area.dimension ? area.item : null);
    return wanted !== null && all.includes(wanted) ? wanted : (all[0] ?? '');
  });
  return { name, items: items.join(itemSeparator), run: 'own' };
}
