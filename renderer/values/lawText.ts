import type { LawOutcome } from '../../shared/calculation/lawOutcomes';
import type { Model } from '../../shared/model/model';
import { digitWriter } from '../format/formatNumber';
import { unitSuffix, withSymbol } from '../format/amount';
import type { Texts } from '../format/useTexts';
import { keyLabel } from './labels';
import type { View } from './view';

/** Where a law is broken, in words. */
export interface BrokenLaw {
  /** The names of what its sides say to be the same: "Appels, Peren". */
  readonly variables: string;
  /** The items of the cell with the largest deviation; empty where the law has no dimensions, or holds. */
  readonly where: string;
}

export function brokenLaw(
  law: LawOutcome,
  { run, labels }: Pick<View, 'run' | 'labels'>,
): BrokenLaw {
  const declared = run.model.laws.find(({ id }) => id === law.id);
  if (declared === undefined) throw new Error(`no law ${law.id}`);
  const known = [...run.model.variables, ...run.model.assumptions].map(({ id }) => id);
  const words = new Set(`${declared.left} ${declared.right}`.match(/[\p{L}\p{N}_]+/gu));
  const variables = known.filter((id) => words.has(id)).map((id) => labels.quantity(id));
  const where = keyLabel(run.space, declared.dimensions, law.items, labels);
  return { variables: variables.join(', '), where };
}

/** A deviation may be far below a cent: three digits, wherever they begin. */
export const deviationDigits = digitWriter({ maximumSignificantDigits: 3 });

/** What a deviation is as long as it says only that computers round: this share of what is allowed. */
const noise = 1e-3;

/** Whether a deviation is that of rounding in the processor, and its digits mean nothing. */
export function isRoundingNoise({ deviation, tolerance }: LawOutcome): boolean {
  return deviation !== null && deviation !== 0 && deviation < noise * tolerance;
}

/** `suffix`: what follows the number; amounts of euros have their sign before it. */
export function deviationText(value: number, unit: string, model: Model, texts: Texts): string {
  const digits = deviationDigits(value);
  const suffix = unitSuffix(unit, { form: 'number' }, model, texts);
  const amount = withSymbol(digits, unit, model);
  return suffix === '' ? amount : `${amount} ${suffix}`;
}
