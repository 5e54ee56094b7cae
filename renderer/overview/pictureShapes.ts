import type { Tokens } from '../ui/tokens';
import type { Line, Role } from './pictureLines';
import type { Scale } from './pictureScale';

/** What a line is called, and the point where it ends. */
export interface LineName {
  readonly text: string;
  readonly role: Role;
  /** Position along the years. */
  readonly year: number;
  /** In the numbers of the axis; NaN when the line has no end. */
  readonly value: number;
}

interface Drawing {
  /** Pixels of a point of the picture. */
  readonly coord: (point: readonly number[]) => number[];
}

const own = { type: 'custom', silent: true, tooltip: { show: false } };

/** The area between the scenario and its reference: what the scenario saves, or costs. */
export function differenceShape(
  lines: readonly Line[],
  scale: Scale,
  tokens: Tokens,
): readonly object[] {
  const scenario = lines.find(({ role }) => role === 'scenario');
  const reference = lines.find(({ role }) => role === 'reference');
  if (scenario === undefined || reference === undefined) return [];
  return [
    {
      ...own,
      id: 'difference',
      z: 1,
      data: [[0, (scenario.values[0] ?? NaN) / scale]],
      renderItem: (_: unknown, { coord }: Drawing) => {
        const forth = scenario.values.map((value, year) => coord([year, value / scale]));
        const back = reference.values.map((value, year) => coord([year, value / scale]));
        const points = [...forth, ...back.reverse()];
        if (points.flat().some(Number.isNaN)) return null;
        return { type: 'polygon', shape: { points }, style: { fill: tokens.accentSubtle } };
      },
    },
  ];
}

/** The names of the lines at their ends, moved apart where they would be written over each other. */
export function nameShapes(names: readonly LineName[], tokens: Tokens): object {
  const ended = names.filter(({ value }) => !Number.isNaN(value));
  const [first] = ended;
  return {
    ...own,
    id: 'names',
    z: 5,
    data: first === undefined ? [] : [[first.year, first.value]],
    renderItem: (_: unknown, { coord }: Drawing) => {
      const ends = ended.map(({ year, value }) => coord([year, value]));
      const heights = apart(
        ends.map(([, y = 0]) => y),
        tokens.fontSize * 1.3,
      );
      return {
        type: 'group',
        children: ended.map(({ text, role }, index) => ({
          type: 'text',
          x: (ends[index]?.[0] ?? 0) + 8,
          y: heights[index],
          style: {
            text,
            fill: tokens[role],
            verticalAlign: 'middle',
            fontFamily: tokens.fontFamily,
            fontSize: tokens.fontSize,
            fontWeight: role === 'scenario' ? 700 : 400,
          },
        })),
      };
    },
  };
}

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
