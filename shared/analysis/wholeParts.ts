/**
 * Parts rounded to whole units so that they add up to the rounded total (largest remainder): all are rounded
 * down, and what is then missing goes to those that lost most, the earlier one first at a tie. `total` is what
 * the parts add up to, given because it is shown elsewhere too; a half is rounded away from zero. A part of 0
 * stays 0. With anything that is no number nothing adds up, and each part is rounded alone.
 */
export function wholeParts(parts: readonly number[], total: number, unit = 1): readonly number[] {
  const scaled = parts.map((part) => part / unit);
  if (!scaled.every(Number.isFinite) || !Number.isFinite(total)) {
    return scaled.map((part) => roundAway(part) * unit);
  }
  const floors = scaled.map(Math.floor);
  const missing = roundAway(total / unit) - floors.reduce((sum, part) => sum + part, 0);
  const lost = scaled.map((part, index) => ({ index, rest: part - (floors[index] ?? 0) }));
  lost.sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(lost.slice(0, Math.max(0, missing)).map(({ index }) => index));
  // Adding 0 makes the zero below zero an ordinary one.
  return floors.map((part, index) => (part + (raised.has(index) ? 1 : 0)) * unit + 0);
}

function roundAway(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}
