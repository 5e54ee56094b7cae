import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Variable } from '../../shared/model/model';
import type { NamedArray } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import type { Area } from '../state/area';
import type { Labels } from '../state/labels';
import { cellsOf, type Limits } from './cellsOf';
import { isSummable, type ValueRow } from './sheetRow';

interface Context {
  readonly run: ScenarioRun;
  readonly variable: Variable;
  readonly array: NamedArray;
  readonly labels: Labels;
  readonly area: Area;
  /** Ids of the rows that are open. */
  readonly open: ReadonlySet<string>;
}

/** Where a row stands: what it is called and what it is limited to. */
interface Place {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly limits: Limits;
}

/**
 * The row of a variable and the open rows below it, limited to the chosen area. What adds up opens dimension by
 * dimension, each row the sum of those below it; what does not opens at once to its single values.
 */
export function variableRows(
  run: ScenarioRun,
  variable: Variable,
  area: Area,
  labels: Labels,
  open: ReadonlySet<string>,
): readonly ValueRow[] {
  const array = run.values.get(variable.id);
  if (array === undefined) throw new Error(`no values for ${variable.id}`);
  const context = { run, variable, array, labels, area, open };
  const { limits, steps } = limitToArea(context);
  const top = { id: variable.id, label: labels.quantity(variable.id), depth: 0, limits };
  if (steps.length === 0) return [valueRow(context, top, 'none')];
  if (isSummable(variable.unit, variable.display)) return steppedRows(context, top, steps);
  if (!open.has(top.id)) return [valueRow(context, top, 'closed')];
  const singles = singlePlaces(context, top, steps).map((place) => ({
    ...valueRow(context, place, 'none'),
    depth: 1,
  }));
  return [valueRow(context, top, 'open'), ...singles];
}

/** The chosen item, and the dimensions that are still to be opened: those of the model before the area. */
function limitToArea({ run, array, area }: Context): {
  readonly limits: Limits;
  readonly steps: readonly string[];
} {
  const limits: Record<string, number> = {};
  const steps: string[] = [];
  for (const dimension of array.dimensions) {
    if (dimension === run.space.time.id) continue;
    const items = itemsOf(run, dimension);
    const chosen = dimension === area.dimension && area.item !== null;
    if (chosen) limits[dimension] = items.indexOf(area.item);
    else if (items.length === 1) limits[dimension] = 0;
    else steps.push(dimension);
  }
  const last = steps.filter((dimension) => dimension === area.dimension);
  return { limits, steps: [...steps.filter((dimension) => !last.includes(dimension)), ...last] };
}

/** A row, and below it, when it is open, a row for each item of the first step. */
function steppedRows(
  context: Context,
  place: Place,
  steps: readonly string[],
): readonly ValueRow[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [valueRow(context, place, 'none')];
  if (!context.open.has(place.id)) return [valueRow(context, place, 'closed')];
  const below = placesBelow(context, place, step, (item) => item);
  return [
    valueRow(context, place, 'open'),
    ...below.flatMap((one) => steppedRows(context, one, rest)),
  ];
}

/** Every combination of items of the steps, named after all of them. */
function singlePlaces(context: Context, place: Place, steps: readonly string[]): readonly Place[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [place];
  const below = placesBelow(context, place, step, (item) =>
    place.depth === 0 ? item : `${place.label} · ${item}`,
  );
  return below.flatMap((one) => singlePlaces(context, one, rest));
}

function placesBelow(
  { run, labels }: Context,
  { id, depth, limits }: Place,
  step: string,
  label: (item: string) => string,
): readonly Place[] {
  return itemsOf(run, step).map((item, position) => ({
    id: `${id}/${item}`,
    label: label(labels.item(step, item)),
    depth: depth + 1,
    limits: { ...limits, [step]: position },
  }));
}

function valueRow(
  { run, variable, array, area }: Context,
  { id, label, depth, limits }: Place,
  branch: ValueRow['branch'],
): ValueRow {
  const { unit, display } = variable;
  return {
    kind: 'value',
    id,
    variable: variable.id,
    label,
    depth,
    unit,
    display,
    branch,
    cells: cellsOf(run, variable.id, limits, isSummable(unit, display)),
    timed: array.dimensions.includes(run.space.time.id),
    ofWhole: area.item !== null && !array.dimensions.includes(area.dimension),
  };
}

function itemsOf({ space }: ScenarioRun, dimension: string): readonly string[] {
  return findDimension(space, dimension)?.items ?? [];
}
