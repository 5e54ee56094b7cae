import { useMemo, type ReactNode } from 'react';
import type { TornadoBar } from '../../shared/analysis/tornado';
import type { AnswerShares } from '../../shared/calculation/answerWeights';
import type { Display } from '../../shared/model/model';
import { shareOfAll } from '../../shared/model/display';
import { formatFull, formatShort } from '../format/formatNumber';
import { useTexts, type Texts } from '../format/useTexts';
import { useDrawn } from '../state/useDrawn';
import { useAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { dependsText, roundedLike, sourceName } from '../values/band';
import type { View } from '../values/view';
import { PicturePlace } from './PicturePlace';

interface Props {
  readonly display: Display;
}

/** Bars that are drawn; the table has all that move the figure. */
const mostBars = 10;

const width = 480;
const rowHeight = 22;
/** Where the figure of now is, and how far bars reach on either side. */
const middle = 342;
const half = 94;
const mostLetters = 40;

/** What each assumption does to the effect from its P10 to its P90, and its share of the uncertainty. */
export function WeightPicture({ display }: Props): ReactNode {
  const view = useView();
  const texts = useTexts();
  const { t, words } = texts;
  const { scenario, labels } = view;
  const views = useEditor((state) => state.views);
  const item = useEditor((state) => state.item);
  const question = useMemo(() => ({ scenario, views, item }), [scenario, views, item]);
  const { outcome: found, isOld } = useAnalysis('tornado', question);
  const { shares, sharesAreOld } = useDrawn();
  if (found === null) return <p className="panel quiet">{t('uncertainty:weight.pending')}</p>;
  const { central } = found;
  const moving = found.bars.filter(({ low, high }) => Math.abs(high - low) >= 0.5);
  const first = moving[0];
  if (first === undefined) return <p className="panel quiet">{t('uncertainty:weight.none')}</p>;
  const depends =
    shares === null || sharesAreOld ? null : dependsText(shares, view.run.model, labels, texts);
  const reach = Math.max(
    ...moving.flatMap(({ low, high }) => [low, high].map((one) => Math.abs(one - central))),
  );
  const bars = moving.slice(0, mostBars);
  const amount = (value: number): string =>
    formatShort(roundedLike(value, central + reach), display, words);
  return (
    <PicturePlace
      title={t('uncertainty:weight.title')}
      about={depends === null ? '' : `${depends} ${t('uncertainty:weight.advice')}`}
      isOld={isOld}
      head={['name', 'low', 'high', 'first', 'total'].map((one) =>
        t(`uncertainty:weight.${one as 'name' | 'low' | 'high' | 'first' | 'total'}`),
      )}
      rows={[
        ...moving.map((bar) => [
          labels.quantity(bar.name),
          amount(bar.low),
          amount(bar.high),
          ...shareCells(shares, bar.name, texts),
        ]),
        ...otherRows(shares, view),
      ]}
    >
      <svg
        className="drawn"
        viewBox={`0 0 ${String(width)} ${String(bars.length * rowHeight)}`}
        aria-hidden="true"
      >
        {bars.map((bar, index) => (
          <g key={bar.name} transform={`translate(0 ${String(index * rowHeight)})`}>
            <text className="drawing__mark weights__name" x="0" y="15">
              {shortened(labels.quantity(bar.name))}
            </text>
            <Bar bar={bar} central={central} reach={reach} />
            <text className="drawing__mark" x={width} y="15" textAnchor="end">
              {sharesAreOld ? '' : shareText(shares, bar.name, texts)}
            </text>
          </g>
        ))}
      </svg>
      <p className="quiet drawing__note">
        {t('uncertainty:weight.middle', { amount: amount(central) })}{' '}
        {shares === null || sharesAreOld
          ? t('uncertainty:weight.sharesPending')
          : sharesSentence(shares, view)}
      </p>
    </PicturePlace>
  );
}

interface BarProps {
  readonly bar: TornadoBar;
  readonly central: number;
  readonly reach: number;
}

/** From the figure of now in the middle to what the assumption makes of it, at P10 and at P90. */
function Bar({ bar, central, reach }: BarProps): ReactNode {
  const at = (value: number): number => middle + (half * (value - central)) / reach;
  const side = (value: number, name: string): ReactNode => (
    <rect
      className={`weights__bar weights__bar--${name}`}
      x={Math.min(middle, at(value))}
      width={Math.abs(at(value) - middle)}
      y="4"
      height="14"
    />
  );
  return (
    <>
      {side(bar.low, 'low')}
      {side(bar.high, 'high')}
      <path className="weights__middle" d={`M${String(middle)} 2V20`} />
    </>
  );
}

/** As much of a name as fits beside the bars; the table has all of it. */
function shortened(name: string): string {
  return name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name;
}

function shareOf(shares: AnswerShares | null, name: string) {
  return shares?.told.find((one) => one.name === name);
}

function percent(share: number, { words }: Texts): string {
  return formatFull(
    Math.round(Math.max(0, share) * 100) / 100,
    { ...shareOfAll, decimals: 0 },
    words,
  );
}

function shareText(shares: AnswerShares | null, name: string, texts: Texts): string {
  const found = shareOf(shares, name);
  return found === undefined ? '' : percent(found.total.value, texts);
}

function shareCells(shares: AnswerShares | null, name: string, texts: Texts): readonly string[] {
  const found = shareOf(shares, name);
  if (found === undefined) return ['', ''];
  return [found.first, found.total].map(
    ({ value, low, high }) =>
      `${percent(value, texts)} (${percent(low, texts)} – ${percent(high, texts)})`,
  );
}

/** Factors of the model, which no bar has, and all that is not told by itself. */
function otherRows(shares: AnswerShares | null, view: View): readonly (readonly string[])[] {
  if (shares === null) return [];
  const { texts } = view;
  const factors = shares.told
    .filter(({ kind }) => kind === 'factor')
    .map((one) => [
      sourceName(one, view.run.model, view.labels, texts),
      '',
      '',
      ...shareCells(shares, one.name, texts),
    ]);
  const { others } = shares;
  if (others === null) return factors;
  const rest = texts.t('uncertainty:weight.others', { count: shares.othersCount });
  return [
    ...factors,
    [rest, '', '', percent(others.first.value, texts), percent(others.total.value, texts)],
  ];
}

/** What several assumptions share, and what is left for all others. */
function sharesSentence(shares: AnswerShares, view: View): string {
  const { texts } = view;
  const factors = shares.told
    .filter(({ kind }) => kind === 'factor')
    .map((one) =>
      texts.t('uncertainty:weight.factor', {
        name: sourceName(one, view.run.model, view.labels, texts),
        share: percent(one.total.value, texts),
      }),
    );
  const rest =
    shares.others === null
      ? []
      : [
          texts.t('uncertainty:weight.rest', {
            count: shares.othersCount,
            share: percent(shares.others.total.value, texts),
          }),
        ];
  return [...factors, ...rest].join(' ');
}
