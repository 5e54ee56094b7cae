import type { ReactNode } from 'react';
import type { Picture } from '../../shared/model/model';
import type { Texts } from '../texts/useTexts';
import { formatFull } from '../ui/formatNumber';
import type { Line } from './pictureLines';

interface Props {
  readonly picture: Picture;
  readonly lines: readonly Line[];
  readonly year: string;
  /** Position of the year along the axis. */
  readonly position: number;
  readonly texts: Texts;
}

/** The values of one year, unrounded to the scale of the axis. */
export function PictureTip({ picture, lines, year, position, texts }: Props): ReactNode {
  return (
    <table>
      <caption>{year}</caption>
      <tbody>
        {lines.map(({ id, label, role, values }) => {
          const value = values[position] ?? NaN;
          return (
            <tr key={id}>
              <th scope="row" className={`chart__series chart__series--${role}`}>
                {texts.say(label)}
              </th>
              <td>{Number.isNaN(value) ? '–' : formatFull(value, picture.display, texts.words)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
