import type { ReactNode } from 'react';
import type { Texts } from '../format/useTexts';
import type { Display } from '../../shared/model/model';
import { addsAsShown, formatFull } from '../format/formatNumber';
import { WhyButton } from '../elements/WhyButton';
import { pointAmount } from './pointAmount';
import type { PictureContent } from './pictureContent';

interface Props {
  readonly content: PictureContent;
  readonly texts: Texts;
}

/**
 * Whether a column is what the parts in its row, or one column so far, make together, and does not look so as written.
 * Which column is a total is seen from its values: a model file does not say it.
 */
function hasRoundedTotal(series: PictureContent['series'], display: Display): boolean {
  const parts = series.filter(({ role }) => role === 'part');
  return series.some((total) => {
    const others = series.filter((one) => one !== total);
    const soFar = others.map(({ values }) => values.map((_, index) => values.slice(0, index + 1)));
    const beside = parts.filter((one) => one !== total);
    const inRows = total.values.map((_, index) => beside.map(({ values }) => values[index] ?? NaN));
    return [...soFar, ...(beside.length > 1 ? [inRows] : [])].some(
      (lists) =>
        lists.some((list) => list.length > 1) &&
        total.values.every((value, index) => isSum(value, lists[index] ?? [])) &&
        total.values.some((value, index) => !addsAsShown(lists[index] ?? [], value, display)),
    );
  });
}

function isSum(value: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((all, one) => all + one, 0);
  return Math.abs(value - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
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
      {hasRoundedTotal(series, picture.display) ? (
        <p className="quiet">{texts.t('totals.note')}</p>
      ) : null}
      {targets.length === 0 ? null : (
        <p className="quiet">{targets.map(({ text }) => text).join('; ')}</p>
      )}
    </div>
  );
}
