import { z } from 'zod';
import { identifier, list, shape, text } from './schemaParts';

/** A variable over the years, and the same for each item of a dimension that the dataset brings. */
const yearly = shape({
  variable: identifier,
  per: z.record(identifier, identifier).readonly().optional(),
});

/** What is chance however well everything is known, for one item of a dimension that the dataset brings. */
const chance = shape({
  /** A variable over that dimension, others and the years: how many there are in each cell, which is Poisson. */
  counts: identifier,
  /** What one of them costs in that cell. */
  price: identifier,
  events: shape({
    /** A variable over that dimension and the years: what events cost a year, as expected. */
    expected: identifier,
    /** So many of this variable have the events of `rate`, an assumption, in a year. */
    exposure: identifier,
    per: z.number().positive(),
    rate: identifier,
  }),
});

/** What is uncertain, and which figures are told of draws. */
export const uncertainty = shape({
  /** Against the reference: above 0 is a saving. Its chance is told, and what it depends on. */
  effect: yearly,
  /** Drawn for scenario and reference. */
  costs: yearly,
  /** Variables of which a command tells every cell. */
  figures: list(identifier),
  chance: chance.optional(),
  /** How likely the values between low and high are; left out: PERT. */
  forms: list(shape({ assumption: identifier, form: z.enum(['triangular', 'uniform']) })).default(
    [],
  ),
  /** Assumptions that keep their value all the same. */
  fixed: list(identifier).default([]),
  /** What several assumptions share: each follows its factor by the square root of its loading. */
  factors: list(
    shape({
      id: identifier,
      label: text,
      loadings: list(shape({ assumption: identifier, loading: z.number().min(0).max(1) })),
    }),
  ).default([]),
});

/** A value of an assumption at which the effect turns, and what is said of it. */
export const switchingValue = shape({
  id: identifier,
  /** Moved, all its items together. */
  assumption: identifier,
  /** Only these parts are turned, the others are neutral; empty: the scenario as it is. */
  parts: list(identifier).default([]),
  /** Sentences with `{waarde}` in them: it saves from this value on, or up to it. */
  rising: text,
  falling: text,
  /** It saves, or does not, whatever the value. */
  always: text,
  never: text,
});
