import { problem, type Problem } from '../lib/problem';
import type { Assumption } from '../model/model';

/** What keeps an assumption from having this value, with the model's reason; null when nothing does. */
export function limitProblem(
  assumption: Pick<Assumption, 'id' | LimitKey>,
  value: number,
  where: string,
): Problem | null {
  const { id: name, wholeFrom, above, limitReason } = assumption;
  if (wholeFrom !== undefined && (!Number.isInteger(value) || value < wholeFrom)) {
    return problem('notWholeFrom', where, { name, value, wholeFrom });
  }
  const reason = limitReason ?? { nl: '', en: '' };
  const said = { name, value, reason: reason.nl, reasonEn: reason.en };
  if (above !== undefined && value <= above) return problem('notAbove', where, { ...said, above });
  const { minimum = -Infinity, maximum = Infinity } = assumption;
  if (value >= minimum && value <= maximum) return null;
  return value < minimum
    ? problem('belowMinimum', where, { ...said, minimum })
    : problem('aboveMaximum', where, { ...said, maximum });
}

type LimitKey = 'wholeFrom' | 'above' | 'minimum' | 'maximum' | 'limitReason';
