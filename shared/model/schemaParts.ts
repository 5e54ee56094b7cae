import { z } from 'zod';

/** A list that nobody changes after reading. */
export function list<T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(item).readonly();
}

/** An object without unknown keys that nobody changes after reading. */
export function shape<T extends z.ZodRawShape>(
  fields: T,
): z.ZodReadonly<z.ZodObject<T, z.core.$strict>> {
  return z.strictObject(fields).readonly();
}

/**
 * A name in a formula: lower case, digits and underscores. Names and items become keys of a scenario file, which
 * the two words of JavaScript's machinery that are spelt so cannot be.
 */
export const identifier = z
  .string()
  .max(64)
  .regex(/^(?!(constructor|prototype)$)[a-z][a-z0-9_]*$/);

/** An item of a dimension; `.` is allowed for code lists such as 1.2. `|` joins items, so it is not. */
export const itemId = z
  .string()
  .max(64)
  .regex(/^(?!(constructor|prototype)$)[a-z0-9][a-z0-9_.]*$/);

/** Items joined with `|` in the order of the model's table of dimensions, time last; empty without dimension. */
export const itemKey = z
  .string()
  .max(300)
  .regex(/^(?!(constructor|prototype)$)([a-z0-9][a-z0-9_.]*(\|[a-z0-9][a-z0-9_.]*)*)?$/);

/** Text in the formula language. */
export const formulaText = z.string().min(1).max(4000);

/** One of the model's units, as formulas of units name it. */
export const unitId = z
  .string()
  .max(32)
  .regex(/^(?!(constructor|prototype)$)[A-Za-z][A-Za-z0-9_]*$/);

/** `1`, or units of the model with `*` and `/`: "USD/bed". */
export const unit = z
  .string()
  .max(100)
  .regex(/^(1|[A-Za-z][A-Za-z0-9_]*)([*/][A-Za-z][A-Za-z0-9_]*)*$/);

export const calendarYear = z.int().min(1900).max(2200);

/** Three numbers: "1.0.0". */
export const version = z.string().regex(/^\d+\.\d+\.\d+$/);

/** Text for the reader, Dutch first. */
export const text = shape({ nl: z.string().min(1), en: z.string().min(1) });

/** Stands before or after a number in the place of its unit: "€". */
export const symbol = shape({
  text: z.string().min(1).max(8),
  side: z.enum(['before', 'after']),
});

/** From that number on so many are one, in three digits: "2,95 mln". */
export const short = shape({ from: z.number().min(10), label: text });
