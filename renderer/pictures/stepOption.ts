import { wholeParts } from '../../shared/analysis/wholeParts';
import { wholeNumber } from '../../shared/model/display';
import { formatPlain } from '../format/formatNumber';
import type { Tokens } from '../ui/tokens';
import type { PictureParts } from './pictureParts';
import type { Series } from './pictureSeries';
import type { Drawing } from './pictureShapes';

/** From where to where a bar goes, in the unit of the picture. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Each begins where the one before ends; the last is all of them together and begins at zero. */
export function stepsOf(values: readonly number[]): readonly Step[] {
  let reached = 0;
  return values.map((value, index) => {
    if (index === values.length - 1) return { from: 0, to: value };
    const from = reached;
    reached += value;
    return { from, to: reached };
  });
}

/** The numbers at the bars: as shown, all but the last add up to the last. */
export function stepLabels(
  values: readonly number[],
  { content, texts }: Pick<PictureParts, 'content' | 'texts'>,
): readonly string[] {
  const { scale, picture } = content;
  const total = values.at(-1) ?? NaN;
  const [unit, display] =
    scale === 1_000_000
      ? ([10_000, { ...wholeNumber, decimals: 2 }] as const)
      : scale === 1_000
        ? ([1_000, wholeNumber] as const)
        : ([10 ** -picture.display.decimals, picture.display] as const);
  const { form } = picture.display;
  const isShare = form === 'percentage' || form === 'factor';
  const parts = isShare ? values.slice(0, -1) : wholeParts(values.slice(0, -1), total, unit);
  return [...parts, total].map((value) => formatPlain(value / scale, display, texts.words));
}

/** Bars as stairs, with their numbers and a thin line from each to the next. */
export function stepOption(series: Series, parts: PictureParts): object {
  const { content, texts, tokens } = parts;
  const steps = stepsOf(series.values);
  const labels = stepLabels(series.values, parts);
  const bars = steps.map(({ from, to }, index) => ({
    from: from / content.scale,
    to: to / content.scale,
    label: labels[index] ?? '',
    style: styleOf({ from, to }, index, steps.length, series.role, tokens),
    isLast: index === steps.length - 1,
  }));
  return {
    id: series.id,
    name: texts.say(series.label),
    type: 'custom',
    clip: false,
    data: bars.map(({ from, to }, index) => [index, from, to]),
    encode: { x: 0, y: [1, 2] },
    z: 2,
    renderItem: ({ dataIndex }: { dataIndex: number }, { coord, size }: Drawing) => {
      const bar = bars[dataIndex];
      if (bar === undefined || Number.isNaN(bar.to)) return null;
      const [x = 0, begin = 0] = coord([dataIndex, bar.from]);
      const [, end = 0] = coord([dataIndex, bar.to]);
      const room = size([1, 0])[0] ?? 0;
      const width = Math.min(room * 0.66, 56);
      const top = Math.min(begin, end);
      const line = { stroke: tokens.controlLine, lineWidth: 1 };
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            // What is too small to see is a line.
            shape: {
              x: x - width / 2,
              y: top,
              width,
              height: Math.max(1.5, Math.abs(end - begin)),
            },
            style: bar.style,
          },
          ...(bar.isLast
            ? []
            : [
                {
                  type: 'line',
                  shape: { x1: x + width / 2, y1: end, x2: x + room - width / 2, y2: end },
                  style: line,
                },
              ]),
          {
            type: 'text',
            x,
            y: top - 3,
            style: {
              text: bar.label,
              fill: tokens.text,
              // A line of the axis does not run through it.
              backgroundColor: tokens.panel,
              padding: [0, 2],
              align: 'center',
              verticalAlign: 'bottom',
              fontFamily: tokens.fontFamily,
              fontSize: tokens.fontSize,
              fontWeight: bar.isLast ? 700 : 400,
            },
          },
        ],
      };
    },
  };
}

/** A loss is hollow as well as red, where a loss is one; what parts make together has a colour of its own. */
function styleOf(
  { from, to }: Step,
  index: number,
  count: number,
  role: Series['role'],
  tokens: Tokens,
): object {
  const [part = '', other = ''] = tokens.parts;
  if (index === count - 1) return { fill: tokens.text };
  if (index === count - 2) return { fill: other };
  if (role !== 'scenario') return { fill: part };
  return to < from
    ? { fill: tokens.panel, stroke: tokens.negative, lineWidth: 2 }
    : { fill: tokens.scenario };
}
