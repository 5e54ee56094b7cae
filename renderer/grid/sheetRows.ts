import type { View } from '../values/view';
import { vocabularyOf } from '../values/formulaTokens';
import { groupsOf, type Group, type SheetQuantity } from './quantities';
import { realPrices } from '../values/realPrices';
import { changesByName } from '../values/rowChanges';
import { matches, type SheetFilter } from './sheetFilter';
import type { SheetRow, ValueRow } from '../values/valueRow';
import { valueRows, type RowContext } from './valueRows';

/** What the rows depend on, apart from how they are looked at. */
export type RowsView = Pick<View, 'run' | 'scenario' | 'area' | 'labels' | 'texts'>;

export interface SheetRows {
  readonly rows: readonly SheetRow[];
  /** Quantities that the filter leaves. */
  readonly found: number;
  /** Quantities with a change, whatever the filter. */
  readonly changed: number;
}

/**
 * The rows of the sheet: the variables of the model in their blocks and below them the inputs, what is open opened,
 * and of these what the filter asks for. A heading without rows is left out.
 */
export function sheetRows(
  view: RowsView,
  open: ReadonlySet<string>,
  filter: SheetFilter,
): SheetRows {
  const context = rowContext(view, open, filter);
  const changed = (id: string): boolean =>
    context.changes.has(id) ||
    context.formulas.has(id) ||
    context.own.has(id) ||
    context.perItem.some(({ assumption }) => assumption === id);
  const wanted = ({ id, label }: SheetQuantity): boolean =>
    (!filter.onlyChanged || changed(id)) && matches(id, view.texts.say(label), filter.search);
  const groups = groupsOf(view.run.model);
  const shown = groups
    .filter(({ id }) => filter.block === null || filter.block === id)
    .map((group) => ({ group, quantities: group.quantities.filter(wanted) }))
    .filter(({ quantities }) => quantities.length > 0);
  return {
    rows: shown.flatMap(({ group, quantities }): readonly SheetRow[] => [
      { kind: 'block', id: `block ${group.id}`, label: groupLabel(group, view.texts) },
      ...quantities.flatMap((quantity) => valueRows(context, quantity)),
    ]),
    found: shown.reduce((count, { quantities }) => count + quantities.length, 0),
    changed: groups.flatMap(({ quantities }) => quantities.filter(({ id }) => changed(id))).length,
  };
}

/** The row of one quantity, whatever the filter leaves out; null when there is none of that name. */
export function rowOf(view: RowsView, name: string, filter: SheetFilter): ValueRow | null {
  const quantity = groupsOf(view.run.model)
    .flatMap(({ quantities }) => quantities)
    .find(({ id }) => id === name);
  if (quantity === undefined) return null;
  return valueRows(rowContext(view, new Set(), filter), quantity)[0] ?? null;
}

/** "A Basis" for a block of the model, "Aannames" for a kind of input. */
export function groupLabel({ id, label }: Group, texts: View['texts']): string {
  if (label !== null) return `${id} ${texts.say(label)}`;
  return texts.t(`sheet:groups.${id as 'levers'}`);
}

function rowContext(
  { run, scenario, area, labels }: RowsView,
  open: ReadonlySet<string>,
  filter: SheetFilter,
): RowContext {
  const chosen = new Map([[area.dimension, area.item]]);
  if (filter.dimension !== null) chosen.set(filter.dimension, filter.item);
  return {
    run,
    labels,
    chosen,
    areaDimension: area.dimension,
    open,
    changes: changesByName(scenario, run.model, run.space),
    formulas: new Map(scenario.formulas.map(({ variable, formula }) => [variable, formula])),
    own: new Set(scenario.ownLines.map(({ id }) => id)),
    perItem: scenario.perItem,
    prices: realPrices(run),
    vocabulary: vocabularyOf(run.model, run.space),
  };
}
