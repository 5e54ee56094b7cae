import type { Display } from '../../shared/model/model';

const counted: readonly Display[] = ['euro', 'euroCents', 'whole', 'decimal'];

/**
 * Whether the items of a quantity add up to something: amounts of money, people, hours and posts do, what is
 * "per" something, a ratio, a factor, a flag or a year does not.
 */
export function isSummable(unit: string, display: Display): boolean {
  return ['EUR', 'kind', 'uur', 'fte'].includes(unit) && counted.includes(display);
}

/**
 * Whether years add up too: money and hours are spent in a year, people and posts are there for longer and would
 * be counted again each year.
 */
export function isFlow(unit: string, display: Display): boolean {
  return isSummable(unit, display) && ['EUR', 'uur'].includes(unit);
}
