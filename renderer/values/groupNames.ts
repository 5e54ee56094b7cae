import type { LeverGroup } from '../../shared/calculation/leverGroups';
import { rowLabel } from './leverCells';
import type { View } from './view';

/** What a group of levers is called: the part, or what stands on its row of the part. */
export function groupName(
  { part, lever, items }: LeverGroup,
  { run, labels, texts }: View,
): string {
  const { model } = run;
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
