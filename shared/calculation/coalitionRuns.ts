import { calculate, recalculate, type Calculation, type CellOverrides } from '../engine/calculate';
import { planAfter, planFor, type Plan, type Program } from '../engine/program';
import type { CompiledModel } from './compileModel';
import type { LeverGroups } from './leverGroups';

/** A scenario in which levers are still to be turned group by group. */
export interface TurnedScenario {
  /** Every input as the scenario has it, levers included. */
  readonly inputs: ReadonlyMap<string, Float64Array>;
  readonly overrides: CellOverrides;
}

export type RunValues = Calculation['values'];

export interface CoalitionRuns {
  /**
   * The values of the named variables with the levers of each set of groups as in the scenario and all others
   * neutral; bit i of a set is group i. What was calculated before from the same values is not calculated again.
   */
  readonly run: (
    scenario: TurnedScenario,
    groups: LeverGroups,
    sets: readonly number[],
    kept: readonly string[],
  ) => readonly RunValues[];
  /** How many runs were calculated since it was made. */
  readonly calculated: () => number;
}

/** Cells that are remembered: 48 MB of them. */
const mostCells = 6_000_000;

/**
 * Calculates a scenario for sets of its levers. Runs are remembered by what goes into them: the lever cells that
 * are not neutral, and everything else that differs from the baseline. So two sets that differ in a neutral group
 * are one run, and moving a lever leaves the runs without its group as they are. The longest unused go first.
 */
export function createCoalitionRuns(compiled: CompiledModel, most = mostCells): CoalitionRuns {
  const { model, program, baseline } = compiled;
  const remembered = new Map<string, RunValues>();
  let cells = 0;
  let calculated = 0;
  const levers = model.levers.map(({ id, neutral }) => ({ id, neutral }));
  const isLever = new Set(levers.map(({ id }) => id));
  const referencePlan = planFor(program, [...program.referenceValues.keys()]);

  function remember(key: string, values: RunValues): void {
    remembered.set(key, values);
    cells += cellsIn(values);
    for (const [oldest, old] of remembered) {
      if (cells <= most || oldest === key) break;
      remembered.delete(oldest);
      cells -= cellsIn(old);
    }
  }

  /** What was calculated from the same values before; it is now the newest that was used. */
  function recall(key: string): RunValues | undefined {
    const found = remembered.get(key);
    if (found === undefined) return undefined;
    remembered.delete(key);
    remembered.set(key, found);
    return found;
  }

  function turned(scenario: TurnedScenario, { masks }: LeverGroups, set: number): Levers {
    return new Map(
      levers.map(({ id, neutral }) => {
        const mask = masks.get(id);
        const own = scenario.inputs.get(id) ?? new Float64Array();
        return [id, own.map((value, cell) => ((mask?.[cell] ?? 0) & set ? value : neutral))];
      }),
    );
  }

  /** What a run starts from besides the levers, as text: all that differs from the baseline. */
  function surroundings({ inputs, overrides }: TurnedScenario): string {
    const others = [...inputs].filter(([name]) => !isLever.has(name));
    const changed = others.flatMap(([name, values]) =>
      differences(name, values, baseline.get(name)),
    );
    const overridden = [...overrides].map(([name, found]) => `${name}!${[...found].join(';')}`);
    return [...changed, ...overridden].join(' ');
  }

  function leverKey(values: Levers): string {
    return levers.flatMap(({ id }) => differences(id, values.get(id), baseline.get(id))).join(' ');
  }

  function run(
    scenario: TurnedScenario,
    groups: LeverGroups,
    sets: readonly number[],
    kept: readonly string[],
  ): readonly RunValues[] {
    const around = surroundings(scenario);
    const plan = planFor(program, kept);
    const asked = kept.join(' ');
    let batch: Batch | null = null;
    return sets.map((set) => {
      const values = turned(scenario, groups, set);
      const key = [asked, around, leverKey(values)].join('\n');
      const known = recall(key);
      if (known !== undefined) return known;
      batch ??= startBatch(around, scenario, plan);
      const found = batch(values);
      calculated++;
      remember(key, found);
      return found;
    });
  }

  /** Calculates runs one after the other, of each only what differs from the one before it. */
  function startBatch(around: string, { inputs, overrides }: TurnedScenario, plan: Plan): Batch {
    const key = `reference\n${around}`;
    const neutral = levers.map(({ id }) => [id, baseline.get(id) ?? new Float64Array()] as const);
    let reference = recall(key);
    if (reference === undefined) {
      const first = new Map([...inputs, ...neutral]);
      reference = calculate(program, first, overrides, null, referencePlan).values;
      remember(key, reference);
    }
    const compared = { values: reference };
    const plans = createPlans(program, plan);
    let before: Levers | null = null;
    return (values) => {
      if (before === null) {
        before = values;
        const all = new Map([...inputs, ...values]);
        return calculate(program, all, overrides, compared, plan).values;
      }
      const last = before;
      const changed = new Map([...values].filter(([id, one]) => !areSame(one, last.get(id))));
      before = values;
      return recalculate(program, changed, overrides, compared, plans(changed.keys())).values;
    };
  }

  return { run, calculated: () => calculated };
}

type Levers = ReadonlyMap<string, Float64Array>;
type Batch = (values: Levers) => RunValues;

/** The plan of what depends on some levers; levers change together time and again. */
function createPlans(program: Program, plan: Plan): (changed: Iterable<string>) => Plan {
  const known = new Map<string, Plan>();
  return (changed) => {
    const names = [...changed];
    const key = names.join(' ');
    const found = known.get(key) ?? planAfter(program, plan, names);
    known.set(key, found);
    return found;
  };
}

function areSame(one: Float64Array, other: Float64Array | undefined): boolean {
  return one.every((value, cell) => Object.is(value, other?.[cell]));
}

/** Cells with another value than the baseline, as text: "name:cell=value". */
function differences(
  name: string,
  values: Float64Array | undefined,
  base: Float64Array | undefined,
): readonly string[] {
  const found: string[] = [];
  values?.forEach((value, cell) => {
    if (!Object.is(value, base?.[cell])) found.push(`${name}:${cell}=${value}`);
  });
  return found;
}

function cellsIn(values: RunValues): number {
  let cells = 0;
  for (const { values: one } of values.values()) cells += one.length;
  return cells;
}
