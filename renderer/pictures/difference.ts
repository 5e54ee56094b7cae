import type { View } from '../values/view';
import { unitText, type PictureContent } from './pictureContent';
import { pictureScale } from './pictureScale';
import type { Series } from './pictureSeries';

/** Of the height of the picture: lines that are nowhere further apart are seen as one. */
const seenApart = 0.05;

/** The line that the others are compared with; undefined where a picture has none over the years beside a scenario. */
function referenceOf({ isTime, series }: Pick<PictureContent, 'isTime' | 'series'>) {
  const lines = series.filter(({ form }) => form === 'line');
  const isCompared = isTime && lines.some(({ role }) => role === 'scenario');
  return isCompared ? lines.find(({ role }) => role === 'reference') : undefined;
}

/** Whether a picture can be drawn as the difference of its lines with their reference. */
export function hasDifference(content: Pick<PictureContent, 'isTime' | 'series'>): boolean {
  return referenceOf(content) !== undefined;
}

/** Whether the lines of scenario and reference lie so near each other that nobody sees which is which. */
export function isHardToTell(content: Pick<PictureContent, 'isTime' | 'series'>): boolean {
  const reference = referenceOf(content);
  const scenario = content.series.find(({ role }) => role === 'scenario');
  if (reference === undefined || scenario === undefined) return false;
  const all = content.series.flatMap(({ values }) => values.filter(Number.isFinite));
  const spread = Math.max(...all) - Math.min(...all);
  const apart = scenario.values.map((value, at) => Math.abs(value - (reference.values[at] ?? NaN)));
  const furthest = Math.max(...apart.filter(Number.isFinite));
  return furthest > 0 && furthest < seenApart * spread;
}

/** The same picture as the difference of each line with the reference, which is then the line of zero. */
export function differenceContent(view: View, content: PictureContent): PictureContent {
  const reference = referenceOf(content);
  if (reference === undefined) return content;
  const { t, say } = view.texts;
  const series = content.series.map((one): Series => ({
    ...one,
    values: one.values.map((value, at) => value - (reference.values[at] ?? NaN)),
    errors: one.errors.map((error, at) => error ?? reference.errors[at] ?? null),
  }));
  const scale = pictureScale(content.picture, series);
  const named = { reference: say(reference.label).toLowerCase() };
  return {
    ...content,
    title: t('picture.differenceTitle', { title: content.title, ...named }),
    unit: t('picture.differenceUnit', { unit: unitText(view, content.picture, scale), ...named }),
    axisNote: '',
    startsAtZero: true,
    series,
    scale,
    targets: [],
  };
}
