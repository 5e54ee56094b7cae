import type { Picture } from '../../shared/model/model';
import type { Series } from './pictureSeries';

/** What the numbers along an axis are divided by: 1, a thousand or a million. */
export type Scale = 1 | 1_000 | 1_000_000;

/** What is written in short: from a million on in millions, from ten thousand on in thousands; all else as it is. */
export function pictureScale(picture: Pick<Picture, 'display'>, series: readonly Series[]): Scale {
  if (picture.display.short === undefined) return 1;
  const largest = Math.max(
    0,
    ...series.flatMap(({ values }) => values.filter(Number.isFinite).map(Math.abs)),
  );
  if (largest >= 1e6) return 1_000_000;
  return largest >= 1e4 ? 1_000 : 1;
}
