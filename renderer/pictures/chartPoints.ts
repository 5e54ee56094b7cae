import type { Texts } from '../format/useTexts';
import type { WhyCell } from '../values/whyCell';
import { formatFull } from '../format/formatNumber';
import { pointAmount } from './pointAmount';
import type { PictureContent } from './pictureContent';

/** One value in a picture. */
export interface Point {
  /** Along the axis. */
  readonly position: number;
  /** Which of the series. */
  readonly series: number;
}

/** What can be asked of the values in a drawing. */
export interface ChartQuestions {
  /** Where the keyboard begins. */
  readonly first: Point;
  /** What stands there: "Referentie, 2030: € 24.686.555". */
  readonly say: (point: Point) => string;
  readonly next: (from: Point, key: string) => Point | null;
  /** The value that somebody pressed on: that of a series, or the nearest to a value on the axis. */
  readonly at: (position: number, on: string | number) => Point | null;
  readonly ask: (point: Point) => void;
}

type Drawn = Pick<PictureContent, 'series' | 'picture'>;

/** Why the value at a point is so; null where nothing can be asked. */
export function cellAtPoint({ series }: Drawn, { position, series: which }: Point): WhyCell | null {
  const one = series[which];
  const value = one?.values[position];
  return value === undefined ? null : (one?.cells?.[position] ?? null);
}

/** "Referentie, 2030: € 24.686.555" */
export function pointText(content: PictureContent, point: Point, texts: Texts): string {
  const one = content.series[point.series];
  if (one === undefined) return '';
  const amount = pointAmount(one, point.position, (value) =>
    formatFull(value, content.picture.display, texts.words),
  );
  return `${texts.say(one.label)}, ${content.items[point.position] ?? ''}: ${amount}`;
}

/** The point that an arrow key leads to: left and right along the axis, up and down through the series. */
export function nextPoint(
  { series, items }: PictureContent,
  from: Point,
  key: string,
): Point | null {
  const { position, series: which } = from;
  const last = items.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return { ...from, position: Math.max(0, position - 1) };
    case 'ArrowRight':
      return { ...from, position: Math.min(last, position + 1) };
    case 'Home':
      return { ...from, position: 0 };
    case 'End':
      return { ...from, position: last };
    case 'ArrowUp':
      return { ...from, series: Math.max(0, which - 1) };
    case 'ArrowDown':
      return { ...from, series: Math.min(series.length - 1, which + 1) };
    default:
      return null;
  }
}

/**
 * The series whose value at a position is nearest to a value on the axis: of parts on top of each other the one that
 * it lies in. Null where none has a value.
 */
export function nearestSeries(
  { series, picture }: Drawn,
  position: number,
  value: number,
): number | null {
  const values = series.map((one) => one.values[position] ?? NaN);
  let nearest: number | null = null;
  let least = Infinity;
  let above = 0;
  let below = 0;
  for (const [index, one] of values.entries()) {
    if (Number.isNaN(one)) continue;
    const isPart = picture.stacked && series[index]?.form === 'bar';
    const base = isPart ? (one < 0 ? below : above) : one;
    const distance = isPart
      ? outside(value, Math.min(base, base + one), Math.max(base, base + one))
      : Math.abs(value - one);
    if (isPart && one < 0) below += one;
    else if (isPart) above += one;
    if (distance < least) {
      least = distance;
      nearest = index;
    }
  }
  return nearest;
}

/** How far a value lies outside of a stretch; 0 within. */
function outside(value: number, low: number, high: number): number {
  return value < low ? low - value : value > high ? value - high : 0;
}
