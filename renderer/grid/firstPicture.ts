import type { Model, Picture } from '../../shared/model/model';

/** The first picture of lines over the years; undefined when the model has none. */
export function firstPicture({ pictures, time }: Model): Picture | undefined {
  return pictures.find(
    ({ over, series }) => over === time.dimension && series.every(({ form }) => form === 'line'),
  );
}

/** The variable that the first picture draws for the scenario; the first of the model when it draws none. */
export function drawnVariable(model: Model): string | null {
  const known = new Set(model.variables.map(({ id }) => id));
  const formula = firstPicture(model)?.series.find(({ role }) => role === 'scenario')?.formula;
  const names = formula?.match(/[a-z][a-z0-9_]*/g) ?? [];
  return names.find((name) => known.has(name)) ?? model.variables[0]?.id ?? null;
}
