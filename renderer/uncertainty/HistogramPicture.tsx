import { useState, type ReactNode } from 'react';
import { drawsOfCell } from '../../shared/calculation/drawnFigures';
import type { Display } from '../../shared/model/model';
import { formatShort } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import type { Drawn } from '../state/drawing';
import { Select } from '../ui/Select';
import { bandOf, chanceText } from '../values/band';
import { histogramOf, writtenMarks } from './axis';
import { PicturePlace } from './PicturePlace';

interface Props {
  readonly drawn: Drawn;
  readonly display: Display;
  readonly isOld: boolean;
}

const width = 480;
const height = 220;
const bottom = 24;

/** How often the effect of a year lies where, what costs more apart from what saves. */
export function HistogramPicture({ drawn, display, isOld }: Props): ReactNode {
  const texts = useTexts();
  const { t, words } = texts;
  const { years } = drawn;
  const [chosen, setChosen] = useState<number | null>(null);
  const year = chosen !== null && years.includes(chosen) ? chosen : (years.at(-1) ?? NaN);
  const count = drawn.answer.length;
  const draws = drawsOfCell(drawn.effect, count, years.indexOf(year));
  const { axis, counts } = histogramOf(draws);
  const band = bandOf(draws);
  const most = Math.max(1, ...counts);
  const amount = (value: number): string => formatShort(value, display, words);
  const at = (value: number): number => ((value - axis.low) / (axis.high - axis.low)) * width;
  return (
    <PicturePlace
      title={t('uncertainty:histogram.title')}
      about={
        band === null
          ? t('uncertainty:histogram.none')
          : t('uncertainty:histogram.about', { chance: chanceText(band.positive, texts), year })
      }
      isOld={isOld}
      tools={
        <Select
          label={t('uncertainty:year')}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => setChosen(Number(value))}
        />
      }
      head={[
        t('uncertainty:histogram.from'),
        t('uncertainty:histogram.to'),
        t('uncertainty:histogram.times'),
      ]}
      rows={counts.map((times, index) => [
        amount(axis.marks[index] ?? NaN),
        amount(axis.marks[index + 1] ?? NaN),
        String(times),
      ])}
    >
      <svg className="drawn" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        {counts.map((times, index) => {
          const from = axis.marks[index] ?? 0;
          const to = axis.marks[index + 1] ?? 0;
          const high = ((height - bottom - 14) * times) / most;
          return (
            <rect
              key={from}
              className={from < 0 ? 'bars__bar bars__bar--bad' : 'bars__bar'}
              x={at(from) + 1}
              y={height - bottom - high}
              width={Math.max(0, at(to) - at(from) - 2)}
              height={high}
            />
          );
        })}
        <path className="drawing__line" d={`M0 ${String(height - bottom)}H${String(width)}`} />
        <path className="bars__zero" d={`M${String(at(0))} 0V${String(height - bottom)}`} />
        {writtenMarks(axis).map((mark) => (
          <text
            key={mark}
            className="drawing__mark"
            x={Math.min(width - 30, Math.max(30, at(mark)))}
            y={height - 6}
            textAnchor="middle"
          >
            {amount(mark)}
          </text>
        ))}
      </svg>
    </PicturePlace>
  );
}
