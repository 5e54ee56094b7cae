import type { OpenedScenario } from '../../shared/calculation/openScenario';
import { dimensionsOfInput } from '../../shared/calculation/inputs';
import type {
  ScenarioDifference,
  ValueDifference,
} from '../../shared/calculation/scenarioDifferences';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Texts } from '../format/useTexts';
import { amountText } from './amountText';
import { keyLabel, labelsOf } from './labels';

/** Each difference in words and figures: "Nieuwe instroom (2027): 0 % → 25 %". */
export function differenceTexts(
  differences: readonly ScenarioDifference[],
  { session, scenario }: Pick<OpenedScenario, 'session' | 'scenario'>,
  texts: Texts,
): readonly string[] {
  const compiled = session.compile(scenario);
  const labels = labelsOf(compiled.model, scenario.dataset, texts.say);
  return differences.map((difference) => {
    if (difference.kind !== 'value') return texts.t(`recovery.part.${difference.kind}`);
    const { name, items, before, after } = difference;
    const dimensions = dimensionsOf(compiled, name);
    const place = keyLabel(compiled.space, dimensions, items, labels);
    const label = labels.quantity(name);
    return texts.t('recovery.value', {
      name: place === '' ? label : `${label} (${place})`,
      before: valueText(before, difference, compiled, texts),
      after: valueText(after, difference, compiled, texts),
    });
  });
}

function dimensionsOf({ model }: CompiledModel, name: string): readonly string[] {
  const variable = model.variables.find(({ id }) => id === name);
  return variable?.dimensions ?? dimensionsOfInput(model, name) ?? [];
}

function valueText(
  value: number | null,
  { name }: ValueDifference,
  { model }: CompiledModel,
  texts: Texts,
): string {
  if (value === null) return texts.t('recovery.asModel');
  const { levers, settings, assumptions, data, variables } = model;
  const quantity = [...levers, ...settings, ...assumptions, ...data, ...variables].find(
    ({ id }) => id === name,
  );
  return quantity === undefined
    ? String(value)
    : amountText(value, { ...quantity, name }, model, texts);
}
