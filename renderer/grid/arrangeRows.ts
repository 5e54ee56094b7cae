import { cellAt, type Column, type SheetRow, type ValueRow } from '../values/valueRow';

/** In which order the rows of each block stand, and which of them; null: as the model has it. */
export interface Arrangement {
  readonly sort: { readonly column: Column; readonly direction: 'up' | 'down' } | null;
  /** Only rows in this unit. */
  readonly unit: string | null;
}

export const asInModel: Arrangement = { sort: null, unit: null };

/**
 * The rows in that order: blocks stay where they are, and what is below a row stays with it, in its own order. Rows
 * without a number there come last. A block of which no row is left goes.
 */
export function arrangedRows(
  rows: readonly SheetRow[],
  { sort, unit }: Arrangement,
): readonly SheetRow[] {
  if (sort === null && unit === null) return rows;
  return blocksOf(rows).flatMap(({ heading, families }) => {
    const kept = families.filter(([row]) => unit === null || row?.unit === unit);
    if (kept.length === 0) return [];
    const ordered =
      sort === null
        ? kept
        : kept.toSorted(([one], [other]) =>
            compared(valueOf(one, sort.column), valueOf(other, sort.column), sort.direction),
          );
    return [...(heading === null ? [] : [heading]), ...ordered.flat()];
  });
}

function valueOf(row: ValueRow | undefined, column: Column): number | null {
  const value = row === undefined ? null : cellAt(row, column)?.value;
  return typeof value === 'number' ? value : null;
}

function compared(one: number | null, other: number | null, direction: 'up' | 'down'): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return direction === 'up' ? one - other : other - one;
}

interface Block {
  readonly heading: SheetRow | null;
  /** Rows of quantities, each with the rows below it. */
  readonly families: ValueRow[][];
}

function blocksOf(rows: readonly SheetRow[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const row of rows) {
    if (row.kind === 'block') blocks.push({ heading: row, families: [] });
    else {
      if (blocks.length === 0) blocks.push({ heading: null, families: [] });
      const families = blocks.at(-1)?.families;
      if (row.depth === 0) families?.push([row]);
      else families?.at(-1)?.push(row);
    }
  }
  return blocks;
}
