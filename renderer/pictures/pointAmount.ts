import type { Series } from './pictureSeries';

/** The amount of a series at a position along the axis, or its error; a dash where there is none to be known. */
export function pointAmount(
  { values, errors }: Series,
  position: number,
  write: (value: number) => string,
): string {
  const value = values[position] ?? NaN;
  if (!Number.isNaN(value)) return write(value);
  return errors[position]?.kind ?? '–';
}
