import { z } from 'zod';
import { calendarYear, identifier, itemId, itemKey, list, shape } from './schemaParts';

/** A name, as it stands in a list or above a column. */
const name = z.string().min(1).max(200);

/** Where something comes from, or what is to be known of it. */
const about = z.string().max(2000);
import type { Problem } from '../lib/problem';
import { ok, type Result } from '../lib/result';
import { checkShape, parseJson } from './readJson';

const row = shape({
  variable: identifier,
  items: itemKey,
  value: z.number(),
  /** Range, where the value is an estimate. */
  low: z.number().optional(),
  high: z.number().optional(),
  /** A small count that is hidden: less than this. `value` is what is calculated with in its place. */
  below: z.number().positive().optional(),
  /** One of the model's qualities: in the document, derived, an estimate, … */
  status: identifier,
  source: about,
  note: about,
});

/** Fields of a dataset, shared by a dataset file and the dataset inside a scenario file. */
export const datasetParts = {
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9][a-z0-9-]*$/),
  name,
  source: about.min(1),
  /** Year of the prices and counts. */
  baseYear: calendarYear,
  /** Items of the dimensions that the model leaves to the dataset. */
  dimensions: list(
    shape({
      id: identifier,
      items: list(
        shape({ id: itemId, label: shape({ nl: name, en: name }), code: z.string().max(64) }),
      ),
    }),
  ),
  rows: list(row),
};

export const datasetFileSchema = shape({
  format: z.literal('voorkant-dataset'),
  formatVersion: z.literal(1),
  ...datasetParts,
});

export const datasetSchema = shape(datasetParts);

/** Reads a dataset file: JSON and shape. */
export function readDataset(
  text: string,
): Result<z.infer<typeof datasetSchema>, readonly Problem[]> {
  const parsed = parseJson(text, '');
  if (!parsed.ok) return parsed;
  const checked = checkShape(parsed.value, datasetFileSchema);
  if (!checked.ok) return checked;
  const { id, name, source, baseYear, dimensions, rows } = checked.value;
  return ok({ id, name, source, baseYear, dimensions, rows });
}
