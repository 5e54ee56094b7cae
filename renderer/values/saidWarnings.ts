import { errorWarnings } from './errorWarnings';
import type { View } from './view';
import { allWarnings, warningTexts, type SaidWarning } from './warnings';

/** Every warning that holds for the chosen area, `rangeWarns` that about the range; before those of the model what cannot be calculated. */
export function saidWarnings(view: View, rangeWarns: boolean): readonly SaidWarning[] {
  const { model } = view.run;
  const held = warningTexts(allWarnings(model), view, rangeWarns).map((warning) => ({
    ...warning,
    headlines: model.headlines.filter(({ warnings }) => warnings.includes(warning.id)),
  }));
  return [...errorWarnings(view), ...held];
}
