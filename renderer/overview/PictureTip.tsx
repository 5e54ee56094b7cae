import type { ReactNode } from 'react';
import { formatFull } from '../ui/formatNumber';
import type { PictureParts } from './pictureParts';
import { seriesLook } from './seriesLook';
import { Swatch } from './Swatch';

interface Props extends PictureParts {
  /** Position along the axis. */
  readonly position: number;
}

/** The values of one item along the axis, unrounded to its scale. */
export function PictureTip({ content, texts, tokens, position }: Props): ReactNode {
  return (
    <table>
      <caption>{content.items[position]}</caption>
      <tbody>
        {content.series.map((series) => {
          const value = series.values[position] ?? NaN;
          return (
            <tr key={series.id}>
              <th scope="row">
                <Swatch look={seriesLook(series, tokens)} /> {texts.say(series.label)}
              </th>
              <td>
                {Number.isNaN(value)
                  ? '–'
                  : formatFull(value, content.picture.display, texts.words)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
