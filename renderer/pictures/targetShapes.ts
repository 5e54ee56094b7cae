import type { Tokens } from '../ui/tokens';
import type { PictureContent } from './pictureContent';
import { ownShape, type Drawing, type PlotArea } from './pictureShapes';

type Drawn = Pick<PictureContent, 'targets' | 'scale'>;

/** What the documents aim at: a dashed line with its words below it, or a band with its words inside. */
export function targetShapes({ targets, scale }: Drawn, tokens: Tokens): readonly object[] {
  return targets.map(({ text, low, high }, index) => ({
    ...ownShape,
    id: `target ${String(index)}`,
    z: 1,
    data: [[0, low / scale]],
    renderItem: ({ coordSys: { x, width } }: PlotArea, { coord }: Drawing) => {
      const [, bottom = 0] = coord([0, low / scale]);
      const [, top = 0] = coord([0, high / scale]);
      const style = { stroke: tokens.textQuiet, lineWidth: 1, lineDash: [6, 4] };
      const line = (y: number) => ({
        type: 'line',
        shape: { x1: x, y1: y, x2: x + width, y2: y },
        style,
      });
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape: { x, y: top, width, height: bottom - top },
            style: { fill: tokens.text, opacity: 0.06 },
          },
          ...(low === high ? [line(bottom)] : [line(bottom), line(top)]),
          {
            type: 'text',
            x: x + 6,
            y: top + 3,
            style: {
              text,
              fill: tokens.textQuiet,
              fontFamily: tokens.fontFamily,
              fontSize: tokens.fontSize,
            },
          },
        ],
      };
    },
  }));
}

/** The ends that the axis has to reach so that every target is on it; none without targets. */
export function targetEnds({ targets, scale }: Drawn): object {
  if (targets.length === 0) return {};
  const lowest = Math.min(...targets.map(({ low }) => low)) / scale;
  const highest = Math.max(...targets.map(({ high }) => high)) / scale;
  return {
    min: ({ min }: { readonly min: number }) => (min < lowest ? null : Math.min(0, lowest)),
    max: ({ max }: { readonly max: number }) => (max > highest ? null : highest),
  };
}
