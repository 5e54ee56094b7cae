import type { CompiledModel } from '../../shared/calculation/compileModel';
import { cellsOfKey } from '../../shared/calculation/inputs';
import { knownYears } from '../../shared/model/knownYears';
import type { Change, Changes, Override, Scenario } from '../../shared/model/scenario';

/** Who changes something, when and why; goes into the scenario with the value. */
export type Stamp = Omit<Change, 'value'>;

/** A value for one cell of an input: a lever, a setting, an assumption or a base value. */
export interface NewValue {
  readonly input: string;
  /** Items joined with `|`, the year last; empty without dimensions, or for every year of a series. */
  readonly items: string;
  readonly value: number;
}

/** Where changes of an input are kept in the scenario. */
export function partOf({ model }: CompiledModel, input: string): 'levers' | 'assumptions' {
  return [...model.levers, ...model.settings].some(({ id }) => id === input)
    ? 'levers'
    : 'assumptions';
}

/** The value that model and dataset give to a cell; NaN when there is no such cell. */
export function originalValue(compiled: CompiledModel, input: string, items: string): number {
  const [cell] = cellsOfKey(compiled.model, compiled.space, input, items) ?? [];
  return cell === undefined ? NaN : (compiled.baseline.get(input)?.[cell] ?? NaN);
}

/** The change that a person made to a cell, if any. */
export function changeOf(scenario: Scenario, input: string, items: string): Change | undefined {
  return scenario.levers[input]?.[items] ?? scenario.assumptions[input]?.[items];
}

/**
 * The scenario with these values. A value that is the original one takes the change away: a scenario holds only
 * what differs.
 */
export function withValues(
  scenario: Scenario,
  compiled: CompiledModel,
  values: readonly NewValue[],
  stamp: Stamp,
): Scenario {
  return values.reduce((changed, { input, items, value }) => {
    const part = partOf(compiled, input);
    // One year of a series falls back on the value for every year, where there is one; a known year does not.
    const isOfEveryYear = items !== '' && !knownYears(compiled.model, input).has(items);
    const every = isOfEveryYear ? changeOf(changed, input, '') : undefined;
    const fallback = every?.value ?? originalValue(compiled, input, items);
    const current = changeOf(changed, input, items)?.value ?? fallback;
    if (value === current) return changed;
    const change = value === fallback ? undefined : { value, ...stamp };
    return { ...changed, [part]: withChange(changed[part], input, items, change) };
  }, scenario);
}

/** The scenario with the original value back in these cells. */
export function withOriginal(
  scenario: Scenario,
  compiled: CompiledModel,
  cells: readonly Pick<NewValue, 'input' | 'items'>[],
): Scenario {
  return cells.reduce((changed, { input, items }) => {
    if (changeOf(changed, input, items) === undefined) return changed;
    const part = partOf(compiled, input);
    return { ...changed, [part]: withChange(changed[part], input, items, undefined) };
  }, scenario);
}

/** `change` undefined: the change goes away, and the input with its last one. */
function withChange(
  changes: Changes,
  input: string,
  items: string,
  change: Change | undefined,
): Changes {
  const { [items]: _, ...others } = changes[input] ?? {};
  const cells = change === undefined ? others : { ...others, [items]: change };
  if (Object.keys(cells).length > 0) return { ...changes, [input]: cells };
  const { [input]: __, ...rest } = changes;
  return rest;
}

/** The scenario with a calculated cell overridden, or with the formula's own value back. */
export function withOverride(
  scenario: Scenario,
  variable: string,
  items: string,
  change: Omit<Override, 'variable' | 'items'> | null,
): Scenario {
  const others = scenario.overrides.filter(
    (override) => override.variable !== variable || override.items !== items,
  );
  const overrides = change === null ? others : [...others, { variable, items, ...change }];
  return { ...scenario, overrides };
}

/** Whether two states of one scenario have the same values for every input, whoever set them and when. */
export function haveSameValues(one: Scenario, other: Scenario): boolean {
  return (['levers', 'assumptions'] as const).every((part) => {
    const texts = [one[part], other[part]].map((changes) => JSON.stringify(valuesOf(changes)));
    return texts[0] === texts[1];
  });
}

function valuesOf(changes: Changes): readonly unknown[] {
  return Object.entries(changes)
    .flatMap(([input, cells]) =>
      Object.entries(cells).map(([items, { value }]) => [input, items, value] as const),
    )
    .sort(([a, x], [b, y]) => (a < b || (a === b && x < y) ? -1 : 1));
}

/** Number of inputs and cells that a person changed. */
export function changeCount({ levers, assumptions, overrides, formulas }: Scenario): number {
  const cells = [...Object.values(levers), ...Object.values(assumptions)];
  const changed = cells.reduce((count, one) => count + Object.keys(one).length, 0);
  return changed + overrides.length + formulas.length;
}
