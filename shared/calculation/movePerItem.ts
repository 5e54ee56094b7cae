import type { Change, Changes, Override, Scenario } from '../model/scenario';
import { itemSeparator, keyDimensions } from '../value/namedArray';
import type { Space } from '../value/space';
import { dimensionsOfInput } from './inputs';
import type { CompiledModel } from './compileModel';
import { spreadKeys } from './perItem';

/**
 * The scenario with other assumptions that differ over a dimension. What was changed or overridden goes along: a value for
 * everything together becomes one for each item, and values that are the same for each item become one again; where items
 * differ nothing is left of them.
 *
 * @param compile of a session; both scenarios are compiled.
 */
export function movePerItem(
  scenario: Scenario,
  perItem: Scenario['perItem'],
  compile: (scenario: Scenario) => CompiledModel,
): Scenario {
  const moved = { ...scenario, perItem };
  const [before, after] = [compile(scenario), compile(moved)];
  const assumptions: Record<string, Changes[string]> = {};
  for (const [name, cells] of Object.entries(scenario.assumptions)) {
    const [old, now] = [before, after].map(({ model }) => dimensionsOfInput(model, name) ?? []);
    const found = movedKeys(after.space, old ?? [], now ?? [], new Map(Object.entries(cells)));
    if (found.size > 0) assumptions[name] = Object.fromEntries(found);
  }
  return {
    ...moved,
    assumptions,
    overrides: movedOverrides(scenario.overrides, before, after),
  };
}

function movedOverrides(
  overrides: Scenario['overrides'],
  before: CompiledModel,
  after: CompiledModel,
): Scenario['overrides'] {
  const moves = new Map<string, ReadonlyMap<string, Override>>();
  for (const { variable } of overrides) {
    const [old, now] = [before, after].map(
      ({ program }) => program.variables.get(variable)?.dimensions ?? [],
    );
    const own = overrides.filter((one) => one.variable === variable);
    const cells = new Map(own.map((one) => [one.items, one]));
    moves.set(variable, movedKeys(after.space, old ?? [], now ?? [], cells));
  }
  return [...moves.values()].flatMap((cells) =>
    [...cells].map(([items, one]) => (one.items === items ? one : { ...one, items })),
  );
}

function movedKeys<T extends Change & Pick<Override, 'only'>>(
  space: Space,
  before: readonly string[],
  after: readonly string[],
  cells: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> {
  const kept = before.filter((id) => after.includes(id));
  if (kept.length === before.length && kept.length === after.length) return cells;
  const moved = new Map<string, T>();
  for (const [items, one] of cells) {
    const common = narrowKey(space, before, kept, items);
    const all = spreadKeys(space, kept, before, common).map((key) => cells.get(key));
    if (!all.every((other) => other !== undefined && isSameValue(other, one))) continue;
    for (const key of spreadKeys(space, kept, after, common)) moved.set(key, one);
  }
  return moved;
}

function narrowKey(
  space: Space,
  before: readonly string[],
  kept: readonly string[],
  items: string,
): string {
  const parts = items === '' ? [] : items.split(itemSeparator);
  return keyDimensions(space, before)
    .flatMap((id, index) => (kept.includes(id) ? (parts[index] ?? []) : []))
    .join(itemSeparator);
}

function isSameValue(one: Change & Pick<Override, 'only'>, other: typeof one): boolean {
  return (['value', 'low', 'high', 'only'] as const).every((part) => one[part] === other[part]);
}
