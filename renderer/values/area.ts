import type { Dataset } from '../../shared/model/dataset';
import type { Model, ModelDimension, Text } from '../../shared/model/model';

/** What the figures, the picture and the sheet are about: everything together, or one item of a dimension. */
export interface Area {
  /** The dimension that the dataset brings. */
  readonly dimension: string;
  /** Null: everything together. */
  readonly item: string | null;
}

/** The dimension that the selector runs over; undefined when the model has none of that kind. */
export function areaDimension(model: Model): ModelDimension | undefined {
  return model.dimensions.find(({ source }) => source === 'dataset');
}

export interface Item {
  readonly id: string;
  readonly label: Text;
}

/** Items of a dimension with their labels, from the model or from the dataset; none for the time axis. */
export function itemsOf(model: Model, dataset: Dataset, dimension: string): readonly Item[] {
  const declared = model.dimensions.find(({ id }) => id === dimension);
  const fromModel = declared?.source === 'model' ? declared.items : undefined;
  return fromModel ?? dataset.dimensions.find(({ id }) => id === dimension)?.items ?? [];
}

/** The chosen item, or everything together when this dataset does not have it. */
export function areaOf(model: Model, dataset: Dataset, item: string | null): Area {
  const dimension = areaDimension(model)?.id ?? '';
  const known = itemsOf(model, dataset, dimension).some(({ id }) => id === item);
  return { dimension, item: known ? item : null };
}
