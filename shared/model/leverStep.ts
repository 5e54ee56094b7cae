import type { Setting } from './model';

/** Values of a lever or setting are multiples of this; null: any number. */
export function stepOf({ control, step }: Pick<Setting, 'control' | 'step'>): number | null {
  return step ?? (control === 'slider' || control === 'amount' ? null : 1);
}
