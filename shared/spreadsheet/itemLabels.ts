import type { Dataset } from '../model/dataset';
import type { Model, Text } from '../model/model';

/** How people call an item of a dimension, from the model or the dataset; its id where it has no name. */
export function itemLabels(
  model: Pick<Model, 'dimensions'>,
  dataset: Pick<Dataset, 'dimensions'>,
  say: (text: Text) => string,
): (dimension: string, item: string) => string {
  const known = new Map<string, string>();
  const ofModel = model.dimensions.flatMap((one) =>
    one.source === 'model' ? [{ id: one.id, items: one.items ?? [] }] : [],
  );
  for (const { id, items } of [...dataset.dimensions, ...ofModel]) {
    for (const item of items) known.set(`${id} ${item.id}`, say(item.label));
  }
  return (dimension, item) => known.get(`${dimension} ${item}`) ?? item;
}
