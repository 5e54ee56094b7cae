import { z } from 'zod';
import { formulaText, identifier, list, shape, text } from './schemaParts';

/** A day of the calendar, counted from the year that a budget is for: -1 is the year before it. */
const dayParts = {
  years: z.int().min(-5).max(5),
  month: z.int().min(1).max(12),
  /** Null: the last of the month, because nobody has named a day. */
  day: z.int().min(1).max(31).nullable(),
};

/** A document of planning and control, and when it has to be there. */
const moment = shape({
  id: identifier,
  label: text,
  /** The label where there is little room. */
  short: text,
  /** Whose document it is; more than one where each has its own. */
  owners: list(identifier),
  ...dayParts,
  /** For what takes a while: when it begins. The moment itself is the end. */
  from: shape(dayParts).optional(),
  explanation: text,
  /** What the date rests on in the documents. */
  facts: list(identifier),
  /** What it rests on where no document says it: a law, or what is usual. */
  basis: text.optional(),
});

/** Who does what at a moment. */
const step = shape({ moment: identifier, owner: identifier, does: text });

/** The way of a decision through the documents of a year. */
const way = shape({
  id: identifier,
  /** In the order of the calendar. */
  steps: list(step),
  /** The moment of the step that decides. */
  decides: identifier,
});

/** What the documents say of one date, that does not come back every year. */
const dated = shape({
  id: identifier,
  label: text,
  /** When, in the words of the document: "vóór de zomer van 2025". */
  when: text,
  /** The last day that these words allow, as ISO 8601 writes it; null where the document knows none. */
  until: z.iso.date().nullable(),
  owners: list(identifier),
  /** What is decided there, or until when that can still be influenced. */
  explanation: text,
  /** Where it stands. */
  facts: list(identifier),
  /** Levers that wait for it. */
  levers: list(identifier),
});

/** When is decided about what begins in a year. */
export const calendar = shape({
  moments: list(moment),
  ways: list(way),
  dated: list(dated).default([]),
  /** The headline that says when it pays: beside it stands which starts are too late. */
  headline: identifier.optional(),
  /** The first year in which anything can begin, as a formula without dimensions. */
  earliest: formulaText,
});

/** Who does what for a lever, beside the one who decides about it. */
export const role = shape({
  owner: identifier,
  does: text,
  /** Where that stands; empty: it follows from whose lever it is. */
  facts: list(identifier),
});
