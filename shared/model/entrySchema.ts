import { better, detailParts } from './figureSchema';
import { identifier, list, shape, text } from './schemaParts';

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
