import { z } from 'zod';
import { identifier, itemKey, list, shape, text } from './schemaParts';

/** The same scenario with other values of certain assumptions: what is said beside the answer, and drawn. */
export const variant = shape({
  id: identifier,
  /** As it stands before the figure: "als alles lukt". */
  label: text,
  /** Each for one cell, or without items for every cell; a later one wins. */
  values: list(shape({ assumption: identifier, items: itemKey.optional(), value: z.number() })),
});
