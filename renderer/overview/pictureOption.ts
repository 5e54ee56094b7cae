import type { EChartsCoreOption } from 'echarts/core';
import type { Picture } from '../../shared/model/model';
import type { Texts } from '../texts/useTexts';
import { formatPlain } from '../ui/formatNumber';
import type { Tokens } from '../ui/tokens';
import type { Line, Role } from './pictureLines';
import type { Scale } from './pictureScale';
import { differenceShape, nameShapes, type LineName } from './pictureShapes';

interface Parts {
  readonly picture: Picture;
  readonly lines: readonly Line[];
  readonly years: readonly string[];
  readonly scale: Scale;
  readonly texts: Texts;
  readonly tokens: Tokens;
}

/** What the chart library has to draw: a line for each series, named at its end, and what lies between two. */
export function pictureOption(parts: Parts): EChartsCoreOption {
  const { lines, years, scale, texts, tokens } = parts;
  const names = lines.map((line) => lineName(line, parts));
  const longest = Math.max(0, ...names.map(({ text }) => text.length));
  const textStyle = { fontFamily: tokens.fontFamily, fontSize: tokens.fontSize };
  const axisLabel = { ...textStyle, color: tokens.textQuiet };
  return {
    animation: false,
    textStyle,
    // Room for the names at the end of the lines, in which a letter is about half as wide as it is high.
    grid: {
      top: 12,
      right: longest * tokens.fontSize * 0.48 + 12,
      bottom: 4,
      left: 4,
      containLabel: true,
    },
    xAxis: {
      type: 'category',
      data: years,
      boundaryGap: false,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: tokens.line } },
      axisLabel: { ...axisLabel, margin: 10 },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 4,
      axisLabel: { ...axisLabel, formatter: (value: number) => axisNumber(value, scale) },
      splitLine: { lineStyle: { color: tokens.line } },
    },
    // Only the pointer: what it says is drawn by the window, in its own letters.
    tooltip: {
      trigger: 'axis',
      showContent: false,
      axisPointer: { lineStyle: { color: tokens.textQuiet, type: 'dotted' } },
    },
    series: [
      ...differenceShape(lines, scale, tokens),
      ...lines.map((line) => ({
        id: line.id,
        name: texts.say(line.label),
        type: 'line',
        data: line.values.map((value) => (Number.isNaN(value) ? null : value / scale)),
        showSymbol: false,
        symbol: 'circle',
        symbolSize: 7,
        color: tokens[line.role],
        lineStyle: { width: line.role === 'scenario' ? 3 : 2, type: lineType(line.role) },
        z: line.role === 'scenario' ? 4 : 3,
        emphasis: { disabled: true },
      })),
      nameShapes(names, tokens),
    ],
  };
}

/** Numbers along an axis: as many decimals as needed, up to two. */
function axisNumber(value: number, scale: Scale): string {
  const text = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: scale === 1 ? 3 : 2 });
  return text.format(value).replace('-', '\u2212');
}

/** What a line is called and where it ends: "Referentie 38,1". */
function lineName({ label, role, values }: Line, { texts, picture, scale }: Parts): LineName {
  const last = values.at(-1) ?? NaN;
  const number =
    scale === 1
      ? formatPlain(last, picture.display, texts.words)
      : formatPlain(last / scale, scale === 1_000 ? 'whole' : 'decimal', texts.words);
  const name = texts.say(label);
  return {
    text: Number.isNaN(last) ? name : `${name} ${number}`,
    role,
    year: values.length - 1,
    value: last / scale,
  };
}

/** Apart without colour too: the budget is dashed. */
function lineType(role: Role): 'solid' | 'dashed' {
  return role === 'budget' ? 'dashed' : 'solid';
}
