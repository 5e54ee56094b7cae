/** Heights at least `distance` apart: what is too close to the one above it moves down. Keeps their order. */
export function apart(heights: readonly number[], distance: number): readonly number[] {
  const order = heights.map((height, index) => ({ height, index }));
  order.sort((a, b) => a.height - b.height);
  const moved = [...heights];
  let above = -Infinity;
  for (const { height, index } of order) {
    above = Math.max(height, above + distance);
    moved[index] = above;
  }
  return moved;
}
