import type { Change, Changes, Scenario } from '../model/scenario';

/** One value of the scenario that is not the same; null: as model and dataset have it. */
export interface ValueDifference {
  readonly kind: 'value';
  /** A lever, assumption, base value or overridden variable. */
  readonly name: string;
  readonly items: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Something else that is not the same. */
export interface PartDifference {
  readonly kind:
    'name' | 'author' | 'note' | 'timeAxis' | 'dataset' | 'model' | 'formulas' | 'measures';
}

export type ScenarioDifference = ValueDifference | PartDifference;

const parts = [
  'name',
  'author',
  'note',
  'timeAxis',
  'dataset',
  'model',
  'formulas',
  'measures',
] as const satisfies readonly PartDifference['kind'][];

/**
 * What two states of one scenario do not have in common: values first, in alphabetical order of their names.
 * Without a scenario before it everything that was changed in this one. Who changed a value, when and why is no
 * difference.
 */
export function scenarioDifferences(
  before: Scenario | null,
  after: Scenario,
): readonly ScenarioDifference[] {
  const values = [
    ...changedValues(before?.levers ?? {}, after.levers),
    ...changedValues(before?.assumptions ?? {}, after.assumptions),
    ...changedValues(overrides(before), overrides(after)),
  ];
  if (before === null) return values;
  const other = parts.filter(
    (part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
  );
  return [...values, ...other.map((kind) => ({ kind }))];
}

function overrides(scenario: Scenario | null): Changes {
  const found: Record<string, Record<string, Change>> = {};
  for (const { variable, items, ...change } of scenario?.overrides ?? []) {
    found[variable] = { ...found[variable], [items]: change };
  }
  return found;
}

function changedValues(before: Changes, after: Changes): readonly ValueDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const old = before[name] ?? {};
    const now = after[name] ?? {};
    const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return keys.flatMap((items) => {
      const [was, is] = [old[items]?.value ?? null, now[items]?.value ?? null];
      return was === is ? [] : [{ kind: 'value' as const, name, items, before: was, after: is }];
    });
  });
}
