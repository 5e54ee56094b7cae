import { display } from './display';
import { z } from 'zod';
import { figureParts } from './figureSchema';
import { formulaText, identifier, itemKey, list, shape, text, unit, version } from './schemaParts';

/** What a lever plans, and what comes of that: a figure beside the lever for each item of `dimensions`. */
export const comesAbout = shape({
  id: identifier,
  label: text,
  unit,
  display,
  /** Some of the lever's. The outcome of a formula has these; `per` has one more. */
  dimensions: list(identifier),
  planned: shape(figureParts),
  actual: shape(figureParts),
  /** Why less comes about, for each item where the condition is not 0. */
  reasons: list(shape({ id: identifier, condition: formulaText, text })),
});

/** An assumption that says how much of the plans succeeds: it is shown beside the levers. */
export const expectation = shape({
  assumption: identifier,
  /** As a question: "Hoeveel lukt ervan?". */
  label: text,
  /** The value at which everything goes as planned. */
  asPlanned: z.number(),
  /** The dimension of the assumption whose items are parts, where each part has its own value. */
  parts: identifier.optional(),
});

/** How this version calculates what it did before a change, as far as later changes are undone too. */
const beforeChange = shape({
  /** Of the assumption in every cell, or in one. */
  values: list(
    shape({ assumption: identifier, items: itemKey.optional(), value: z.number() }),
  ).default([]),
  /** Assumptions over the years whose known years are like any other. */
  withoutKnownYears: list(identifier).default([]),
  formulas: list(shape({ variable: identifier, formula: formulaText })).default([]),
});

/** How a scenario of an earlier version of the model moves up to this one. */
export const earlierVersion = shape({
  version,
  /** Levers and settings that are called otherwise or told apart: each of `to` gets the value, for every item. */
  levers: list(shape({ from: identifier, to: list(identifier) })),
  /** Assumptions that are called otherwise. */
  assumptions: list(shape({ from: identifier, to: identifier })).default([]),
  parts: list(shape({ from: identifier, to: identifier })).default([]),
  /** What is calculated otherwise, and why: one after the other, from the earlier version to this one. */
  changes: list(
    shape({
      id: identifier,
      /** In a few words, to stand in a sentence. */
      label: text,
      text,
      before: beforeChange,
    }),
  ),
});

/** The same scenario with other values of certain assumptions: what is said beside the answer, and drawn. */
export const variant = shape({
  id: identifier,
  /** As it stands before the figure: "als alles lukt". */
  label: text,
  /** Each for one cell, or without items for every cell; a later one wins. */
  values: list(shape({ assumption: identifier, items: itemKey.optional(), value: z.number() })),
});
