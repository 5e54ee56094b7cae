import type { Change, Changes, Measure, Override, OwnLine, Scenario } from '../model/scenario';

/** Where a scenario keeps what people changed: in `assumptions` base data too. */
export type ChangedPart = 'levers' | 'assumptions' | 'overrides';

/** One value of the scenario that is not the same. */
export interface ValueDifference {
  readonly kind: 'value';
  readonly part: ChangedPart;
  /** A lever, assumption, base value or overridden variable. */
  readonly name: string;
  readonly items: string;
  /** Null: as model and dataset have it. */
  readonly before: number | null;
  readonly after: number | null;
}

/** One formula that is not the same; null: as the model has it. */
export interface FormulaDifference {
  readonly kind: 'formula';
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One measure of the register that is not the same; null: it is not there. */
export interface MeasureDifference {
  readonly kind: 'measure';
  readonly id: string;
  readonly before: Measure | null;
  readonly after: Measure | null;
}

/** One line of one's own that is not the same; null: it is not there. Its changed cells are values. */
export interface OwnLineDifference {
  readonly kind: 'ownLine';
  readonly id: string;
  readonly before: OwnLine | null;
  readonly after: OwnLine | null;
}

/** What says something of the whole scenario and is not the same. */
export interface WholeDifference {
  readonly kind: Whole;
}

export type ScenarioDifference =
  ValueDifference | FormulaDifference | OwnLineDifference | MeasureDifference | WholeDifference;

/** How each part of a scenario is compared, so that no part can be forgotten. */
const compared = {
  ...{ id: 'not', created: 'not', modified: 'not', basedOn: 'not' },
  ...{ levers: 'byOne', assumptions: 'byOne', overrides: 'byOne', formulas: 'byOne' },
  ...{ ownLines: 'byOne', measures: 'byOne' },
  ...{ name: 'whole', author: 'whole', note: 'whole' },
  ...{ timeAxis: 'whole', dataset: 'whole', model: 'whole', draws: 'whole' },
  perItem: 'whole',
} as const satisfies Record<keyof Scenario, 'not' | 'byOne' | 'whole'>;

type Whole = {
  [K in keyof Scenario]: (typeof compared)[K] extends 'whole' ? K : never;
}[keyof Scenario];

/**
 * What two scenarios do not have in common, from the first to the second: values by part and in alphabetical order of
 * their names, then formulas, own lines, measures, and what is of the whole. Without a scenario before it everything that was
 * changed in this one. Who changed a value, when and why is no difference.
 */
export function scenarioDifferences(
  before: Scenario | null,
  after: Scenario,
): readonly ScenarioDifference[] {
  const changed = [
    ...changedValues('levers', before?.levers ?? {}, after.levers),
    ...changedValues('assumptions', before?.assumptions ?? {}, after.assumptions),
    ...changedValues('overrides', overridesOf(before), overridesOf(after)),
    ...changedFormulas(before, after),
    ...changedEntries(before?.ownLines ?? [], after.ownLines).map((one) => ({
      kind: 'ownLine' as const,
      ...one,
    })),
    ...changedEntries(before?.measures ?? [], after.measures).map((one) => ({
      kind: 'measure' as const,
      ...one,
    })),
  ];
  if (before === null) return changed;
  const other = (Object.keys(compared) as (keyof Scenario)[]).filter(isWhole);
  return [
    ...changed,
    ...other.filter((part) => !isAlike(before[part], after[part])).map((kind) => ({ kind })),
  ];
}

function isWhole(part: keyof Scenario): part is Whole {
  return compared[part] === 'whole';
}

/** Overridden cells by variable and items, as other changes are kept. */
function overridesOf(scenario: Scenario | null): Changes {
  const found: Record<string, Record<string, Change>> = {};
  for (const { variable, items, ...change } of scenario?.overrides ?? []) {
    found[variable] = { ...found[variable], [items]: change };
  }
  return found;
}

function changedValues(
  part: ChangedPart,
  before: Changes,
  after: Changes,
): readonly ValueDifference[] {
  return namesIn(before, after).flatMap((name) => {
    const old = before[name] ?? {};
    const now = after[name] ?? {};
    return namesIn(old, now).flatMap((items) => {
      if (isAlike(meant(old[items]), meant(now[items]))) return [];
      const values = { before: old[items]?.value ?? null, after: now[items]?.value ?? null };
      return [{ kind: 'value' as const, part, name, items, ...values }];
    });
  });
}

/** A change without who made it, when and why. */
function meant(change: Partial<Change & Pick<Override, 'only'>> | undefined): object {
  const { by: _by, at: _at, why: _why, ...rest } = change ?? {};
  return rest;
}

function changedFormulas(before: Scenario | null, after: Scenario): readonly FormulaDifference[] {
  const formulasOf = (scenario: Scenario | null): Readonly<Record<string, string>> =>
    Object.fromEntries(
      (scenario?.formulas ?? []).map(({ variable, formula }) => [variable, formula]),
    );
  const [old, now] = [formulasOf(before), formulasOf(after)];
  return namesIn(old, now)
    .filter((name) => old[name] !== now[name])
    .map((name) => ({
      kind: 'formula',
      name,
      before: old[name] ?? null,
      after: now[name] ?? null,
    }));
}

interface Entry extends Pick<Change, 'by' | 'at'> {
  readonly id: string;
}

/** In the order of the second; one that was taken out comes last. Who entered it, when and why is no difference. */
function changedEntries<T extends Entry>(
  before: readonly T[],
  after: readonly T[],
): readonly { readonly id: string; readonly before: T | null; readonly after: T | null }[] {
  const find = (list: readonly T[], id: string): T | null =>
    list.find((one) => one.id === id) ?? null;
  const ids = new Set([...after, ...before].map(({ id }) => id));
  return [...ids]
    .map((id) => ({ id, before: find(before, id), after: find(after, id) }))
    .filter((one) => !isAlike(unsigned(one.before), unsigned(one.after)));
}

function unsigned(entry: object | null): object | null {
  return entry === null ? null : meant(entry);
}

function namesIn(one: object, other: object): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
}

/** By content; the order of the keys does not count. */
function isAlike(one: unknown, other: unknown): boolean {
  return one === other || sortedText(one) === sortedText(other);
}

/** Of objects that are compared again with every edit; scenarios share what an edit leaves alone. */
const texts = new WeakMap<object, string>();

function sortedText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const text = texts.get(value) ?? JSON.stringify(sorted(value));
  texts.set(value, text);
  return text;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
}
