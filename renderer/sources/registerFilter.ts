import type { RegisterRow } from './register';

export const orders = ['weight', 'model', 'name', 'quality'] as const;

export type Order = (typeof orders)[number];

export interface RegisterFilter {
  readonly search: string;
  readonly quality: string | null;
  /** Id of a part, `noPart` for what no lever rests on; null: everything. */
  readonly part: string | null;
  readonly onlyChanged: boolean;
  readonly order: Order;
}

/** Stands for the values that no lever rests on; no id of a part has a sign like this. */
export const noPart = '-';

/** The rows that pass, in the wanted order; those that are equal in it stay in the order of the model. */
export function filterRegister(
  rows: readonly RegisterRow[],
  filter: RegisterFilter,
  weight: (row: RegisterRow) => number,
): readonly RegisterRow[] {
  const words = plain(filter.search).split(' ');
  const found = rows.filter(
    (row) =>
      (filter.quality === null || row.quality === filter.quality) &&
      isOfPart(row, filter.part) &&
      (!filter.onlyChanged || row.changes.length > 0) &&
      words.every((word) => searchText(row).includes(word)),
  );
  return sorted(found, filter.order, weight);
}

function isOfPart({ uses: { parts } }: RegisterRow, part: string | null): boolean {
  if (part === null) return true;
  return part === noPart ? parts.length === 0 : parts.includes(part);
}

function sorted(
  rows: readonly RegisterRow[],
  order: Order,
  weight: (row: RegisterRow) => number,
): readonly RegisterRow[] {
  switch (order) {
    case 'model':
      return rows;
    case 'weight':
      return rows.toSorted((a, b) => weight(b) - weight(a));
    case 'name':
      return rows.toSorted((a, b) => a.label.localeCompare(b.label, 'nl'));
    case 'quality':
      // The weakest first: these are to be looked at.
      return rows.toSorted((a, b) => b.qualityRank - a.qualityRank);
  }
}

function searchText({ input, label, where, source, note }: RegisterRow): string {
  return plain(`${label} ${where} ${input} ${source} ${note}`);
}

/** Without capitals and accents: "reële" is found by "reele". */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();
}
