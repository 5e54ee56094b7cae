import type { Dataset } from '../model/dataset';
import type { Model } from '../model/model';
import type { TimeAxis } from '../model/scenario';
import { createSpace, timeDimension, type Dimension, type Space } from '../value/space';

interface Known extends TimeAxis {
  readonly model: Model;
  readonly space: Space;
}

const knownByItems = new WeakMap<Dataset['dimensions'], Known>();

/**
 * The dimensions of a scenario: the model's, with the items of the dataset and the years of the axis. The very same as
 * last time for the same items: what is known of a space is kept with it.
 */
export function scenarioSpace(
  model: Model,
  dataset: Pick<Dataset, 'dimensions'>,
  axis: TimeAxis,
): Space {
  const { first, last } = axis;
  const known = knownByItems.get(dataset.dimensions);
  if (known?.model === model && known.first === first && known.last === last) return known.space;
  const space = makeSpace(model, dataset, axis);
  knownByItems.set(dataset.dimensions, { model, first, last, space });
  return space;
}

function makeSpace(
  model: Model,
  dataset: Pick<Dataset, 'dimensions'>,
  { first, last }: TimeAxis,
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
  return createSpace(timeDimension(model.time.dimension, first, last), others);
}
