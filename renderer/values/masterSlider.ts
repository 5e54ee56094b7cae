import { shownName } from '../../shared/calculation/shown';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { FilledLever } from '../../shared/model/model';
import { cellKeys } from '../../shared/value/namedArray';
import type { NewValue } from './changes';

/** Shares that differ less than this are the same position of a slider. */
const precision = 1e-9;

interface MasterCell {
  readonly input: string;
  readonly items: string;
  readonly neutral: number;
  readonly full: number;
  readonly value: number;
}

/** Every cell of the part's levers that a master slider moves: where full differs from neutral. */
function masterCells(run: ScenarioRun, part: string): readonly MasterCell[] {
  return run.model.levers
    .filter((lever) => lever.part === part)
    .flatMap((lever) => leverCells(run, lever))
    .filter(({ neutral, full }) => full !== neutral);
}

function leverCells(run: ScenarioRun, { id, neutral }: FilledLever): readonly MasterCell[] {
  const values = run.values.get(id);
  const full = run.values.get(shownName('full', id));
  if (values === undefined || full === undefined) throw new Error(`no values for lever ${id}`);
  return cellKeys(run.space, values.dimensions).map((items, cell) => ({
    input: id,
    items,
    neutral,
    full: full.values[cell] ?? NaN,
    value: values.values[cell] ?? NaN,
  }));
}

/**
 * The position p between 0 and 1 at which every lever of the part stands at neutral + p x (full - neutral);
 * null ("gemengd") where no p fits.
 */
export function masterPosition(run: ScenarioRun, part: string): number | null {
  const positions = masterCells(run, part).map(
    ({ neutral, full, value }) => (value - neutral) / (full - neutral),
  );
  const [first] = positions;
  if (first === undefined) return null;
  return positions.every((position) => Math.abs(position - first) <= precision) ? first : null;
}

/** Whether the part has levers that a master slider moves. */
export function hasMaster(run: ScenarioRun, part: string): boolean {
  return masterCells(run, part).length > 0;
}

/** The values of all levers of the part at position p. */
export function masterValues(run: ScenarioRun, part: string, p: number): readonly NewValue[] {
  return masterCells(run, part).map(({ input, items, neutral, full }) => ({
    input,
    items,
    value: p === 1 ? full : neutral + p * (full - neutral),
  }));
}
