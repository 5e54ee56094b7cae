import type { Tokens } from '../ui/tokens';
import type { PictureContent } from './pictureContent';
import type { Scale } from './pictureScale';
import type { Series } from './pictureSeries';

/** What the chart library lends to a drawing of our own. */
export interface Drawing {
  /** Pixels of a point of the picture. */
  readonly coord: (point: readonly number[]) => number[];
  /** Pixels of a distance in the picture. */
  readonly size: (distance: readonly number[]) => number[];
}

/** Where the axes enclose the picture, in pixels. */
export interface PlotArea {
  readonly coordSys: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A drawing of our own: it neither answers the pointer nor has a tip. */
export const ownShape = { type: 'custom', silent: true, tooltip: { show: false } };

/** The line of zero, where there is something on either side of it. */
export function zeroShape(series: readonly Series[], tokens: Tokens): readonly object[] {
  if (!series.some(({ values }) => values.some((value) => value < 0))) return [];
  return [
    {
      ...ownShape,
      id: 'zero',
      z: 3,
      data: [[0, 0]],
      renderItem: ({ coordSys: { x, width } }: PlotArea, { coord }: Drawing) => {
        const [, y = 0] = coord([0, 0]);
        const shape = { x1: x, y1: y, x2: x + width, y2: y };
        return { type: 'line', shape, style: { stroke: tokens.controlLine, lineWidth: 1 } };
      },
    },
  ];
}

/** A zigzag at the foot of the axis of values: it does not begin at zero. */
export function breakShape(
  series: readonly Series[],
  scale: Scale,
  tokens: Tokens,
): readonly object[] {
  const value = series.flatMap(({ values }) => values).find(Number.isFinite);
  if (value === undefined) return [];
  const drawn = {
    ...ownShape,
    id: 'break',
    z: 3,
    // One of the values, so that it does not stretch the axis.
    data: [[0, value / scale]],
    renderItem: ({ coordSys: { x, y, height } }: PlotArea) => {
      const foot = y + height;
      const points = [
        [x, foot - 22],
        [x, foot - 17],
        [x + 5, foot - 14],
        [x - 5, foot - 9],
        [x, foot - 6],
        [x, foot],
      ];
      return {
        type: 'polyline',
        shape: { points },
        style: { stroke: tokens.textQuiet, lineWidth: 1.5, fill: 'none' },
      };
    },
  };
  return [drawn];
}

/** The area between the line of the scenario and that of its reference: what it saves, or costs. */
export function differenceShape(
  series: readonly Series[],
  scale: Scale,
  tokens: Tokens,
): readonly object[] {
  const lines = series.filter(({ form }) => form === 'line');
  const scenario = lines.find(({ role }) => role === 'scenario');
  const reference = lines.find(({ role }) => role === 'reference');
  if (scenario === undefined || reference === undefined) return [];
  return [
    {
      ...ownShape,
      id: 'difference',
      z: 1,
      data: [[0, (scenario.values[0] ?? NaN) / scale]],
      renderItem: (_: unknown, { coord }: Drawing) => {
        const forth = scenario.values.map((value, item) => coord([item, value / scale]));
        const back = reference.values.map((value, item) => coord([item, value / scale]));
        const points = [...forth, ...back.reverse()];
        if (points.flat().some(Number.isNaN)) return null;
        return { type: 'polygon', shape: { points }, style: { fill: tokens.accentSubtle } };
      },
    },
  ];
}

/** An upright dotted line with a few words, on the side where there is room for them. */
export function markShape(
  mark: PictureContent['mark'],
  itemCount: number,
  tokens: Tokens,
): readonly object[] {
  if (mark === null) return [];
  const isRight = mark.position > itemCount / 2;
  return [
    {
      ...ownShape,
      id: 'mark',
      z: 6,
      data: [[mark.position, 0]],
      renderItem: ({ coordSys }: PlotArea, { coord }: Drawing) => {
        const [x = 0] = coord([mark.position, 0]);
        const { y, height } = coordSys;
        return {
          type: 'group',
          children: [
            {
              type: 'line',
              shape: { x1: x, y1: y, x2: x, y2: y + height },
              style: { stroke: tokens.textQuiet, lineWidth: 1.5, lineDash: [2, 3] },
            },
            {
              type: 'text',
              x: isRight ? x - 6 : x + 6,
              y,
              style: {
                text: mark.text,
                fill: tokens.text,
                backgroundColor: tokens.panel,
                padding: [1, 3],
                align: isRight ? 'right' : 'left',
                fontFamily: tokens.fontFamily,
                fontSize: tokens.fontSize,
              },
            },
          ],
        };
      },
    },
  ];
}
