import type { Problem } from '../lib/problem';
import { ok, type Result } from '../lib/result';
import type { Dataset } from './dataset';
import { datasetFileSchema } from './datasetSchema';
import { checkShape, parseJson } from './readJson';

/** Reads a dataset file: JSON and shape. */
export function readDataset(text: string): Result<Dataset, readonly Problem[]> {
  const parsed = parseJson(text, '');
  if (!parsed.ok) return parsed;
  const checked = checkShape(parsed.value, datasetFileSchema);
  if (!checked.ok) return checked;
  const { id, name, source, baseYear, dimensions, rows } = checked.value;
  return ok({ id, name, source, baseYear, dimensions, rows });
}
