/** Stands in the place of a number that could not be calculated, where nobody knows better what it is. */
export const noNumber = '#N/A';

/**
 * The one way to digits: written the Dutch way in every language of the window, because they are compared with Dutch
 * papers. What is no number is said to be none.
 */
export function digitWriter(options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat('nl-NL', options);
  return (value) => (Number.isFinite(value) ? format.format(value) : noNumber);
}
