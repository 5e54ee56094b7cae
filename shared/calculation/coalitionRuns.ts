import type { Calculation, CellOverrides } from '../engine/calculation';
import { createMemory } from '../engine/memory';
import { createWorkspace } from '../engine/workspace';
import type { CompiledModel } from './compileModel';
import type { LeverGroups } from './leverGroups';

/** A scenario in which levers are still to be turned group by group. */
export interface TurnedScenario {
  /** Every input as the scenario has it, levers included. */
  readonly inputs: ReadonlyMap<string, Float64Array>;
  readonly overrides: CellOverrides;
  readonly referenceOverrides: CellOverrides;
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
  const workspace = createWorkspace();
  const own = createMemory(workspace);
  const compared = createMemory(workspace);

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

  /** What runs start from besides the levers and the overridden cells, as text: all that differs from the baseline. */
  function surroundings({ inputs }: TurnedScenario): string {
    const others = [...inputs].filter(([name]) => !isLever.has(name));
    return others
      .flatMap(([name, values]) => differences(name, values, baseline.get(name)))
      .join(' ');
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
    const { overrides, referenceOverrides } = scenario;
    const around = [surroundings(scenario), overriddenText(referenceOverrides)].join('\n');
    const asked = kept.join(' ');
    let batch: Batch | null = null;
    return sets.map((set) => {
      const values = turned(scenario, groups, set);
      // What is overridden in the scenario alone is turned with the levers.
      const overridden = (set & groups.overridden) === 0 ? referenceOverrides : overrides;
      const key = [asked, around, overriddenText(overridden), leverKey(values)].join('\n');
      const known = recall(key);
      if (known !== undefined) return known;
      batch ??= startBatch(around, scenario, kept);
      const found = batch(values, overridden);
      calculated++;
      remember(key, found);
      return found;
    });
  }

  /** Calculates runs one after the other, of each only what differs from the one before it. */
  function startBatch(
    around: string,
    { inputs, referenceOverrides }: TurnedScenario,
    wanted: readonly string[],
  ): Batch {
    const key = `reference\n${around}`;
    let values = recall(key);
    if (values === undefined) {
      const neutral = levers.map(({ id }) => [id, baseline.get(id) ?? new Float64Array()] as const);
      values = compared.calculate(program, {
        inputs: new Map([...inputs, ...neutral]),
        overrides: referenceOverrides,
        reference: null,
        wanted: program.referenced,
      }).values;
      remember(key, values);
    }
    const reference = { values };
    return (turnedLevers, overrides) => {
      const all = new Map([...inputs, ...turnedLevers]);
      return own.calculate(program, { inputs: all, overrides, reference, wanted }).values;
    };
  }

  return { run, calculated: () => calculated };
}

type Levers = ReadonlyMap<string, Float64Array>;
type Batch = (values: Levers, overrides: CellOverrides) => RunValues;

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

function overriddenText(overrides: CellOverrides): string {
  return [...overrides].map(([name, found]) => `${name}!${[...found].join(';')}`).join(' ');
}

function cellsIn(values: RunValues): number {
  let cells = 0;
  for (const { values: one } of values.values()) cells += one.length;
  return cells;
}
