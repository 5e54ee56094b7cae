import { useMemo, type ReactNode } from 'react';
import { orderStatistics, type OrderStatistics } from '../../shared/analysis/orderStatistics';
import { drawsOfCell } from '../../shared/calculation/drawnFigures';
import type { Display } from '../../shared/model/model';
import { formatShort } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import type { Drawn } from '../state/drawing';
import { roundedLike } from '../values/band';
import { axisOf, type Axis } from './axis';
import { PicturePlace } from './PicturePlace';

interface Props {
  readonly drawn: Drawn;
  readonly display: Display;
  readonly isOld: boolean;
}

const width = 480;
const height = 240;
const left = 72;
const bottom = 24;
const top = 8;

/** Costs of scenario and reference over the years: half of the draws, eight of ten, and the middle one. */
export function FanPicture({ drawn, display, isOld }: Props): ReactNode {
  const texts = useTexts();
  const { t, words } = texts;
  const { years } = drawn;
  const fans = useMemo(
    () =>
      (['reference', 'costs'] as const).map((id) => ({
        id,
        bands: bandsOf(drawn[id], years.length),
      })),
    [drawn, years],
  );
  const all = fans.flatMap(({ bands }) => bands.flatMap(({ p10, p90 }) => [p10, p90]));
  const axis = axisOf(all);
  const amount = (value: number): string => formatShort(value, display, words);
  const head = ['p10', 'p25', 'p50', 'p75', 'p90'] as const;
  return (
    <PicturePlace
      title={t('uncertainty:fan.title')}
      about={t('uncertainty:fan.about')}
      isOld={isOld}
      head={[
        t('uncertainty:year'),
        ...fans.flatMap(({ id }) =>
          head.map((one) => `${t(`uncertainty:fan.${id}`)}: ${t(`uncertainty:points.${one}`)}`),
        ),
      ]}
      rows={years.map((year, index) => [
        String(year),
        ...fans.flatMap(({ bands }) =>
          head.map((one) => {
            const band = bands[index];
            return band === undefined ? '' : amount(roundedLike(band[one], band.p10, band.p90));
          }),
        ),
      ])}
    >
      <p className="fan__legend" aria-hidden="true">
        {fans.map(({ id }) => (
          <span key={id} className={`fan__name fan__name--${id}`}>
            {t(`uncertainty:fan.${id}`)}
          </span>
        ))}
      </p>
      <svg className="drawn" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
        <AxisLines axis={axis} write={amount} />
        {years.map((year, index) => (
          <text
            key={year}
            className="drawing__mark"
            x={atYear(index, years.length)}
            y={height - 6}
            textAnchor="middle"
          >
            {index % (years.length > 8 ? 2 : 1) === 0 ? year : ''}
          </text>
        ))}
        {fans.map(({ id, bands }) => (
          <g key={id} className={`fan fan--${id}`}>
            <path className="fan__wide" d={areaOf(bands, 'p10', 'p90', axis)} />
            <path className="fan__half" d={areaOf(bands, 'p25', 'p75', axis)} />
            <path className="fan__middle" d={`M${pointsOf(bands, 'p50', axis).join('L')}`} />
          </g>
        ))}
      </svg>
    </PicturePlace>
  );
}

/** Lines at round amounts, with what they stand for. */
function AxisLines({
  axis,
  write,
}: {
  readonly axis: Axis;
  readonly write: (value: number) => string;
}): ReactNode {
  return axis.marks.map((mark) => {
    const y = atAmount(mark, axis);
    return (
      <g key={mark}>
        <path className="drawing__line" d={`M${String(left)} ${String(y)}H${String(width)}`} />
        <text className="drawing__mark" x={left - 6} y={y + 4} textAnchor="end">
          {write(mark)}
        </text>
      </g>
    );
  });
}

type Point = 'p10' | 'p25' | 'p50' | 'p75' | 'p90';

function bandsOf(values: Float64Array, years: number): readonly OrderStatistics[] {
  const draws = values.length / years;
  return Array.from({ length: years }, (_, year) =>
    orderStatistics(drawsOfCell(values, draws, year)),
  );
}

function atYear(index: number, years: number): number {
  return left + 14 + ((width - left - 32) * index) / Math.max(1, years - 1);
}

function atAmount(value: number, { low, high }: Axis): number {
  return top + (height - top - bottom) * (1 - (value - low) / (high - low));
}

function pointsOf(bands: readonly OrderStatistics[], point: Point, axis: Axis): readonly string[] {
  return bands.map(
    (band, index) =>
      `${atYear(index, bands.length).toFixed(1)} ${atAmount(band[point], axis).toFixed(1)}`,
  );
}

function areaOf(bands: readonly OrderStatistics[], low: Point, high: Point, axis: Axis): string {
  const there = pointsOf(bands, low, axis);
  const back = pointsOf(bands, high, axis).toReversed();
  return `M${[...there, ...back].join('L')}Z`;
}
