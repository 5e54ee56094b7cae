import { useMemo, useState, type ReactNode } from 'react';
import { zeroLines, type Place } from '../../shared/analysis/twoWayTable';
import type { Moved } from '../../shared/calculation/movedInput';
import type { TwoWayOutcome, TwoWayRequest } from '../../shared/calculation/twoWayOutcomes';
import type { SoughtFigure } from '../../shared/calculation/soughtFigure';
import type { Headline } from '../../shared/model/model';
import { FigureChoice } from '../elements/FigureChoice';
import { useTexts } from '../format/useTexts';
import { useNewestAnalysis } from '../state/useAnalysis';
import { useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import type { View } from '../values/view';
import { figureAmount, figureName, mainFigure, writtenFigure } from '../values/soughtText';
import { movedName, movedText } from '../values/switchingText';
import { tooltipAttribute } from '../ui/Tooltip';
import { MovedChoice } from './MovedChoice';
import { PicturePlace } from './PicturePlace';

/** A figure over two inputs at once: where the two of them together make it turn. */
export function TwoWayPicture(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const first = firstInputs(view);
  const [chosen, setChosen] = useState<Partial<Pick<TwoWayRequest, 'x' | 'y'>>>({});
  const [sought, setSought] = useState<SoughtFigure | null>(null);
  const figure = sought ?? mainFigure(view);
  const { x = first.x, y = first.y } = chosen;
  const question = useQuestion({ figure, x, y });
  const { outcome, isOld } = useNewestAnalysis('table', question);
  const choices = (
    <div className="drawing__choices">
      <FigureChoice figure={figure} onChoose={setSought} />
      <MovedChoice
        label={t('uncertainty:table.across')}
        chosen={x}
        onChoose={(one) => setChosen((before) => ({ ...before, x: one }))}
      />
      <MovedChoice
        label={t('uncertainty:table.down')}
        chosen={y}
        onChoose={(one) => setChosen((before) => ({ ...before, y: one }))}
      />
    </div>
  );
  const title = t('uncertainty:table.title');
  if (outcome === null) {
    return (
      <PicturePlace
        title={title}
        about={t(isOld ? 'uncertainty:table.pending' : 'uncertainty:table.none')}
        isOld={false}
        choices={choices}
      />
    );
  }
  const { xs, ys, outcomes, now } = outcome;
  const across = xs.map((value) => movedText(outcome.x, value, view.run.model, view.texts));
  const down = ys.map((value) => movedText(outcome.y, value, view.run.model, view.texts));
  const amount = (value: number): string => figureAmount(figure, value, view);
  const place = (moved: Moved): string =>
    `${movedName(moved, view)} ${movedText(moved, moved.now, view.run.model, view.texts)}`;
  const turns = zeroLines(outcome).length > 0;
  return (
    <PicturePlace
      title={title}
      about={`${t('uncertainty:table.about', {
        figure: figureName(figure, view),
        x: place(outcome.x),
        y: place(outcome.y),
        now: amount(now),
      })} ${t(turns ? 'uncertainty:table.turns' : 'uncertainty:table.noTurn')}`}
      isOld={isOld}
      choices={choices}
      head={[`${movedName(outcome.y, view)} ↓ ${movedName(outcome.x, view)} →`, ...across]}
      rows={ys.map((_, row) => [
        down[row] ?? '',
        ...across.map((_, column) => amount(outcomes[row * xs.length + column] ?? NaN)),
      ])}
    >
      <HeatMap
        outcome={outcome}
        better={writtenFigure(figure, view.run.model).better}
        across={across}
        down={down}
        names={{ x: movedName(outcome.x, view), y: movedName(outcome.y, view) }}
        amount={amount}
      />
    </PicturePlace>
  );
}

/** The same object as long as it asks the same. */
function useQuestion({ figure, x, y }: TwoWayRequest) {
  const { scenario } = useView();
  const views = useEditor((state) => state.views);
  const asked = JSON.stringify({ figure, x, y });
  return useMemo(
    () => ({ scenario, views, table: JSON.parse(asked) as TwoWayRequest }),
    [scenario, views, asked],
  );
}

/** What the model has a sentence for, with what it is about; else the first of each. */
function firstInputs({ run }: View): Pick<TwoWayRequest, 'x' | 'y'> {
  const { switchingValues, assumptions, parts } = run.model;
  const [told] = switchingValues;
  return {
    x: { of: 'assumption', name: told?.assumption ?? assumptions[0]?.id ?? '' },
    y: { of: 'part', name: told?.parts[0] ?? parts[0]?.id ?? '' },
  };
}

interface HeatProps {
  readonly outcome: TwoWayOutcome;
  readonly better: Headline['better'];
  readonly across: readonly string[];
  readonly down: readonly string[];
  readonly names: { readonly x: string; readonly y: string };
  readonly amount: (value: number) => string;
}

const width = 480;
const height = 300;
const left = 88;
const bottom = 44;
const top = 20;

/** A field for each pair, darker the further from zero, with the line where it is zero and the place of now. */
function HeatMap({ outcome, better, across, down, names, amount }: HeatProps): ReactNode {
  const { x, y, xs, ys, outcomes } = outcome;
  const wide = (width - left) / xs.length;
  const high = (height - top - bottom) / ys.length;
  // The first row is the lowest, as on an axis.
  const at = ({ column, row }: Place): string =>
    `${(left + (column + 0.5) * wide).toFixed(1)} ${(height - bottom - (row + 0.5) * high).toFixed(1)}`;
  const look = lookOf(outcomes, better);
  const now = at({ column: placeOn(xs, x.now), row: placeOn(ys, y.now) }).split(' ');
  return (
    <svg className="drawn" viewBox={`0 0 ${String(width)} ${String(height)}`} aria-hidden="true">
      {ys.map((_, row) =>
        xs.map((_, column) => {
          const value = outcomes[row * xs.length + column] ?? NaN;
          const { name, strength } = look(value);
          return (
            <rect
              key={`${String(row)} ${String(column)}`}
              className={`heat heat--${name}`}
              fillOpacity={strength}
              x={left + column * wide}
              y={height - bottom - (row + 1) * high}
              width={wide}
              height={high}
              {...{
                [tooltipAttribute]: `${names.x} ${across[column] ?? ''}, ${names.y} ${down[row] ?? ''}: ${amount(value)}`,
              }}
            />
          );
        }),
      )}
      <path
        className="heat__zero"
        d={zeroLines(outcome)
          .map(([from, to]) => `M${at(from)}L${at(to)}`)
          .join('')}
      />
      <circle className="heat__now" cx={now[0]} cy={now[1]} r="5" />
      {ends(xs.length).map((column) => (
        <text
          key={column}
          className="drawing__mark"
          x={left + (column + 0.5) * wide}
          y={height - bottom + 14}
          textAnchor={column === 0 ? 'start' : column === xs.length - 1 ? 'end' : 'middle'}
        >
          {across[column]}
        </text>
      ))}
      {ends(ys.length).map((row) => (
        <text
          key={row}
          className="drawing__mark"
          x={left - 6}
          y={height - bottom - (row + 0.5) * high + 4}
          textAnchor="end"
        >
          {down[row]}
        </text>
      ))}
      <text className="drawing__mark" x={width} y={height - 8} textAnchor="end">
        {names.x} →
      </text>
      <text className="drawing__mark" x="0" y="12">
        ↑ {names.y}
      </text>
    </svg>
  );
}

/** The first, the middle and the last. */
function ends(count: number): readonly number[] {
  return [...new Set([0, Math.floor((count - 1) / 2), count - 1])];
}

/** Where a value lies among those of an axis, in places from the first. */
function placeOn(values: readonly number[], value: number): number {
  const last = values.length - 1;
  const next = Math.min(
    Math.max(
      values.findIndex((one) => one >= value),
      1,
    ),
    Math.max(1, last),
  );
  const [from = NaN, to = NaN] = [values[next - 1], values[next]];
  return to > from ? Math.min(last, Math.max(0, next - 1 + (value - from) / (to - from))) : 0;
}

interface Look {
  readonly name: 'good' | 'bad' | 'plain';
  readonly strength: number;
}

/** Good and bad news on either side of zero; of what is neither how much it is. */
function lookOf(outcomes: Float64Array, better: Headline['better']): (value: number) => Look {
  const finite = [...outcomes].filter(Number.isFinite);
  const [least, most] = [Math.min(...finite), Math.max(...finite)];
  const reach = Math.max(Math.abs(least), Math.abs(most));
  return (value) => {
    if (!Number.isFinite(value)) return { name: 'plain', strength: 0 };
    if (better === 'none') {
      const share = most > least ? (value - least) / (most - least) : 0.5;
      return { name: 'plain', strength: 0.08 + 0.8 * share };
    }
    const strength = reach > 0 ? 0.08 + (0.85 * Math.abs(value)) / reach : 0;
    return { name: value > 0 === (better === 'higher') ? 'good' : 'bad', strength };
  };
}
