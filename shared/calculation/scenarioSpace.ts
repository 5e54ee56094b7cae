import type { Dataset } from '../model/dataset';
import type { Model } from '../model/model';
import type { TimeAxis } from '../model/scenario';
import { createSpace, timeDimension, type Dimension, type Space } from '../value/space';

/** The dimensions of a scenario: the model's, with the items of the dataset and the years of the axis. */
export function scenarioSpace(
  model: Model,
  dataset: Pick<Dataset, 'dimensions'>,
  axis: TimeAxis,
): Space {
  const others: Dimension[] = [];
  for (const dimension of model.dimensions) {
    if (dimension.source === 'time') continue;
    const items =
      dimension.source === 'model'
        ? dimension.items
        : dataset.dimensions.find(({ id }) => id === dimension.id)?.items;
    others.push({ id: dimension.id, items: (items ?? []).map(({ id }) => id) });
  }
  return createSpace(timeDimension(model.time.dimension, axis.first, axis.last), others);
}
