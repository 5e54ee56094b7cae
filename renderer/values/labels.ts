import type { Dataset } from '../../shared/model/dataset';
import type { Model, Text } from '../../shared/model/model';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import type { Space } from '../../shared/value/space';
import { itemsOf } from './area';

/** Names for people of what the model and the dataset name by id. What has no name is called by its id. */
export interface Labels {
  readonly item: (dimension: string, id: string) => string;
  /** A lever, assumption, base value or variable; a figure of the window by the name of the figure. */
  readonly quantity: (id: string) => string;
}

type Say = (text: Text) => string;

const known = new WeakMap<Dataset, WeakMap<Model, WeakMap<Say, Labels>>>();

/** The names in a model with a dataset, in the language of `say`; the same object each time. */
export function labelsOf(model: Model, dataset: Dataset, say: Say): Labels {
  const ofDataset = known.get(dataset) ?? new WeakMap<Model, WeakMap<Say, Labels>>();
  known.set(dataset, ofDataset);
  const ofModel = ofDataset.get(model) ?? new WeakMap<Say, Labels>();
  ofDataset.set(model, ofModel);
  const labels = ofModel.get(say) ?? createLabels(model, dataset, say);
  ofModel.set(say, labels);
  return labels;
}

function createLabels(model: Model, dataset: Dataset, say: Say): Labels {
  const items = new Map<string, string>();
  for (const { id: dimension } of model.dimensions) {
    for (const { id, label } of itemsOf(model, dataset, dimension)) {
      items.set(`${dimension} ${id}`, say(label));
    }
  }
  const quantities = new Map<string, string>();
  const { levers, settings, assumptions, data, variables } = model;
  for (const { id, label } of [...levers, ...settings, ...assumptions, ...data, ...variables]) {
    quantities.set(id, say(label));
  }
  return {
    item: (dimension, id) => items.get(`${dimension} ${id}`) ?? id,
    quantity: (id) => quantities.get(id) ?? id,
  };
}

/** Labels of the items in a cell's key, time last: "Noord, Appel, 2027". Empty for an empty key. */
export function keyLabel(
  space: Space,
  dimensions: readonly string[],
  key: string,
  labels: Labels,
): string {
  if (key === '') return '';
  const parts = key.split(itemSeparator);
  // A key for every year of a series names no year.
  return keyDimensions(space, dimensions)
    .slice(0, parts.length)
    .map((dimension, index) => labels.item(dimension, parts[index] ?? ''))
    .join(', ');
}
