/** An axis of amounts: where it begins and ends, and the round amounts along it. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly marks: readonly number[];
}

/** Round amounts, at most about `most` of them, that enclose all values. */
export function axisOf(values: readonly number[], most = 6): Axis {
  const finite = values.filter(Number.isFinite);
  const least = Math.min(...finite);
  const largest = Math.max(...finite);
  if (!(least < largest)) return { low: least - 1, high: least + 1, marks: [least] };
  const step = roundStep((largest - least) / most);
  const first = Math.floor(least / step);
  const last = Math.ceil(largest / step);
  const marks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, marks };
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = [1, 2, 5, 10].find((one) => one * power >= size) ?? 10;
  return times * power;
}

/** Fewer round amounts, to be written along an axis: at most about `most`, none beyond its ends. */
export function writtenMarks({ low, high }: Axis, most = 7): readonly number[] {
  return axisOf([low, high], most).marks.filter((mark) => mark >= low && mark <= high);
}

/** Classes of equal width over the axis, and how many draws lie in each. */
export interface Histogram {
  readonly axis: Axis;
  readonly counts: readonly number[];
}

/** Zero is always a border between classes, so that no bar is on both sides of it. */
export function histogramOf(draws: Float64Array, classes = 24): Histogram {
  const values = [...draws].filter(Number.isFinite);
  const axis = axisOf([0, ...values], classes);
  const [first = 0, second = 1] = axis.marks;
  const width = second - first;
  const counts = Array.from({ length: Math.max(1, axis.marks.length - 1) }, () => 0);
  for (const value of values) {
    const place = Math.min(counts.length - 1, Math.floor((value - first) / width));
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { axis, counts };
}
