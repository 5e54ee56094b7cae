import { z } from 'zod';
import { display } from './display';
import { identifier, list, shape, short, symbol, text, unitId } from './schemaParts';

/** A unit that values are counted in, and how people write it. */
export const unitDeclaration = shape({
  id: unitId,
  /** One of it: "kind". */
  label: text,
  /** More of it: "kinderen". */
  plural: text,
  /** Written with the number in the place of the word: "€" before it. */
  symbol: symbol.optional(),
  /** Large amounts of it are written in short. */
  short: short.optional(),
  /** Amounts of it are looked at in other prices. */
  money: z.boolean(),
  /** The dimensions over which values of it add up to something; the others only to a number that says nothing. */
  addsOver: list(identifier),
  /** Of people: a count of less than this may lead to one of them, and is said before a file is shared. */
  fewBelow: z.number().int().min(2).optional(),
  /** The ways of writing that fit; the first is used where nothing says which. */
  displays: z.array(display).min(1).readonly(),
});

/** How well a value is known, and the words for it. */
export const qualityDeclaration = shape({
  id: identifier,
  /** What it is said of: values of assumptions, or base values of a dataset. */
  of: z
    .array(z.enum(['assumptions', 'data']))
    .min(1)
    .readonly(),
  label: text,
  /** As the status of a base value, where that is called otherwise: "estimate, weak". */
  statusLabel: text.optional(),
  /** A value of it is counted and not worked out, so a small one is about those few. */
  counted: z.boolean().optional(),
  /** Beside what rests on it: "weak evidence". */
  evidenceLabel: text,
});
