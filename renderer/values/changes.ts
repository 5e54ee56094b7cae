import type { CompiledModel } from '../../shared/calculation/compileModel';
import { cellsOfKey } from '../../shared/calculation/inputs';
import { everyYearKey, knownYears } from '../../shared/model/knownYears';
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
 * what differs. The cost is that of the values, however many of one input there are.
 */
export function withValues(
  scenario: Scenario,
  compiled: CompiledModel,
  values: readonly NewValue[],
  stamp: Stamp,
): Scenario {
  const changing = changingCells(scenario);
  const isRanged = stamp.low !== undefined || stamp.high !== undefined;
  for (const { input, items, value } of values) {
    const part = partOf(compiled, input);
    // One year of a series falls back on the value for every year, where there is one; a known year does not.
    const key = everyYearKey(items);
    const isKnown = key === items || knownYears(compiled.model, input).has(items);
    const every = isKnown ? undefined : changing.at(input, key);
    const fallback = every?.value ?? originalValue(compiled, input, items);
    const before = changing.at(input, items);
    const range = isRanged ? {} : keptRange(before, value);
    const isKept = isRanged || Object.keys(range).length > 0;
    if (value === (before?.value ?? fallback) && !isRanged) continue;
    const change = { value, ...range, ...stamp };
    changing.put(part, input, items, value === fallback && !isKept ? undefined : change);
  }
  return changing.scenario();
}

/** A range of one's own stays with another value, as far as that lies within it. */
function keptRange(before: Change | undefined, value: number): Partial<Change> {
  const { low, high } = before ?? {};
  return {
    ...(low !== undefined && low <= value ? { low } : {}),
    ...(high !== undefined && high >= value ? { high } : {}),
  };
}

/** The scenario with the original value back in these cells. */
export function withOriginal(
  scenario: Scenario,
  compiled: CompiledModel,
  cells: readonly Pick<NewValue, 'input' | 'items'>[],
): Scenario {
  const changing = changingCells(scenario);
  for (const { input, items } of cells) {
    if (changing.at(input, items) === undefined) continue;
    changing.put(partOf(compiled, input), input, items, undefined);
  }
  return changing.scenario();
}

/** A scenario whose changes are being made; what is touched is copied once, what is not stays the same object. */
function changingCells(scenario: Scenario): {
  readonly at: (input: string, items: string) => Change | undefined;
  /** `change` undefined: the change goes away, and the input with its last one. */
  readonly put: (
    part: 'levers' | 'assumptions',
    input: string,
    items: string,
    change: Change | undefined,
  ) => void;
  readonly scenario: () => Scenario;
} {
  const touched = { levers: new Map<string, Cells>(), assumptions: new Map<string, Cells>() };

  function cellsOf(part: 'levers' | 'assumptions', input: string): Cells {
    const cells = touched[part].get(input) ?? new Map(Object.entries(scenario[part][input] ?? {}));
    touched[part].set(input, cells);
    return cells;
  }

  function changesOf(part: 'levers' | 'assumptions'): Changes {
    if (touched[part].size === 0) return scenario[part];
    const changes = new Map(Object.entries(scenario[part]));
    for (const [input, cells] of touched[part]) {
      if (cells.size === 0) changes.delete(input);
      else changes.set(input, Object.fromEntries(cells));
    }
    return Object.fromEntries(changes);
  }

  const known = (part: 'levers' | 'assumptions', input: string, items: string) => {
    const cells = touched[part].get(input);
    return cells === undefined ? scenario[part][input]?.[items] : cells.get(items);
  };

  return {
    at: (input, items) => known('levers', input, items) ?? known('assumptions', input, items),
    put: (part, input, items, change) => {
      const cells = cellsOf(part, input);
      if (change === undefined) cells.delete(items);
      else cells.set(items, change);
    },
    scenario: () => {
      if (touched.levers.size + touched.assumptions.size === 0) return scenario;
      return {
        ...scenario,
        levers: changesOf('levers'),
        assumptions: changesOf('assumptions'),
      };
    },
  };
}

type Cells = Map<string, Change>;

/** The scenario with these calculated cells overridden, each in the place of what it was overridden with before. */
export function withOverrides(scenario: Scenario, overrides: readonly Override[]): Scenario {
  if (overrides.length === 0) return scenario;
  const keyOf = ({ variable, items }: Override): string => `${variable} ${items}`;
  const keys = new Set(overrides.map(keyOf));
  const others = scenario.overrides.filter((one) => !keys.has(keyOf(one)));
  return { ...scenario, overrides: [...others, ...overrides] };
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

/**
 * The scenario with another formula for a variable; `formula` null, or that of the model: the model's own. A line of
 * one's own has no other formula than its own.
 */
export function withFormula(
  scenario: Scenario,
  { model }: Pick<CompiledModel, 'model'>,
  variable: string,
  formula: string | null,
  stamp: Stamp,
): Scenario {
  const line = scenario.ownLines.find(({ id }) => id === variable);
  if (line?.kind === 'variable') {
    if (formula === null || formula === line.formula) return scenario;
    const changed = { ...line, formula, ...stamp };
    return {
      ...scenario,
      ownLines: scenario.ownLines.with(scenario.ownLines.indexOf(line), changed),
    };
  }
  const others = scenario.formulas.filter((one) => one.variable !== variable);
  const own = model.variables.find(({ id }) => id === variable)?.formula;
  const isOwn = formula === null || formula === own;
  if (isOwn && others.length === scenario.formulas.length) return scenario;
  const formulas = isOwn ? others : [...others, { variable, formula, ...stamp }];
  return { ...scenario, formulas };
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
export function changeCount(scenario: Scenario): number {
  const { levers, assumptions, overrides, formulas, ownLines, perItem } = scenario;
  const cells = [...Object.values(levers), ...Object.values(assumptions)];
  const changed = cells.reduce((count, one) => count + Object.keys(one).length, 0);
  const others = [overrides, formulas, ownLines, perItem];
  return others.reduce((count, { length }) => count + length, changed);
}
