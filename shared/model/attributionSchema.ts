import { z } from 'zod';
import { identifier, list, shape, text } from './schemaParts';

/** What is divided over the parts, and what is said about that. */
export const attribution = shape({
  /** A variable over the years that is 0 when every lever is neutral; above 0 is good news. */
  variable: identifier,
  /** The same for each item of a dimension that the dataset brings. */
  per: z.record(identifier, identifier).readonly().optional(),
  /** The parts that are told apart beside the figure with a range; the others are taken together. */
  split: list(identifier).default([]),
  /** Why two parts give each other something or take it, where that can be said. */
  reasons: list(shape({ parts: z.tuple([identifier, identifier]).readonly(), text })).default([]),
});
