import type { FilledLever, Model, Part } from '../../shared/model/model';
import type { Space } from '../../shared/value/space';
import { keyLabel, type Labels } from '../values/labels';
import { cellsOf, isStart, rowLabel, type LeverCell, type Input } from '../values/leverCells';

/** The start year of every lever of a part together: it stands above them. */
export function sharedStart(levers: readonly FilledLever[]): FilledLever | undefined {
  const starts = new Set(levers.flatMap(({ start }) => start ?? []));
  const [only] = starts;
  return starts.size === 1
    ? levers.find(({ id, dimensions }) => id === only && dimensions.length === 0)
    : undefined;
}

/** The start year per row of the part's table: it stands in the row. */
export function tableStart(
  levers: readonly FilledLever[],
  { table }: Part,
): FilledLever | undefined {
  const start = levers.find(({ id }) => id === table?.lever)?.start;
  return levers.find(
    ({ id, dimensions }) =>
      id === start && dimensions.length === 1 && dimensions[0] === table?.dimension,
  );
}

/** What stands on one row of the panel. */
export interface Row {
  readonly input: Input;
  readonly cells: readonly LeverCell[];
  readonly label: string;
}

/** A row for each cell of a lever or setting. */
export function rowsOf(model: Model, space: Space, input: Input, labels: Labels): readonly Row[] {
  return cellsOf(space, input).map((cell) => {
    const item = keyLabel(space, input.dimensions, cell.items, labels);
    return { input, cells: [cell], label: rowLabel(model, input, labels.quantity(input.id), item) };
  });
}

/** A row for each item of the part's table: one row for all cells with that item. */
export function tableRows(
  model: Model,
  space: Space,
  input: Input,
  { items, dimension }: { readonly items: readonly string[]; readonly dimension: string },
  labels: Labels,
): readonly Row[] {
  return items.map((item) => ({
    input,
    cells: cellsOf(space, input, { [dimension]: item }),
    label: rowLabel(model, input, labels.quantity(input.id), labels.item(dimension, item)),
  }));
}

/** The rows that say what a part is set to. A start year alone sets nothing. */
export function settingRows(
  model: Model,
  space: Space,
  inputs: readonly Input[],
  part: Part | null,
  labels: Labels,
): readonly Row[] {
  return inputs
    .filter((input) => !isStart(model, input))
    .flatMap((input) => {
      const table = part?.table;
      if (table?.lever !== input.id) return rowsOf(model, space, input, labels);
      const items = space.dimensions.find(({ id }) => id === table.dimension)?.items ?? [];
      return tableRows(model, space, input, { items, dimension: table.dimension }, labels);
    });
}
