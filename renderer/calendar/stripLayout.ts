import type { Moment } from '../../shared/model/model';
import { momentDay, momentStart, type Day } from '../../shared/model/momentDate';

/** The stretch of time that a strip shows. */
export interface Stretch {
  readonly first: Day;
  readonly last: Day;
}

/** Room on either side, as a share of the strip, for the labels of what stands at its ends. */
const margin = 0.05;

/** From the first of these moments for a budget to the last. */
export function stretchOf(moments: readonly Moment[], year: number): Stretch {
  const days = moments.flatMap((moment) => [momentStart(moment, year), momentDay(moment, year)]);
  const sorted = days.sort();
  return {
    first: sorted[0] ?? `${String(year)}-01-01`,
    last: sorted.at(-1) ?? `${String(year)}-12-31`,
  };
}

/** Where a day stands: 0 is the left end of the strip, 1 the right end. Outside 0 to 1: not on it. */
export function placeOf(day: Day, { first, last }: Stretch): number {
  const from = Date.parse(first);
  const length = Math.max(1, Date.parse(last) - from);
  return margin + ((Date.parse(day) - from) / length) * (1 - 2 * margin);
}

/** First days of the years within the stretch. */
export function newYears({ first, last }: Stretch): readonly number[] {
  const from = Number(first.slice(0, 4)) + 1;
  const to = Number(last.slice(0, 4));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/**
 * On which level each label stands so that none lies over another: the highest that is free where it comes.
 * `places` and `widths` are shares of the strip; labels are centred, and in the order of their places.
 */
export function levelsOf(places: readonly number[], widths: readonly number[]): readonly number[] {
  const ends: number[] = [];
  return places.map((place, index) => {
    const width = widths[index] ?? 0;
    const from = place - width / 2;
    const free = ends.findIndex((end) => end <= from);
    const level = free === -1 ? ends.length : free;
    ends[level] = place + width / 2;
    return level;
  });
}
