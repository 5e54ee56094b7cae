import type { Model, Picture } from '../../shared/model/model';

/** The first picture of lines over the years; undefined when the model has none. */
export function firstPicture({ pictures, time }: Model): Picture | undefined {
  return pictures.find(
    ({ over, series }) => over === time.dimension && series.every(({ form }) => form === 'line'),
  );
}
