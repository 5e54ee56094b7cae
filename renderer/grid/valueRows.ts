import { addsUp } from '../../shared/model/units';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { Scenario } from '../../shared/model/scenario';
import { findDimension } from '../../shared/value/space';
import { addsAsShown } from '../format/formatNumber';
import type { Labels } from '../values/labels';
import { asOne, cellValues, countInYear } from '../values/cellValues';
import { namesIn, type Vocabulary } from '../values/formulaTokens';
import type { SheetQuantity } from './quantities';
import type { RealPrices } from '../values/realPrices';
import { changesBehind, markOf, type ChangesByName, type FoundChange } from '../values/rowChanges';
import {
  cellAt,
  type CellValue,
  type Column,
  type Limits,
  type Rule,
  type SheetCell,
  type ValueRow,
} from '../values/valueRow';

/** What the rows of all quantities are made from. */
export interface RowContext {
  readonly run: ScenarioRun;
  readonly labels: Labels;
  /** The chosen item by dimension; null where all items are wanted. */
  readonly chosen: ReadonlyMap<string, string | null>;
  /** The dimension that is opened last: the one that the whole window chooses from. */
  readonly areaDimension: string;
  /** Ids of the rows that are open. */
  readonly open: ReadonlySet<string>;
  readonly changes: ChangesByName;
  /** Formulas that a person changed, by variable. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Names of the lines that a person added. */
  readonly own: ReadonlySet<string>;
  /** Assumptions that differ over a dimension that the model gives them none of. */
  readonly perItem: Scenario['perItem'];
  readonly prices: RealPrices | null;
  readonly vocabulary: Vocabulary;
}

/** Where a row stands: what it is called and what it is limited to. */
interface RowHeading {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly limits: Limits;
}

/** A quantity with what holds for all of its rows. */
interface Subject {
  readonly context: RowContext;
  readonly quantity: SheetQuantity;
  readonly rule: Rule;
  readonly changes: readonly FoundChange[];
  readonly formula: string | null;
}

/**
 * The row of a quantity and the open rows below it, limited to the chosen items. What adds up opens dimension by
 * dimension, each row the sum of those below it; what does not opens at once to its single values.
 */
export function valueRows(context: RowContext, quantity: SheetQuantity): readonly ValueRow[] {
  const { id, unit, source, formula } = quantity;
  const { limits, steps } = limitToChosen(context, quantity);
  const summable = addsUp(context.run.model, unit, steps);
  const subject: Subject = {
    context,
    quantity,
    rule: summable ? 'sum' : source === 'variable' ? 'none' : 'equal',
    changes: context.changes.get(id) ?? [],
    formula: context.formulas.get(id) ?? formula,
  };
  const top = { id, label: context.labels.quantity(id), depth: 0, limits };
  if (steps.length === 0) return [valueRow(subject, top, 'none')];
  if (summable) return steppedRows(subject, top, steps);
  if (!context.open.has(id)) return [valueRow(subject, top, 'closed')];
  const singles = singlePlaces(context, top, steps).map((at) => ({
    ...valueRow(subject, at, 'none'),
    depth: 1,
  }));
  return [valueRow(subject, top, 'open'), ...singles];
}

/** The chosen items, and the dimensions that are still to be opened: those of the model before the area. */
function limitToChosen(
  { run, chosen, areaDimension }: RowContext,
  { dimensions }: SheetQuantity,
): { readonly limits: Limits; readonly steps: readonly string[] } {
  const limits: Record<string, number> = {};
  const steps: string[] = [];
  // In the order of the space, whatever the order of the declaration.
  for (const { id, items } of run.space.dimensions) {
    if (id === run.space.time.id || !dimensions.includes(id)) continue;
    const item = chosen.get(id) ?? null;
    if (item !== null) limits[id] = items.indexOf(item);
    else if (items.length === 1) limits[id] = 0;
    else steps.push(id);
  }
  const last = steps.filter((id) => id === areaDimension);
  return { limits, steps: [...steps.filter((id) => !last.includes(id)), ...last] };
}

/** A row, and below it, when it is open, a row for each item of the first step. */
function steppedRows(
  subject: Subject,
  at: RowHeading,
  steps: readonly string[],
): readonly ValueRow[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [valueRow(subject, at, 'none')];
  if (!subject.context.open.has(at.id)) return [valueRow(subject, at, 'closed')];
  const below = placesBelow(subject.context, at, step, (item) => item).map((one) =>
    steppedRows(subject, one, rest),
  );
  const row = valueRow(subject, at, 'open');
  const parts = below.flatMap(([first]) => first ?? []);
  return [isRounded(row, parts) ? { ...row, isRounded: true } : row, ...below.flat()];
}

/** Whether in any column the parts, as they are written, do not add up to the whole. */
function isRounded(row: ValueRow, parts: readonly ValueRow[]): boolean {
  const columns: readonly Column[] = ['all', ...row.years.keys()];
  return columns.some((column) => {
    const [total = NaN, ...values] = [row, ...parts].map((one) => {
      const value = cellAt(one, column)?.value;
      return typeof value === 'number' ? value : NaN;
    });
    return !addsAsShown(values, total, row.display);
  });
}

/** Every combination of items of the steps, named after all of them. */
function singlePlaces(
  context: RowContext,
  at: RowHeading,
  steps: readonly string[],
): readonly RowHeading[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [at];
  const below = placesBelow(context, at, step, (item) =>
    at.depth === 0 ? item : `${at.label} · ${item}`,
  );
  return below.flatMap((one) => singlePlaces(context, one, rest));
}

function placesBelow(
  { run, labels }: RowContext,
  { id, depth, limits }: RowHeading,
  step: string,
  label: (item: string) => string,
): readonly RowHeading[] {
  const items = findDimension(run.space, step)?.items ?? [];
  return items.map((item, position) => ({
    id: `${id}/${item}`,
    label: label(labels.item(step, item)),
    depth: depth + 1,
    limits: { ...limits, [step]: position },
  }));
}

function valueRow(
  { context, quantity, rule, changes, formula }: Subject,
  { id, label, depth, limits }: RowHeading,
  branch: ValueRow['branch'],
): ValueRow {
  const { run, chosen, prices } = context;
  const { id: name, source, unit, display, dimensions, perYear } = quantity;
  const time = run.space.time.id;
  const timed = dimensions.includes(time);
  const names = formula === null ? new Set<string>() : namesIn(formula, context.vocabulary);
  const isMoney = source === 'variable' && timed && unit === prices?.unit;
  // A variable that uses the factor itself is in those prices already. One that builds on its own past adds up
  // amounts of several years: no factor of a single year turns it into the sum of what is shown.
  const isConverted = isMoney && names.has(prices.factor);
  const converts = isMoney && !isConverted && !names.has(name);
  const behind = changesBehind(changes, limits, time);
  const added = context.perItem
    .filter(({ assumption }) => assumption === name)
    .map(({ dimension }) => dimension);
  const isEdited = context.formulas.has(name) || context.own.has(name) || added.length > 0;
  const calculated = cellValues(run, name, limits, rule);
  const values = converts
    ? calculated.map((value, year) => inPrices(value, prices, year))
    : calculated;
  const years = timed
    ? values.map((value, year) =>
        cell(value, behind.length === 0 ? behind : changesBehind(behind, limits, time, year)),
      )
    : [];
  // What builds on its own past holds the years before already.
  const adds = addsUp(run.model, unit, [time]) && !names.has(name);
  return {
    kind: 'value',
    id,
    name,
    source,
    label,
    depth,
    unit,
    display,
    branch,
    years,
    all: allYears(values, { timed, perYear, adds }, behind),
    perYear,
    limits,
    count: countInYear(run, dimensions, limits),
    rule,
    changed: behind.length > 0 || isEdited,
    isOwn: context.own.has(name),
    added,
    formulaChanged: context.formulas.has(name),
    pricesOf: isConverted || converts ? prices.year : null,
    whole:
      depth > 0 || source !== 'variable'
        ? []
        : [...chosen]
            .filter(([dimension, item]) => item !== null && !dimensions.includes(dimension))
            .map(([dimension]) => dimension),
  };
}

function cell(value: CellValue, changes: readonly FoundChange[]): SheetCell {
  return { value, mark: markOf(changes) };
}

function inPrices(value: CellValue, prices: RealPrices | null, year: number): CellValue {
  return typeof value === 'number' ? value * (prices?.factors[year] ?? NaN) : value;
}

/** What holds for all years: the value without years, that of a series that is level, or the sum. */
function allYears(
  values: readonly CellValue[],
  { timed, perYear, adds }: Readonly<Record<'timed' | 'perYear' | 'adds', boolean>>,
  changes: readonly FoundChange[],
): SheetCell | null {
  if (!timed) return cell(values[0] ?? null, changes);
  if (!perYear && !adds) return null;
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value !== 'number') return cell(value, changes);
    numbers.push(value);
  }
  return cell(asOne(numbers, perYear ? 'equal' : 'sum'), changes);
}
