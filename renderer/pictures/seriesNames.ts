import { plainNumber, wholeNumber } from '../../shared/model/display';
import { formatPlain } from '../format/formatNumber';
import type { Tokens } from '../ui/tokens';
import type { PictureParts } from './pictureParts';
import type { Series } from './pictureSeries';
import { ownShape, type Drawing, type PlotArea } from './pictureShapes';
import { isNamedInPlace, seriesLook } from './seriesLook';

/** What a series is called, and the point where it ends. */
export interface EndName {
  readonly text: string;
  readonly colour: string;
  readonly isMain: boolean;
  /** Position along the axis. */
  readonly position: number;
  /** In the numbers of the axis; NaN when the series has no end. */
  readonly value: number;
}

/** The names of the series that are named in the drawing: "Referentie 38,1". */
export function endNames(parts: PictureParts): readonly EndName[] {
  const { content, tokens } = parts;
  const { series, scale, picture } = content;
  return series
    .filter((one) => isNamedInPlace(one, picture.stacked))
    .map((one) => ({
      text: nameText(one, parts),
      colour: seriesLook(one, tokens).colour,
      isMain: one.role === 'scenario',
      position: endOf(one),
      value: (one.form === 'bar' ? stackMiddle(series, one) : lastOf(one)) / scale,
    }));
}

function nameText(series: Series, { texts, content }: PictureParts): string {
  const { scale, picture } = content;
  const last = lastOf(series);
  const name = texts.say(series.label);
  if (Number.isNaN(last)) return name;
  const display = scale === 1 ? picture.display : scale === 1_000 ? wholeNumber : plainNumber;
  return `${name} ${formatPlain(last / scale, display, texts.words)}`;
}

/** Where a series ends: it may have no values in the last years. */
function endOf({ values }: Series): number {
  const end = values.findLastIndex((value) => !Number.isNaN(value));
  return end < 0 ? values.length - 1 : end;
}

function lastOf(series: Series): number {
  return series.values[endOf(series)] ?? NaN;
}

/** The middle of the last part of a stack: what is negative is stacked downwards. */
function stackMiddle(series: readonly Series[], one: Series): number {
  const value = lastOf(one);
  const before = series.slice(0, series.indexOf(one)).map(lastOf);
  const under = before.filter((other) => Math.sign(other) === Math.sign(value));
  return under.reduce((sum, other) => sum + other, 0) + value / 2;
}

/** The names at the ends of their series, moved apart where they would be written over each other. */
export function nameShapes(names: readonly EndName[], tokens: Tokens, isLines: boolean): object {
  const ended = names.filter(({ value }) => !Number.isNaN(value));
  const [first] = ended;
  return {
    ...ownShape,
    id: 'names',
    z: 5,
    data: first === undefined ? [] : [[first.position, first.value]],
    renderItem: ({ coordSys }: PlotArea, { coord, size }: Drawing) => {
      const ends = ended.map(({ position, value }) => coord([position, value]));
      const heights = apart(
        ends.map(([, y = 0]) => y),
        tokens.fontSize * 1.3,
        // Clear of the title of the axis below.
        coordSys.y + coordSys.height - tokens.fontSize / 2,
      );
      // Bars stand in the middle of their place; a name begins behind it.
      const beyond = isLines ? 8 : (size([1, 0])[0] ?? 0) / 2 + 4;
      return {
        type: 'group',
        children: ended.map(({ text, colour, isMain }, index) => ({
          type: 'text',
          x: (ends[index]?.[0] ?? 0) + beyond,
          y: heights[index],
          style: {
            text,
            fill: colour,
            verticalAlign: 'middle',
            fontFamily: tokens.fontFamily,
            fontSize: tokens.fontSize,
            fontWeight: isMain ? 700 : 400,
          },
        })),
      };
    },
  };
}

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
