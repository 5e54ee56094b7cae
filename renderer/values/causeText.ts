import type { DifferenceCause } from '../../shared/calculation/compareScenarios';
import type { Texts } from '../format/useTexts';
import { differenceTexts, type DifferingScenarios } from './differenceText';
import { labelsOf } from './labels';

/** Why two scenarios have other figures, in words. */
export function causeText(
  cause: DifferenceCause,
  scenarios: DifferingScenarios,
  texts: Texts,
): string {
  const { model } = scenarios.compiled;
  const { t, say } = texts;
  switch (cause.kind) {
    case 'one':
      return differenceTexts([cause.difference], scenarios, texts).join();
    case 'name':
      return labelsOf(model, scenarios.after.dataset, say).quantity(cause.name);
    case 'part': {
      const part = model.parts.find(({ id }) => id === cause.part);
      return part === undefined ? cause.part : say(part.label);
    }
    default:
      return t(`compare:cause.${cause.kind}`);
  }
}
