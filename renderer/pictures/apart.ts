/**
 * Heights at least `distance` apart and none below `lowest`: what is too close to the one above it moves down, and
 * what would then be too low moves up again. Keeps their order.
 */
export function apart(
  heights: readonly number[],
  distance: number,
  lowest = Infinity,
): readonly number[] {
  const order = heights.map((height, index) => ({ height, index }));
  order.sort((a, b) => a.height - b.height);
  const moved = [...heights];
  let above = -Infinity;
  for (const { height, index } of order) {
    above = Math.max(height, above + distance);
    moved[index] = above;
  }
  let below = lowest + distance;
  for (const { index } of order.reverse()) {
    below = Math.min(moved[index] ?? 0, below - distance);
    moved[index] = below;
  }
  return moved;
}
