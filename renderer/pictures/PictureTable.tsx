import type { ReactNode } from 'react';
import type { Texts } from '../format/useTexts';
import { formatFull } from '../format/formatNumber';
import { WhyButton } from '../elements/WhyButton';
import { pointAmount } from './pointAmount';
import type { PictureContent } from './pictureContent';

interface Props {
  readonly content: PictureContent;
  readonly texts: Texts;
}

/** The numbers behind a picture, unrounded to the scale of its axis. */
export function PictureTable({ content, texts }: Props): ReactNode {
  const { title, over, items, series, picture, mark, targets } = content;
  const { say, words } = texts;
  return (
    // The table may be longer than its place; the keyboard scrolls it as it does text.
    <div className="picture__table" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption className="only-spoken">
          {title}, {content.unit}
        </caption>
        <thead>
          <tr>
            <th scope="col">{over}</th>
            {series.map(({ id, label }) => (
              <th key={id} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item}>
              <th scope="row">
                {item}
                {mark?.position === index ? <span className="quiet"> · {mark.text}</span> : null}
              </th>
              {series.map((one) => (
                <td key={one.id}>
                  <WhyButton
                    cell={one.cells?.[index] ?? null}
                    label={`${title}: ${say(one.label)}, ${item}`}
                  >
                    {pointAmount(one, index, (value) => formatFull(value, picture.display, words))}
                  </WhyButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {targets.length === 0 ? null : (
        <p className="quiet">{targets.map(({ text }) => text).join('; ')}</p>
      )}
    </div>
  );
}
