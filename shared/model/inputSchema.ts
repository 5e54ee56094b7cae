import { display } from './display';
import { z } from 'zod';
import { role } from './calendarSchema';
import { comesAbout } from './planSchema';
import { formulaText, identifier, itemKey, list, shape, text, unit } from './schemaParts';

/** A bound, a neutral or a full value: a number, or a formula (the limit per item lies in an assumption). */
const bound = z.union([z.number(), formulaText]);

const inputParts = {
  id: identifier,
  label: text,
  unit,
  display,
  dimensions: list(identifier),
  explanation: z.string().min(1),
};

const control = z.enum(['slider', 'year', 'choice', 'count', 'amount']);

const leverParts = {
  ...inputParts,
  control,
  /** A formula may use the names of the time axis only. */
  neutral: bound,
  minimum: bound,
  maximum: bound,
  /** Values are multiples of it; without one whole numbers, and any number for `slider` and `amount`. */
  step: z.number().positive().optional(),
  /** Only for `choice`: what each value is called. */
  choices: list(shape({ value: z.number(), label: text })).optional(),
  /** Why the range ends where it ends, said when a value beyond it is refused. */
  limitReason: text.optional(),
};

export const lever = shape({
  ...leverParts,
  part: identifier,
  owner: identifier,
  /** Where the part's master slider moves the lever at 100 %; the neutral value: it leaves it alone. */
  full: bound,
  /** The lever that holds the start year of this one. */
  start: identifier.optional(),
  /** Assumptions that its effect rests on, for the evidence badge. */
  restsOn: list(identifier),
  /** The way to a decision about it, in the calendar. */
  way: identifier.optional(),
  /** Who does what. */
  roles: list(role).optional(),
  comesAbout: list(comesAbout).optional(),
});

export const setting = shape(leverParts);

/** A choice of the reader that changes how amounts are shown, and no scenario. */
export const view = setting;

const assumptionValue = shape({
  /** Of a series: empty for every year, or a known year, in which this value holds instead. */
  items: itemKey,
  low: z.number(),
  central: z.number(),
  high: z.number(),
  /** One of the model's qualities. */
  quality: identifier,
  source: z.string(),
  note: z.string(),
});

export const assumption = shape({
  ...inputParts,
  /** A value without year that may be made a series over the years. */
  perYear: z.boolean(),
  /** A name by which formulas know what this file says, whatever a scenario says. */
  modelValue: shape({ id: identifier, label: text }).optional(),
  /** Only whole numbers from this one on: a number of years that formulas look back. */
  wholeFrom: z.int().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** The value must be larger than this: 0 for what formulas divide by. */
  above: z.number().optional(),
  /** Why, said when a value beyond these is refused. */
  limitReason: text.optional(),
  values: list(assumptionValue),
});

/** A quantity whose values come with the dataset. */
export const data = shape(inputParts);
