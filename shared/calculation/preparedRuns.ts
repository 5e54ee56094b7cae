import type { RunName } from '../expression/filled';
import { areSameOverrides, type CellOverrides } from '../engine/calculation';
import type { Change, Changes, Scenario } from '../model/scenario';
import { indexByKey } from '../value/namedArray';
import type { CompiledModel } from './compileModel';
import { setCells, type Views } from './inputs';

/** What of a scenario goes into its calculation, and how it is looked at. */
export type RunParts = Pick<Scenario, 'levers' | 'assumptions' | 'overrides'> & {
  readonly views?: Views;
};

/**
 * What the runs of a scenario and of its reference start from. Arrays are shared: with the baseline where nobody
 * changed an input, between the two runs, and with what was prepared before.
 */
export interface PreparedRuns {
  readonly compiled: CompiledModel;
  readonly inputs: ReadonlyMap<string, Float64Array>;
  /** The same data, assumptions and settings with every lever neutral. */
  readonly referenceInputs: ReadonlyMap<string, Float64Array>;
  readonly overrides: CellOverrides;
  /** The very same as `overrides` where no cell is overridden in the scenario alone. */
  readonly referenceOverrides: CellOverrides;
  /** What it was made of. */
  readonly of: RunParts;
}

/**
 * Prepares the runs of a scenario. After `earlier`, which may be of any other scenario, only what differs from it is
 * made anew: scenarios share what nobody changed, so it is found by identity.
 */
export function prepareRuns(
  compiled: CompiledModel,
  scenario: RunParts,
  earlier: PreparedRuns | null = null,
): PreparedRuns {
  const before = earlier?.compiled.baseline === compiled.baseline ? earlier : null;
  const { levers, assumptions, overrides, views } = scenario;
  const of = { levers, assumptions, overrides, ...(views === undefined ? {} : { views }) };
  const changed = changedInputs(before?.of ?? nothing, of);
  const knobs = new Set(compiled.model.levers.map(({ id }) => id));
  const made = [...changed].flatMap((name) => {
    const values = inputValues(compiled, of, name);
    return values === undefined ? [] : [[name, values] as const];
  });
  const common = made.filter(([name]) => !knobs.has(name));
  const inputs = before?.inputs ?? compiled.baseline;
  const referenceInputs = before?.referenceInputs ?? compiled.baseline;
  return {
    compiled,
    inputs: withValues(inputs, made),
    referenceInputs: withValues(referenceInputs, common),
    ...overridesAfter(earlier, compiled, overrides),
    of,
  };
}

type Inputs = PreparedRuns['inputs'];

/** The very same when none is made. */
function withValues(inputs: Inputs, made: readonly (readonly [string, Float64Array])[]): Inputs {
  if (made.length === 0) return inputs;
  const all = new Map<string, Float64Array>();
  // Not by spreading, which costs more than all else here: this is done at every movement of a hand.
  inputs.forEach((values, name) => all.set(name, values));
  for (const [name, values] of made) all.set(name, values);
  return all;
}

/** The very same as before when they are the same. */
function overridesAfter(
  earlier: PreparedRuns | null,
  compiled: CompiledModel,
  overrides: RunParts['overrides'],
): Pick<PreparedRuns, 'overrides' | 'referenceOverrides'> {
  const before = earlier?.compiled.program === compiled.program ? earlier : null;
  if (before?.of.overrides === overrides) {
    return { overrides: before.overrides, referenceOverrides: before.referenceOverrides };
  }
  const asBefore = (found: CellOverrides, last: CellOverrides | undefined): CellOverrides =>
    last !== undefined && areSameOverrides(last, found) ? last : found;
  const found = cellOverrides(compiled, { overrides });
  const own = asBefore(found.own, before?.overrides);
  if (found.own === found.reference) return { overrides: own, referenceOverrides: own };
  return {
    overrides: own,
    referenceOverrides: asBefore(found.reference, before?.referenceOverrides),
  };
}

const nothing: RunParts = { levers: {}, assumptions: {}, overrides: [] };

/** The names whose changes are not the very same in both. */
function changedInputs(one: RunParts, other: RunParts): ReadonlySet<string> {
  const changed = new Set<string>();
  const compare = (
    before: Readonly<Record<string, unknown>>,
    after: Readonly<Record<string, unknown>>,
  ): void => {
    if (before === after) return;
    for (const name of [...Object.keys(before), ...Object.keys(after)]) {
      if (before[name] !== after[name]) changed.add(name);
    }
  };
  compare(one.levers, other.levers);
  compare(one.assumptions, other.assumptions);
  compare(one.views ?? {}, other.views ?? {});
  return changed;
}

/** The values of an input in a scenario; undefined when there is no such input. */
function inputValues(
  { model, space, baseline }: CompiledModel,
  { levers, assumptions, views = {} }: RunParts,
  name: string,
): Float64Array | undefined {
  const original = baseline.get(name);
  const view = views[name];
  const changes = [...changesOf(assumptions, name), ...changesOf(levers, name)];
  if (original === undefined || (view === undefined && changes.length === 0)) return original;
  const values = original.slice();
  if (view !== undefined) values.fill(view);
  for (const [items, { value }] of changes) setCells(model, space, values, name, items, value);
  return values;
}

/** A key for every year comes before the keys of single years, which win. */
function changesOf(changes: Changes, name: string): readonly (readonly [string, Change])[] {
  return Object.entries(changes[name] ?? {}).sort(([a], [b]) => a.length - b.length);
}

/**
 * The overridden cells of a scenario and of its reference, by where they are stored; what this model does not have is
 * left out. Both are the very same where every value holds in both.
 */
export function cellOverrides(
  compiled: Pick<CompiledModel, 'program' | 'space'>,
  { overrides }: Pick<Scenario, 'overrides'>,
): Readonly<Record<RunName, CellOverrides>> {
  const own = storedOverrides(compiled, overrides);
  const inBoth = overrides.filter(({ only }) => only === undefined);
  const isSame = inBoth.length === overrides.length;
  return { own, reference: isSame ? own : storedOverrides(compiled, inBoth) };
}

function storedOverrides(
  { program, space }: Pick<CompiledModel, 'program' | 'space'>,
  given: Scenario['overrides'],
): CellOverrides {
  const overrides = new Map<string, Map<number, number>>();
  for (const { variable, items, value } of given) {
    const found = program.variables.get(variable);
    const cell = found === undefined ? undefined : indexByKey(space, found.dimensions).get(items);
    if (cell === undefined) continue;
    const cells = overrides.get(variable) ?? new Map<number, number>();
    overrides.set(variable, cells.set(cell, value));
  }
  return overrides;
}
