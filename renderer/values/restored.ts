import type { Change, Changes, Scenario } from '../../shared/model/scenario';

/**
 * An edited scenario in which what only came back is what it was. A value that is typed back keeps the reason and the
 * author that it had, as far as `before` remembers them, unless it was given a reason of its own; and a scenario that
 * holds what the saved one holds is the saved one.
 *
 * @param before earlier states of the scenario, newest first.
 */
export function restored(
  edited: Scenario,
  present: Scenario,
  saved: Scenario,
  before: readonly Scenario[],
): Scenario {
  if (edited === saved) return saved;
  const known = [saved, ...before];
  // Found by cell: thousands that were pasted are looked for among as many of each state before.
  const overridden = new Map<string, Scenario['overrides'][number][]>();
  for (const { overrides } of edited.overrides === present.overrides ? [] : known) {
    for (const one of overrides) {
      const found = overridden.get(cellOf(one));
      if (found === undefined) overridden.set(cellOf(one), [one]);
      else found.push(one);
    }
  }
  const withReasons: Scenario = {
    ...edited,
    levers: restoredChanges('levers', edited, present, known),
    assumptions: restoredChanges('assumptions', edited, present, known),
    // Lists that the edit left alone stay the very same: by that the model need not be compiled again.
    overrides: mapped(edited.overrides, present.overrides, (override) => {
      if (override.why !== '' || present.overrides.includes(override)) return override;
      const same = overridden
        .get(cellOf(override))
        ?.find((one) => isSame({ ...one, ...signature }, { ...override, ...signature }));
      return same ?? override;
    }),
    formulas: mapped(edited.formulas, present.formulas, (change) => {
      if (change.why !== '' || present.formulas.includes(change)) return change;
      const same = known
        .flatMap(({ formulas }) => formulas)
        .find((one) => one.variable === change.variable && one.formula === change.formula);
      return same ?? change;
    }),
  };
  return isSame(inOrder(withReasons), inOrder(saved)) ? saved : withReasons;
}

function mapped<T>(list: readonly T[], before: readonly T[], map: (one: T) => T): readonly T[] {
  return list === before ? list : list.map(map);
}

function cellOf({ variable, items }: Scenario['overrides'][number]): string {
  return JSON.stringify([variable, items]);
}

const signature = { by: '', at: '', why: '' };

function restoredChanges(
  part: 'levers' | 'assumptions',
  edited: Scenario,
  present: Scenario,
  known: readonly Scenario[],
): Changes {
  if (edited[part] === present[part]) return edited[part];
  const entries = Object.entries(edited[part]).map(([input, cells]) => {
    if (cells === present[part][input]) return [input, cells] as const;
    const found = Object.entries(cells).map(([items, change]): [string, Change] => {
      if (change === present[part][input]?.[items] || change.why !== '') return [items, change];
      const same = known
        .map((one) => one[part][input]?.[items])
        .find((one) => one !== undefined && one.value === change.value);
      return [items, same ?? change];
    });
    return [input, Object.fromEntries(found)] as const;
  });
  return Object.fromEntries(entries);
}

/** Which override or formula came first says nothing. */
function inOrder(scenario: Scenario): Scenario {
  return {
    ...scenario,
    overrides: [...scenario.overrides].sort((a, b) => (cellOf(a) < cellOf(b) ? -1 : 1)),
    formulas: [...scenario.formulas].sort((a, b) => (a.variable < b.variable ? -1 : 1)),
  };
}

/** Whether two pieces of data hold the same, in whatever order their keys came. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    Array.isArray(one) === Array.isArray(other) &&
    mine.length === theirs.size &&
    mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
  );
}
