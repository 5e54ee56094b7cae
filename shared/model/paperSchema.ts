import { z } from 'zod';
import { identifier, list, shape } from './schemaParts';

/** Where facts stand: a paper that the reader can ask for. */
export const document = shape({
  id: identifier,
  /** As it stands on the paper, or what the paper is where it has none; never the name of a file. */
  title: z.string().min(1),
  /** Who wrote it, for whom, and when, as far as the paper says so. */
  origin: z.string().min(1),
});

/** Something that a document says and that the model uses. */
export const fact = shape({
  id: identifier,
  statement: z.string().min(1),
  /** The words of the document itself, to find the place by; white space may differ. */
  quote: z.string().min(1).optional(),
  document: identifier,
  /** Where in the document: a heading, a table, a paragraph. */
  place: z.string().min(1),
  /** Levers, settings, assumptions, data and variables that rest on it. */
  usedBy: list(identifier),
});
