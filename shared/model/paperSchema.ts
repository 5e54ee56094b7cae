import { display } from './display';
import { z } from 'zod';
import { better, detailParts, figureParts } from './figureSchema';
import { identifier, list, shape, text, unit } from './schemaParts';

const sentence = z.string().min(1);

/** Where facts stand: a paper that the reader can ask for. */
export const document = shape({
  id: identifier,
  /** As it stands on the paper, or what the paper is where it has none; never the name of a file. */
  title: sentence,
  /** Who wrote it, for whom, and when, as far as the paper says so. */
  origin: sentence,
});

/** What facts are about, to find them by. */
export const topic = shape({ id: identifier, label: text });

/** What the model finds about the same thing, in the scenario of now. */
const finding = shape({
  ...detailParts,
  /** The outcome has this dimension: a figure for each of its items. */
  over: identifier.optional(),
});

/** Something that a document says and that the model uses. */
export const fact = shape({
  id: identifier,
  statement: sentence,
  /** The words of the document itself, to find the place by; white space may differ. */
  quote: sentence.optional(),
  document: identifier,
  /** Where in the document: a heading, a table, a paragraph. */
  place: sentence,
  topic: identifier.optional(),
  /** Levers, settings, assumptions, data and variables that rest on it. */
  usedBy: list(identifier),
  findings: list(finding).optional(),
  /** Parts whose effect, as it is divided over the parts, says whether the document's expectation comes true. */
  effectOf: list(identifier).optional(),
});

/** What a document proposes to save with, in its own words; empty where it says nothing. */
export const proposal = shape({
  id: identifier,
  document: identifier,
  place: sentence,
  proposal: sentence,
  /** Who leads it. */
  lead: z.string(),
  planning: z.string(),
  status: z.string(),
  /** What it is expected to yield. */
  expected: z.string(),
  facts: list(identifier),
  /** Levers that do the same; empty: it is outside the model. */
  levers: list(identifier),
});

/** A figure to follow, because it tells whether the plan works. */
export const indicator = shape({
  id: identifier,
  label: text,
  /** What it tells, and what to do when it turns out otherwise. */
  explanation: text,
  /** Over the years; left out where the model does not know it. */
  figure: shape({ unit, display, ...figureParts, better }).optional(),
  /** Where to ask why. */
  variables: list(identifier),
  facts: list(identifier),
});

/** A year that went otherwise than was budgeted: what it cost, why, and where the model has that. */
export const review = shape({
  id: identifier,
  title: text,
  about: text,
  /** As the document gives them. */
  amounts: list(shape({ label: text, value: z.number(), unit, display, fact: identifier })),
  causes: list(
    shape({
      id: identifier,
      label: text,
      facts: list(identifier),
      /** Assumptions and settings that hold the same. */
      heldBy: list(identifier),
      explanation: text,
    }),
  ),
});

/** What the documents aim at: a value, or from `low` to `high`. */
export const target = shape({
  id: identifier,
  label: text,
  unit,
  display,
  low: z.number(),
  high: z.number(),
  facts: list(identifier),
});
