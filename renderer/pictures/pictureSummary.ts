import type { Texts } from '../format/useTexts';
import { formatShort } from '../format/formatNumber';
import { pointAmount } from './pointAmount';
import type { PictureContent } from './pictureContent';

/** What a picture shows, in a sentence for who cannot see it. The table has every number. */
export function pictureSummary(content: PictureContent, texts: Texts): string {
  const { title, items, isTime, series, picture, mark, targets } = content;
  const { t, say, words } = texts;
  const said = series.map((one) => {
    const { label, values } = one;
    const number = (position: number): string =>
      pointAmount(one, position, (value) => formatShort(value, picture.display, words));
    if (isTime) {
      const ends = { from: number(0), to: number(values.length - 1) };
      return t('picture.series', { label: say(label), ...ends });
    }
    const each = items.map((item, index) => `${item} ${number(index)}`);
    return t('picture.each', { label: say(label), items: each.join(', ') });
  });
  const parts = [
    ...said,
    ...(mark === null ? [] : [mark.text]),
    ...targets.map(({ text }) => text),
  ];
  return t('picture.summary', {
    label: title,
    first: items[0] ?? '',
    last: items.at(-1) ?? '',
    series: parts.join('; '),
  });
}
