import { assertNever } from '../../shared/lib/result';
import type { PictureParts } from './pictureParts';
import type { Series } from './pictureSeries';
import { seriesLook } from './seriesLook';
import { stepOption } from './stepOption';

/** A series in the words of the chart library. */
export function seriesOption(series: Series, parts: PictureParts): object {
  switch (series.form) {
    case 'line':
      return lineOption(series, parts);
    case 'point':
      return pointOption(series, parts);
    case 'bar':
      return barOption(series, parts);
    case 'step':
      return stepOption(series, parts);
    default:
      return assertNever(series.form);
  }
}

/** What is planned is dotted and thin: it is this scenario, as it was meant. */
const lineStyles: Readonly<Record<string, object>> = {
  main: { width: 3, type: 'solid' },
  dashedLine: { width: 2, type: 'dashed' },
  thinLine: { width: 1.5, type: [2, 3] },
};

/** Dots without a line: what is known of some items only. */
function pointOption(series: Series, { content, texts, tokens }: PictureParts): object {
  const { colour } = seriesLook(series, tokens);
  return {
    id: series.id,
    name: texts.say(series.label),
    type: 'line',
    data: series.values.map((value) => (Number.isNaN(value) ? null : value / content.scale)),
    showSymbol: true,
    symbol: 'circle',
    symbolSize: 9,
    color: colour,
    itemStyle: { color: colour, borderColor: tokens.panel, borderWidth: 1.5 },
    lineStyle: { width: 0 },
    z: 5,
    emphasis: { disabled: true },
  };
}

/** A value without a neighbour, as in a scenario of one year: a line through it has no length. */
function hasLonePoint(values: readonly number[]): boolean {
  const isMissing = (index: number): boolean => Number.isNaN(values[index] ?? NaN);
  return values.some(
    (_, index) => !isMissing(index) && isMissing(index - 1) && isMissing(index + 1),
  );
}

function lineOption(series: Series, { content, texts, tokens }: PictureParts): object {
  const { colour, kind } = seriesLook(series, tokens);
  const isMain = series.role === 'scenario';
  // Among bars a line has a dot at each item, so that it cannot be taken for an edge.
  const isAmongBars = content.series.some(({ form }) => form === 'bar');
  const hasDots = isAmongBars || hasLonePoint(series.values);
  return {
    id: series.id,
    name: texts.say(series.label),
    type: 'line',
    data: series.values.map((value) => (Number.isNaN(value) ? null : value / content.scale)),
    showSymbol: hasDots,
    symbol: 'circle',
    symbolSize: hasDots ? 5 : 7,
    color: colour,
    lineStyle: lineStyles[isMain ? 'main' : kind] ?? { width: 2, type: 'solid' },
    z: isMain ? 4 : 3,
    emphasis: { disabled: true },
  };
}

function barOption(series: Series, { content, texts, tokens }: PictureParts): object {
  const { stacked } = content.picture;
  const { colour, kind } = seriesLook(series, tokens);
  const filled = stacked
    ? // A thin gap between the parts of a stack tells them apart without colour.
      { color: colour, borderColor: tokens.panel, borderWidth: 1 }
    : kind === 'hollowBar'
      ? { color: tokens.panel, borderColor: colour, borderWidth: 1.5, borderType: 'dashed' }
      : { color: colour };
  // A loss is hollow as well as red and below the line.
  const lost = { color: tokens.panel, borderColor: tokens.negative, borderWidth: 2 };
  const marksLoss = series.role === 'scenario' && !stacked;
  return {
    id: series.id,
    name: texts.say(series.label),
    type: 'bar',
    ...(stacked ? { stack: 'whole' } : {}),
    data: series.values.map((value, index) => ({
      value: Number.isNaN(value) ? null : value / content.scale,
      itemStyle: {
        ...(marksLoss && value < 0 ? lost : {}),
        ...(content.chosen !== null && index !== content.chosen ? { opacity: 0.4 } : {}),
      },
    })),
    color: colour,
    itemStyle: filled,
    barMaxWidth: 40,
    barGap: '12%',
    barCategoryGap: '30%',
    z: 2,
    emphasis: { disabled: true },
  };
}
