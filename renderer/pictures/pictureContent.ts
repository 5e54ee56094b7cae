import { isMoney } from '../../shared/model/units';
import type { Picture } from '../../shared/model/model';
import { findDimension } from '../../shared/value/space';
import type { View } from '../values/view';
import { markedItem, pictureSeries, type Series } from './pictureSeries';
import { pictureScale, type Scale } from './pictureScale';

/** Everything that a picture shows, in words and numbers. */
export interface PictureContent {
  readonly picture: Picture;
  readonly title: string;
  /** What stands along the axis of values: "euros per year, × 1 mln". */
  readonly unit: string;
  /** The axis of values has zero on it: bars begin there, and lines that come near it. */
  readonly startsAtZero: boolean;
  /** Said with the axis of values: that it does not begin at zero. Empty where it does. */
  readonly axisNote: string;
  /** What stands along the other axis: "Jaar". */
  readonly over: string;
  /** Names of the items along the other axis. */
  readonly items: readonly string[];
  readonly isTime: boolean;
  /** Position of the chosen item, when the axis runs over the items to choose from. */
  readonly chosen: number | null;
  readonly series: readonly Series[];
  readonly scale: Scale;
  /** Position of the mark along the axis, and what it says. */
  readonly mark: { readonly position: number; readonly text: string } | null;
  /** What the documents aim at, in the unit of the picture. */
  readonly targets: readonly PictureTarget[];
}

/** A line across the picture, or a band from low to high. */
export interface PictureTarget {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

export function pictureContent(view: View, picture: Picture): PictureContent {
  const { run, area, labels, texts } = view;
  const series = pictureSeries(view, picture);
  const scale = pictureScale(picture, series);
  const startsAtZero = reachesZero(series, picture);
  const items = findDimension(run.space, picture.over)?.items ?? [];
  const isTime = picture.over === run.space.time.id;
  const dimension = run.model.dimensions.find(({ id }) => id === picture.over);
  return {
    picture,
    title: texts.say(picture.label),
    unit: unitText(view, picture, scale),
    startsAtZero,
    axisNote: startsAtZero ? '' : texts.t('picture.notFromZero'),
    over: dimension === undefined ? '' : texts.say(dimension.label),
    items: isTime ? items : items.map((item) => labels.item(picture.over, item)),
    isTime,
    chosen: picture.over === area.dimension && area.item !== null ? items.indexOf(area.item) : null,
    series,
    scale,
    mark: markOf(view, picture, items),
    targets: targetsOf(view, picture),
  };
}

/** Above this share of the highest value nothing would be seen of lines on an axis from zero. */
const farFromZero = 0.4;

function reachesZero(series: readonly Series[], { targets = [] }: Picture): boolean {
  if (targets.length > 0) return true;
  if (!series.every(({ form }) => form === 'line' || form === 'point')) return true;
  const values = series.flatMap((one) => one.values.filter(Number.isFinite));
  if (values.length === 0) return true;
  return Math.min(...values) < farFromZero * Math.max(...values);
}

function targetsOf({ run, texts }: View, { targets = [] }: Picture): readonly PictureTarget[] {
  return run.model.targets
    .filter(({ id }) => targets.includes(id))
    .map(({ label, low, high }) => ({ text: texts.say(label), low, high }));
}

/** What stands along the axis of values: its title, what the numbers are divided by, and in which euros. */
export function unitText({ run, texts, looks }: View, picture: Picture, scale: Scale): string {
  const { t, say } = texts;
  const axis = say(picture.axis);
  const scaled =
    scale === 1_000_000
      ? t('picture.millions', { axis })
      : scale === 1_000
        ? t('picture.thousands', { axis })
        : axis;
  // Views are about money; a picture of children stays what it is.
  const hasLooks = isMoney(run.model, picture.unit) && looks.length > 0;
  return hasLooks ? t('picture.inView', { axis: scaled, view: looks.join(', ') }) : scaled;
}

function markOf(
  { run, area, texts }: View,
  picture: Picture,
  items: readonly string[],
): PictureContent['mark'] {
  const item = markedItem(run, picture, area);
  if (item === null || picture.mark === undefined) return null;
  return { position: items.indexOf(item), text: `${texts.say(picture.mark.label)} ${item}` };
}
