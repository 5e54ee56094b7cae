import type { Difference } from './figure';

/** Largest difference of two results that count as the same, as a share of the larger of 1 and the value. */
const tolerance = 1e-9;

/** Most differences that are told. */
const most = 5;

/** Values by name: the same names and cells in the same order on both sides. */
export type Values = ReadonlyMap<string, ArrayLike<number>>;

/** Where two results differ; missing (NaN) on both sides is the same. Names that only one side has are told too. */
export function differences(what: string, ours: Values, theirs: Values): readonly Difference[] {
  const found: Difference[] = [];
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    const left = ours.get(name);
    const right = theirs.get(name);
    const cells = Math.max(left?.length ?? 0, right?.length ?? 0);
    if (left === undefined || right === undefined || left.length !== right.length) {
      const count = (side: typeof left): number => side?.length ?? 0;
      found.push({ where: `${what}: cells of ${name}`, ours: count(left), theirs: count(right) });
    } else {
      for (let cell = 0; cell < cells && found.length < most; cell++) {
        const one = left[cell] ?? NaN;
        const other = right[cell] ?? NaN;
        if (isSame(one, other)) continue;
        found.push({ where: `${what}: ${name}, cell ${cell}`, ours: one, theirs: other });
      }
    }
    if (found.length >= most) break;
  }
  return found;
}

function isSame(one: number, other: number): boolean {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) && Number.isNaN(other);
  return Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(other));
}
