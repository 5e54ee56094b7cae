import type { LeverGroup } from '../../shared/calculation/leverGroups';
import { rowLabel } from './leverCells';
import type { View } from './view';

/** What a group is called: the part, what stands on its row of the part, or the cells that were overridden. */
export function groupName(
  { part, lever, items }: LeverGroup,
  { run, labels, texts }: View,
): string {
  const { model } = run;
  if (part === null) return texts.t('attribution:overridden');
  if (lever === null) {
    const declared = model.parts.find(({ id }) => id === part);
    return declared === undefined ? part : texts.say(declared.label);
  }
  const declared = model.levers.find(({ id }) => id === lever);
  const name = labels.quantity(lever);
  const item = Object.entries(items)
    .map(([dimension, id]) => labels.item(dimension, id))
    .join(', ');
  return declared === undefined ? name : rowLabel(model, declared, name, item);
}
