import type { Headline, Model } from './model';

/** The headline that is the answer itself: the one whose range the model gives, otherwise the first. */
export function mainHeadline({
  headlines,
  evidenceRange,
}: Pick<Model, 'headlines' | 'evidenceRange'>): Headline | undefined {
  const [first] = headlines;
  if (evidenceRange === undefined) return first;
  return headlines.find(({ warnings }) => warnings.includes(evidenceRange.warning)) ?? first;
}
