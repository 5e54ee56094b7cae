import { display } from './display';
import { z } from 'zod';
import { formulaText, identifier, list, shape, text, unit } from './schemaParts';

/** A formula for the whole area and, where it exists, the same for one item of a dimension. */
export const figureParts = {
  formula: formulaText,
  per: z.record(identifier, formulaText).readonly().optional(),
};

/** What a value is called instead of being written: -1 is "niet binnen de periode". */
export const valueWords = list(shape({ value: z.number(), label: text }));

/** A figure among others, below a headline or beside what a document says. */
export const detailParts = {
  id: identifier,
  label: text,
  unit,
  display,
  ...figureParts,
  words: valueWords.optional(),
};

/** Which way is good news: colour and word follow it. */
export const better = z.enum(['higher', 'lower', 'none']);
