import type { View } from '../values/view';
import { pictureContent, type PictureContent } from './pictureContent';

/** The picture with a thin line for what the scenario was when it was pinned, where it has a line of the scenario. */
export function withPinned(content: PictureContent, pinned: View | null): PictureContent {
  const { picture, items, series } = content;
  const declared = pinned?.run.model.pictures.find(({ id }) => id === picture.id);
  const isLine = series.some(({ role, form }) => role === 'scenario' && form === 'line');
  if (pinned === null || declared === undefined || !isLine) return content;
  const was = pictureContent(pinned, declared);
  const own = was.series.find(({ role, form }) => role === 'scenario' && form === 'line');
  if (own === undefined) return content;
  const at = items.map((item) => was.items.indexOf(item));
  // Nobody can ask how it came about: "Waarom?" is about the scenario on screen.
  const { cells: _cells, ...line } = own;
  const { t } = pinned.texts;
  const label = { nl: t('picture.pinned'), en: t('picture.pinned') };
  return {
    ...content,
    series: [
      ...series,
      {
        ...line,
        id: `${own.id} #pinned`,
        label,
        role: 'pinned',
        values: at.map((position) => own.values[position] ?? NaN),
        errors: at.map((position) => own.errors[position] ?? null),
      },
    ],
  };
}
