import { digitWriter } from '../format/formatNumber';
import type { EChartsCoreOption } from 'echarts/core';
import type { Display } from '../../shared/model/model';
import type { Tokens } from '../ui/tokens';
import type { PictureParts } from './pictureParts';
import type { Scale } from './pictureScale';
import { breakShape, differenceShape, markShape, zeroShape } from './pictureShapes';
import { endNames, nameShapes, type EndName } from './seriesNames';
import { seriesOption } from './seriesOption';
import { targetEnds, targetShapes } from './targetShapes';

/** What the chart library has to draw: axes, lines and bars, and their names where they end. */
export function pictureOption(parts: PictureParts): EChartsCoreOption {
  const { content, tokens } = parts;
  const { series, scale, items, isTime, chosen } = content;
  const isLines = series.every(({ form }) => form === 'line' || form === 'point');
  const hasSteps = series.some(({ form }) => form === 'step');
  // Nothing but zeros says nothing of a scale.
  const isFlat = series.every(({ values }) => values.every((value) => value === 0));
  const names = endNames(parts);
  const textStyle = { fontFamily: tokens.fontFamily, fontSize: tokens.fontSize };
  const axisLabel = { ...textStyle, color: tokens.textQuiet };
  const axisName = { ...textStyle, color: tokens.textQuiet, align: 'left' };
  return {
    animation: false,
    textStyle,
    grid: {
      // Room for the title of the axis above, and for the names behind the ends of the lines. Steps have their
      // numbers above them.
      top: tokens.fontSize * (hasSteps ? 3.4 : 2.2),
      right: nameRoom(names, content.over, tokens.fontSize),
      bottom: 4,
      left: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: {
      type: 'category',
      data: isTime
        ? items
        : hasSteps
          ? inTwoRows(items)
          : items.map((name) => inLines(name, items.length)),
      boundaryGap: !isLines,
      name: content.over,
      nameLocation: 'end',
      nameTextStyle: { ...axisName, verticalAlign: 'top', padding: [13, 0, 0, isLines ? 16 : 0] },
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: tokens.line } },
      axisLabel: {
        ...axisLabel,
        margin: 10,
        lineHeight: tokens.fontSize * 1.2,
        ...(isTime || items.length > mostNames ? {} : { interval: 0 }),
        ...(chosen === null ? {} : { color: chosenColour(chosen, tokens) }),
      },
      // What the pointer says is drawn by the window, in its own letters. Not by a tooltip of the library without
      // content: that fails when the drawing changes below a pointer that stays where it is.
      axisPointer: {
        show: true,
        label: { show: false },
        triggerTooltip: false,
        animation: false,
        ...(isLines
          ? { type: 'line', lineStyle: { color: tokens.textQuiet, type: 'dotted' } }
          : { type: 'shadow', shadowStyle: { color: tokens.text, opacity: 0.06 } }),
      },
    },
    yAxis: {
      type: 'value',
      scale: !content.startsAtZero,
      splitNumber: 4,
      name: content.unit + content.axisNote,
      nameLocation: 'end',
      nameGap: tokens.fontSize * (hasSteps ? 2.2 : 1),
      nameTextStyle: axisName,
      axisLabel: {
        ...axisLabel,
        formatter: (value: number) =>
          isFlat && value !== 0 ? '' : axisNumber(value, scale, content.picture.display),
      },
      ...targetEnds(content),
      ...(isFlat ? { min: 0, max: 1, interval: 1 } : {}),
      splitLine: { lineStyle: { color: tokens.line } },
    },
    series: [
      ...zeroShape(series, tokens),
      ...(content.startsAtZero ? [] : breakShape(series, scale, tokens)),
      ...targetShapes(content, tokens),
      ...differenceShape(series, scale, tokens),
      ...series.map((one) => seriesOption(one, parts)),
      ...markShape(content.mark, items.length, tokens),
      nameShapes(names, tokens, isLines),
    ],
  };
}

/** Width of the longest name and of the title of the axis; a letter is about half as wide as it is high. */
function nameRoom(names: readonly EndName[], over: string, fontSize: number): number {
  const longest = Math.max(0, ...names.map(({ text }) => text.length));
  return Math.max(longest * 0.48, over.length * 0.5 + 1.5) * fontSize + 12;
}

/** Letters that all names below an axis have together on one line of a picture of usual width. */
const mostLetters = 60;

/** More names than this do not stand beside each other: then not each is written. */
const mostNames = 12;

/** A long double name takes two lines; a line that is too long for its place ends in dots, the table has all of it. */
function inLines(name: string, names: number): string {
  const most = Math.max(10, Math.floor(mostLetters / names));
  const [first = '', ...others] = name.split('-');
  const lines = others.length === 0 ? [first] : [`${first}-`, others.join('-')];
  return lines
    .map((line) => (line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`))
    .join('\n');
}

/** Names of many bars stand on two heights in turn, so that a long one has the room of two. */
function inTwoRows(names: readonly string[]): readonly string[] {
  return names.length <= 4 ? names : names.map((name, index) => (index % 2 ? `\n${name}` : name));
}

function chosenColour(chosen: number, { text, textQuiet }: Tokens) {
  return (_: string, index: number): string => (index === chosen ? text : textQuiet);
}

const inUnits = digitWriter({ maximumFractionDigits: 3 });
const inScale = digitWriter({ maximumFractionDigits: 2 });

/** Numbers along an axis: as many decimals as needed, up to two. A share is a percentage, as everywhere. */
function axisNumber(value: number, scale: Scale, display: Display): string {
  const isShare = display.form === 'percentage';
  const number = (scale === 1 ? inUnits : inScale)(isShare ? value * 100 : value);
  return `${number.replace('-', '\u2212')}${isShare ? '\u00a0%' : ''}`;
}
