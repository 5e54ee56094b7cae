import { problem, type Problem } from '../lib/problem';
import type { TimeAxis } from '../model/scenario';

/** Longest time axis, in years: a slip of the keyboard (2036, 20036) must not fill the memory. */
const longestAxis = 100;

/** The first year is not after the last, and the axis is not longer than any plan. */
export function checkTimeAxis({ first, last }: TimeAxis, where: string): Problem | null {
  if (last < first) return problem('axisReversed', where, { first, last });
  if (last - first < longestAxis) return null;
  return problem('axisTooLong', where, { first, last, longestAxis });
}
