import { shownName } from '../../shared/calculation/shown';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Scenario } from '../../shared/model/scenario';
import type { NewValue } from './changes';
import { cellsOf, cellValue, type Items } from './leverCells';

/** Shares that differ less than this are the same position of a slider. */
const precision = 1e-9;

/** A cell of a lever that a master slider moves. */
export interface MasterCell {
  readonly input: string;
  readonly items: string;
  readonly neutral: number;
  /** Differs from `neutral`. */
  readonly full: number;
  readonly value: number;
}

/** Whether a slider of these cells and one of those stand alike and move the same. */
export function areSameCells(some: readonly MasterCell[], others: readonly MasterCell[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        one.input === other.input &&
        one.items === other.items &&
        one.neutral === other.neutral &&
        Object.is(one.full, other.full) &&
        Object.is(one.value, other.value)
      );
    })
  );
}

interface Known {
  readonly levers: Scenario['levers'];
  readonly cells: readonly MasterCell[];
}

/** Of the newest runs, by part and items: several components ask, and each time that anything changes. */
const known = new WeakMap<ScenarioRun, Map<string, Known>>();

/**
 * Every cell of the part's levers that a master slider moves: where full differs from neutral. `only`: those of these
 * items, and of no lever without their dimension.
 */
export function masterCells(
  run: ScenarioRun,
  scenario: Scenario,
  part: string,
  only: Items = {},
): readonly MasterCell[] {
  const ofRun = known.get(run) ?? new Map<string, Known>();
  known.set(run, ofRun);
  const key = JSON.stringify([part, only]);
  const before = ofRun.get(key);
  if (before?.levers === scenario.levers) return before.cells;
  const cells = findCells(run, scenario, part, only);
  ofRun.set(key, { levers: scenario.levers, cells });
  return cells;
}

function findCells(
  run: ScenarioRun,
  scenario: Scenario,
  part: string,
  only: Items,
): readonly MasterCell[] {
  const wanted = Object.keys(only);
  return run.model.levers
    .filter((lever) => lever.part === part)
    .filter(({ dimensions }) => wanted.every((dimension) => dimensions.includes(dimension)))
    .flatMap((lever) => {
      const full = run.values.get(shownName('full', lever.id));
      if (full === undefined) throw new Error(`no full value for lever ${lever.id}`);
      return cellsOf(run.space, lever, only).map((cell) => ({
        input: lever.id,
        items: cell.items,
        neutral: lever.neutral,
        full: full.values[cell.index] ?? NaN,
        value: cellValue(scenario, lever, cell),
      }));
    })
    .filter(({ neutral, full }) => full !== neutral && !Number.isNaN(full));
}

/**
 * The position p between 0 and 1 at which every cell stands at neutral + p x (full - neutral); null ("gemengd") where
 * no p fits.
 */
export function masterPosition(cells: readonly MasterCell[]): number | null {
  return inCommon(cells.map(({ neutral, full, value }) => (value - neutral) / (full - neutral)));
}

/** How far the cells stand on average, from 0 to 1. */
export function meanPosition(cells: readonly MasterCell[]): number {
  const sum = cells.reduce(
    (total, { neutral, full, value }) => total + (value - neutral) / (full - neutral),
    0,
  );
  return Math.min(1, Math.max(0, sum / cells.length));
}

/** The values of all cells at position p. */
export function levelValues(cells: readonly MasterCell[], p: number): readonly NewValue[] {
  return cells.map(({ input, items, neutral, full }) => ({
    input,
    items,
    value: p === 1 ? full : rounded(neutral + p * (full - neutral)),
  }));
}

/**
 * The share s between 0 and 1 at which every cell stands at neutral + s x (what it is in the plan - neutral): what is
 * neutral in the plan is so here. Null where no s fits.
 */
export function shareOfPlan(
  cells: readonly MasterCell[],
  plan: readonly MasterCell[],
): number | null {
  if (cells.length !== plan.length) return null;
  const shares: number[] = [];
  for (const [index, { input, items, neutral, value }] of cells.entries()) {
    const held = plan[index];
    if (held?.input !== input || held.items !== items) return null;
    if (held.value !== neutral) shares.push((value - neutral) / (held.value - neutral));
    else if (value !== neutral) return null;
  }
  const share = inCommon(shares);
  return share !== null && share >= 0 && share <= 1 + precision ? share : null;
}

/** The values of a plan of which the share s is left; what it does not use stays as it is. */
export function scaledValues(plan: readonly MasterCell[], s: number): readonly NewValue[] {
  return plan.map(({ input, items, neutral, value }) => ({
    input,
    items,
    value: s === 1 ? value : rounded(neutral + s * (value - neutral)),
  }));
}

/** 0.365 and not 0.36500000000000005: a person may read it. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function inCommon(shares: readonly number[]): number | null {
  const [first] = shares;
  if (first === undefined) return null;
  return shares.every((share) => Math.abs(share - first) <= precision) ? first : null;
}
