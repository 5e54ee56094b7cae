import type { Texts } from '../format/useTexts';
import { formatShort } from '../format/formatNumber';
import type { PictureContent } from './pictureContent';

/** What a picture shows, in a sentence for who cannot see it. The table has every number. */
export function pictureSummary(content: PictureContent, texts: Texts): string {
  const { title, items, isTime, series, picture, mark } = content;
  const { t, say, words } = texts;
  const number = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '–' : formatShort(value, picture.display, words);
  const said = series.map(({ label, values }) => {
    if (isTime) {
      const ends = { from: number(values[0]), to: number(values.at(-1)) };
      return t('picture.series', { label: say(label), ...ends });
    }
    const each = items.map((item, index) => `${item} ${number(values[index])}`);
    return t('picture.each', { label: say(label), items: each.join(', ') });
  });
  const parts = mark === null ? said : [...said, mark.text];
  return t('picture.summary', {
    label: title,
    first: items[0] ?? '',
    last: items.at(-1) ?? '',
    series: parts.join('; '),
  });
}
