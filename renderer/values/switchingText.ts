import type { DeclaredSwitching } from '../../shared/calculation/switchingOutcomes';
import type { Moved } from '../../shared/calculation/movedInput';
import { shareOfAll } from '../../shared/model/display';
import { quantityOf } from '../../shared/calculation/quantity';
import type { Model } from '../../shared/model/model';
import { formatFull } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';
import type { View } from './view';

/** The sentence of the model with the value in it; null where no single value turns the answer. */
export function declaredText(
  { id, outcome }: DeclaredSwitching,
  model: Model,
  texts: Texts,
): string | null {
  const declared = model.switchingValues.find((one) => one.id === id);
  const [value] = outcome.found;
  if (declared === undefined || outcome.found.length > 1) return null;
  if (value === undefined) {
    return texts.say(outcome.atHigh > 0 && outcome.atLow > 0 ? declared.always : declared.never);
  }
  const text = texts.say(outcome.atHigh > outcome.atLow ? declared.rising : declared.falling);
  return text.replace('{waarde}', movedText(outcome, value, model, texts));
}

/** A value of what is moved as it is written: in its unit, or against what it is now. */
export function movedText(
  { kind, name, high, low }: Moved,
  value: number,
  model: Model,
  { words, t }: Texts,
): string {
  const percent = (share: number, decimals = 0): string =>
    formatFull(share, { ...shareOfAll, decimals }, words);
  switch (kind) {
    case 'factor': {
      if (value === 1) return t('uncertainty:switch.asNow');
      const change = percent(Math.abs(value - 1));
      return t(value < 1 ? 'uncertainty:switch.lower' : 'uncertainty:switch.higher', { change });
    }
    case 'share':
      return t('uncertainty:switch.ofPlan', { share: percent(value) });
    case 'place':
      return percent(value);
    case 'value': {
      const display = quantityOf(model, name)?.display;
      if (display === undefined) return percent(value);
      // No more digits than tell it from a tenth of a percent of its range.
      const digits = Math.max(0, 3 - Math.ceil(Math.log10(high - low)));
      const step = 10 ** -Math.min(12, digits);
      return formatFull(Math.round(value / step) * step, display, words);
    }
  }
}

/** What an assumption, a lever or a part is called. */
export function movedName(
  { of, name }: Pick<Moved, 'of' | 'name'>,
  { run, labels, texts }: View,
): string {
  if (of !== 'part') return labels.quantity(name);
  const part = run.model.parts.find(({ id }) => id === name);
  return part === undefined ? name : texts.say(part.label);
}
