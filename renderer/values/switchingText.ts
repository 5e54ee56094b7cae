import type { DeclaredSwitching } from '../../shared/calculation/switchingOutcomes';
import type { SwitchingValue } from '../../shared/calculation/switchingValue';
import { shareOfAll } from '../../shared/model/display';
import { quantityOf } from '../../shared/calculation/quantity';
import type { Model } from '../../shared/model/model';
import { formatFull } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';

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
  return text.replace('{waarde}', switchedText(outcome, value, model, texts));
}

/** A switching value as it is written: in its unit, or against what it is now. */
export function switchedText(
  { kind, name }: SwitchingValue,
  value: number,
  model: Model,
  { words, t }: Texts,
): string {
  const percent = (share: number): string =>
    formatFull(share, { ...shareOfAll, decimals: 0 }, words);
  if (kind === 'factor') {
    if (value === 1) return t('uncertainty:switch.asNow');
    const change = percent(Math.abs(value - 1));
    return t(value < 1 ? 'uncertainty:switch.lower' : 'uncertainty:switch.higher', { change });
  }
  if (kind === 'share') return t('uncertainty:switch.ofPlan', { share: percent(value) });
  const display = quantityOf(model, name)?.display;
  return display === undefined ? percent(value) : formatFull(value, display, words);
}
