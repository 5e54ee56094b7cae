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

/** Settings that are filled in on a page of their own, for each item of the area and each year. */
export const entryPage = shape({
  id: identifier,
  label: text,
  /** What is filled in here, and what an empty field means. */
  about: text,
  /** All over one dimension that the dataset brings and the years. */
  settings: list(identifier),
  /** What comes of it, beside it: over the years, each with a form for one item of that dimension. */
  figures: list(shape({ ...detailParts, better })),
});
