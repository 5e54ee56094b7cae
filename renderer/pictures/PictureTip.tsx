import type { ReactNode } from 'react';
import { formatFull } from '../format/formatNumber';
import type { PictureParts } from './pictureParts';
import { pointAmount } from './pointAmount';
import { seriesLook } from './seriesLook';
import { Swatch } from './Swatch';

interface Props extends PictureParts {
  /** Position along the axis. */
  readonly position: number;
  /** Which of the series somebody is at; null: all the same. */
  readonly chosen?: number | null;
}

/** The values of one item along the axis, unrounded to its scale. */
export function PictureTip({ content, texts, tokens, position, chosen = null }: Props): ReactNode {
  return (
    <table>
      <caption>{content.items[position]}</caption>
      <tbody>
        {content.series.map((series, index) => {
          return (
            <tr key={series.id} className={index === chosen ? 'chart__chosen' : undefined}>
              <th scope="row">
                <Swatch look={seriesLook(series, tokens)} /> {texts.say(series.label)}
              </th>
              <td>
                {pointAmount(series, position, (value) =>
                  formatFull(value, content.picture.display, texts.words),
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
