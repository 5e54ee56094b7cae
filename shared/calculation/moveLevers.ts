import { createMemory } from '../engine/memory';
import type { Change, Changes, Scenario } from '../model/scenario';
import { indexByKey, itemSeparator } from '../value/namedArray';
import { inOrder, type Space } from '../value/space';
import { hasCell } from './checkScenario';
import type { CompiledModel } from './compileModel';
import { cellsOfKey, dimensionsOfInput } from './inputs';
import { shownName } from './shown';

/** Who changes something, when and why. */
export type Stamp = Omit<Change, 'value'>;

/** Something of a scenario that the newer model cannot take over. */
export interface LeftBehind {
  readonly part: 'levers' | 'assumptions' | 'overrides' | 'formulas';
  readonly name: string;
  /** Empty for a formula. */
  readonly items: string;
  /**
   * `gone`: the model has no such quantity; `noCell`: it has, but not in this place; `beyond`: the value lies beyond
   * its range there; `otherFormula`: the formula that was changed is another one there.
   */
  readonly why: 'gone' | 'noCell' | 'beyond' | 'otherFormula';
}

interface MovedLevers {
  readonly changes: Changes;
  /** Cells with the old neutral value: nobody had changed them. */
  readonly added: number;
  readonly left: readonly LeftBehind[];
  readonly split: readonly { readonly from: string; readonly to: readonly string[] }[];
  readonly kept: readonly string[];
}

/**
 * The levers and settings of a scenario on a newer model. One that is told apart there gives its value to every item;
 * one that nobody touched keeps the old neutral value where that is another one and lies in its range.
 */
export function moveLevers(
  scenario: Pick<Scenario, 'levers'>,
  old: CompiledModel,
  next: CompiledModel,
  renamed: readonly { readonly from: string; readonly to: readonly string[] }[],
  stamp: Stamp,
): MovedLevers {
  const turnedIn = ({ model }: CompiledModel): CompiledModel['model']['settings'] => [
    ...model.levers,
    ...model.settings,
  ];
  const known = new Set(turnedIn(next).map(({ id }) => id));
  const targetsOf = (id: string): readonly string[] =>
    renamed.find(({ from }) => from === id)?.to ?? (known.has(id) ? [id] : []);
  const inRange = rangeCheck(next);
  const changes: Record<string, Record<string, Change>> = {};
  const left: LeftBehind[] = [];
  const kept = new Set<string>();
  let added = 0;
  const put = (name: string, items: string, change: Change): void => {
    changes[name] = { ...changes[name], [items]: change };
  };

  for (const { id: from, neutral: before } of turnedIn(old)) {
    const given = scenario.levers[from] ?? {};
    const targets = targetsOf(from);
    const placed = new Set<string>();
    for (const to of targets) {
      const neutral = turnedIn(next).find(({ id }) => id === to)?.neutral ?? NaN;
      for (const [items, wider] of cellsBehind(old, next, from, to, Object.keys(given))) {
        const change = wider === null ? undefined : given[wider];
        if (change !== undefined) {
          placed.add(wider ?? '');
          if (change.value !== neutral) put(to, items, change);
        } else if (before !== neutral && inRange(to, items, before)) {
          put(to, items, { ...stamp, value: before });
          kept.add(to);
          added += 1;
        }
      }
    }
    const why = targets.length === 0 ? 'gone' : 'noCell';
    for (const items of Object.keys(given)) {
      if (!placed.has(items)) left.push({ part: 'levers', name: from, items, why });
    }
  }
  return {
    changes,
    added,
    left,
    split: renamed.filter(({ from }) => scenario.levers[from] !== undefined),
    kept: [...kept],
  };
}

/**
 * Every cell of the new lever with the key of the old one that it comes from; null where nobody changed that. Cells
 * of years outside the axis are among them where somebody did.
 */
function cellsBehind(
  old: CompiledModel,
  next: CompiledModel,
  from: string,
  to: string,
  given: readonly string[],
): readonly (readonly [items: string, wider: string | null])[] {
  const before = keyOrder(old.space, dimensionsOfInput(old.model, from) ?? []);
  const after = keyOrder(next.space, dimensionsOfInput(next.model, to) ?? []);
  if (!before.every((id) => after.includes(id))) return [];
  const inAxis = [...indexByKey(next.space, inOrder(next.space, after)).keys()];
  const outside = given.filter(
    (key) => !inAxis.includes(key) && hasCell(next.model, next.space, to, key),
  );
  return [...inAxis, ...outside].map((items) => {
    const parts = items.split(itemSeparator);
    const wider = before.map((id) => parts[after.indexOf(id)] ?? '').join(itemSeparator);
    return [items, given.includes(wider) ? wider : null];
  });
}

/** In the order of a key: the time dimension last. */
function keyOrder(space: Space, dimensions: readonly string[]): readonly string[] {
  const ordered = inOrder(space, dimensions);
  const time = space.time.id;
  return ordered.includes(time) ? [...ordered.filter((id) => id !== time), time] : ordered;
}

/** Whether a value lies between the bounds of a lever, as the new model has them before anybody changed anything. */
function rangeCheck({ model, space, program, baseline }: CompiledModel) {
  const names = [...model.levers, ...model.settings].flatMap(({ id }) => [
    shownName('minimum', id),
    shownName('maximum', id),
  ]);
  const { values } = createMemory().calculate(program, {
    inputs: baseline,
    overrides: new Map(),
    reference: null,
    wanted: names,
  });
  return (name: string, items: string, value: number): boolean => {
    const [cell = -1] = cellsOfKey(model, space, name, items) ?? [];
    const bound = (kind: 'minimum' | 'maximum'): number =>
      values.get(shownName(kind, name))?.values[cell] ?? NaN;
    return value >= bound('minimum') && value <= bound('maximum');
  };
}
