import { useMemo, type ReactNode } from 'react';
import type { Picture } from '../../shared/model/model';
import type { View } from '../state/view';
import { formatShort } from '../ui/formatNumber';
import { useTokens } from '../ui/useTokens';
import { Chart } from './Chart';
import { PictureTip } from './PictureTip';
import { pictureLines, type Line } from './pictureLines';
import { pictureOption } from './pictureOption';
import { pictureScale, type Scale } from './pictureScale';
import './picture.css';

interface Props {
  readonly view: View;
  readonly picture: Picture;
}

/** A picture of the model with its title, its unit and its numbers in words for who cannot see it. */
export function PicturePanel({ view, picture }: Props): ReactNode {
  const { run, area, texts } = view;
  const tokens = useTokens();
  const lines = useMemo(() => pictureLines(run, picture, area), [run, picture, area]);
  const scale = pictureScale(picture, lines);
  const years = run.space.time.items;
  const option = useMemo(
    () => pictureOption({ picture, lines, years, scale, texts, tokens }),
    [picture, lines, years, scale, texts, tokens],
  );
  return (
    <section className="panel picture" aria-labelledby={`picture-${picture.id}`}>
      <header className="picture__head">
        <h2 id={`picture-${picture.id}`}>{texts.say(picture.label)}</h2>
        <p className="quiet">{axisText(view, picture, scale)}</p>
      </header>
      <Chart
        option={option}
        label={summary(view, picture, lines)}
        tip={(position) => (
          <PictureTip
            picture={picture}
            lines={lines}
            year={years[position] ?? ''}
            position={position}
            texts={texts}
          />
        )}
      />
      {lines.some(({ wholeOnly }) => wholeOnly) ? (
        <p className="quiet">{texts.t('picture.wholeOnly')}</p>
      ) : null}
    </section>
  );
}

function axisText({ texts }: View, picture: Picture, scale: Scale): string {
  const axis = texts.say(picture.axis);
  if (scale === 1_000_000) return texts.t('picture.millions', { axis });
  return scale === 1_000 ? texts.t('picture.thousands', { axis }) : axis;
}

function summary({ run, texts }: View, picture: Picture, lines: readonly Line[]): string {
  const { t, say, words } = texts;
  const years = run.space.time.items;
  const number = (value: number | undefined): string =>
    value === undefined || Number.isNaN(value) ? '–' : formatShort(value, picture.display, words);
  const series = lines.map(({ label, values }) =>
    t('picture.series', {
      label: say(label),
      from: number(values[0]),
      to: number(values.at(-1)),
    }),
  );
  return t('picture.summary', {
    label: say(picture.label),
    first: years[0] ?? '',
    last: years.at(-1) ?? '',
    series: series.join('; '),
  });
}
