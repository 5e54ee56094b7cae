import type { Problem } from '../lib/problem';
import type { Result } from '../lib/result';
import type { Model } from './model';
import { modelSchema } from './modelSchema';
import { checkShape, parseJson } from './readJson';

/** Reads a model file: JSON and shape. Whether names and formulas fit is for `checkModel`. */
export function readModel(text: string): Result<Model, readonly Problem[]> {
  const parsed = parseJson(text, '');
  return parsed.ok ? checkShape(parsed.value, modelSchema) : parsed;
}
