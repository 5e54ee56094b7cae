import { z } from 'zod';
import type { Problem } from '../lib/problem';
import type { Result } from '../lib/result';
import { display, displayDeclaration, withDisplays } from './display';
import {
  attribution,
  better,
  detailParts,
  figureParts,
  valueWords,
  entryPage,
} from './figureSchema';
import { calendar } from './calendarSchema';
import { assumption, data, lever, setting, view } from './inputSchema';
import { earlierVersion, expectation, variant } from './planSchema';
import { document, fact, indicator, proposal, review, target, topic } from './paperSchema';
import { checkShape, parseJson } from './readJson';
import {
  calendarYear,
  formulaText,
  identifier,
  itemId,
  list,
  shape,
  text,
  unit,
  unitId,
  version,
} from './schemaParts';
import { switchingValue, uncertainty } from './uncertaintySchema';
import { qualityDeclaration, unitDeclaration } from './unitSchema';

const item = shape({ id: itemId, label: text, code: z.string().optional() });

const dimension = shape({
  id: identifier,
  label: text,
  /** `model`: `items` below. `dataset`: the dataset brings them. `time`: the scenario's years. */
  source: z.enum(['model', 'dataset', 'time']),
  items: list(item).optional(),
});

const time = shape({
  dimension: identifier,
  /** Names that formulas use for the first and last year, the step and the year of the base data. */
  first: identifier,
  last: identifier,
  step: identifier,
  baseYear: identifier,
  /** What years, and the time between them, are counted in. */
  unit: unitId,
  /** The axis of a new scenario. */
  default: shape({ first: calendarYear, last: calendarYear }),
});

const modelFunction = shape({
  id: identifier,
  parameters: list(identifier),
  formula: formulaText,
  explanation: z.string().min(1),
});

const variable = shape({
  id: identifier,
  /** Number of the equation in the model's description. */
  equation: z.int().min(1),
  block: z.string().regex(/^[A-Z]$/),
  label: text,
  unit,
  display,
  dimensions: list(identifier),
  formula: formulaText,
  explanation: z.string().min(1),
});

const figureDetail = shape(detailParts);

const headline = shape({
  id: identifier,
  label: text,
  unit,
  display,
  ...figureParts,
  words: valueWords.optional(),
  better,
  /** Words behind the figure without its sign: "€ 2,95 mln minder" for a saving. */
  signWords: shape({ positive: text, negative: text }).optional(),
  /** Year or period, and what it is compared with, as words beside the figure. */
  note: text,
  details: list(figureDetail),
  warnings: list(identifier),
});

const picture = shape({
  id: identifier,
  label: text,
  unit,
  display,
  /** Title of the axis of values. */
  axis: text,
  /** The dimension along the other axis: the years, or one that the dataset brings. */
  over: identifier,
  /** Bars on top of each other, because they are parts of a whole. */
  stacked: z.boolean(),
  series: list(
    shape({
      id: identifier,
      label: text,
      form: z.enum(['line', 'bar', 'point']),
      role: z.enum(['scenario', 'reference', 'plan', 'budget', 'actual', 'part']),
      /** What it is in a variant of the scenario, and not in the scenario itself. */
      variant: identifier.optional(),
      /** The value that says that nothing is known: it is not drawn. */
      none: z.number().optional(),
      ...figureParts,
    }),
  ),
  /** A year marked in the picture; no mark when it is none of the years of the axis. */
  mark: shape({ label: text, ...figureParts }).optional(),
  /** What the documents aim at, drawn across the picture. */
  targets: list(identifier).optional(),
});

const law = shape({
  id: identifier,
  number: z.int().min(1),
  label: text,
  dimensions: list(identifier),
  unit,
  left: formulaText,
  right: formulaText,
  tolerance: z.number().positive(),
  explanation: z.string().min(1),
});

const warning = shape({
  id: identifier,
  label: text,
  dimensions: list(identifier),
  /** True (not 0) where the warning holds. */
  condition: formulaText,
  /** The figure said with the warning. */
  amount: shape({ formula: formulaText, unit, display, label: text }).optional(),
  explanation: z.string().min(1),
});

/**
 * The range of one figure from the bounds of weakly founded assumptions: each is moved alone to its low
 * and high to find which is unfavourable, then all together to either side.
 */
const evidenceRange = shape({
  warning: identifier,
  figure: formulaText,
  /** The figure for one item of a dimension, where it exists. */
  per: z.record(identifier, formulaText).readonly().optional(),
  unit,
  display,
  quality: identifier,
  idPrefixes: list(z.string().min(1)),
  ids: list(identifier),
  /** The warning holds when the figure keeps less than this share of itself on the unfavourable side. */
  keeps: z.number().min(0).max(1),
  label: text,
  explanation: z.string().min(1),
});

const owner = shape({
  id: identifier,
  label: text,
  /** The label where there is little room. */
  short: text.optional(),
});

/** A lever per item of one dimension, as a table: a row an item, with what the lever does there now. */
const partTable = shape({
  lever: identifier,
  dimension: identifier,
  columns: list(shape({ id: identifier, label: text, unit, display, ...figureParts })),
});

const part = shape({
  id: identifier,
  knob: identifier,
  label: text,
  /** The outcome of a column has the dimension of the table; `per` has one more. */
  table: partTable.optional(),
  /** What the part itself costs, as shown: one number. */
  cost: shape({ unit, display, ...figureParts }).optional(),
});

/** Amounts of this unit over the years are shown times `factor`, a variable over time. */
const money = shape({ unit, factor: identifier });

/** A model file: the domain as data. Keys in English, identifiers in the language of its readers. */
const modelShape = shape({
  format: z.literal('voorkant-model'),
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  version,
  name: text,
  explanation: z.string().min(1),
  /** SHA-256 of earlier files of this version with the same outcomes: scenarios made with them carry it. */
  earlierFiles: list(z.string().regex(/^[0-9a-f]{64}$/)).default([]),
  time,
  displays: list(displayDeclaration),
  units: list(unitDeclaration),
  /** The best known first. */
  qualities: list(qualityDeclaration),
  dimensions: list(dimension),
  functions: list(modelFunction),
  owners: list(owner),
  knobs: list(shape({ id: identifier, label: text, explanation: z.string().min(1) })),
  parts: list(part),
  /** Where a measure may be booked that no part brings in. */
  elsewhere: list(shape({ id: identifier, label: text })).default([]),
  levers: list(lever),
  settings: list(setting),
  entryPages: list(entryPage).default([]),
  views: list(view).default([]),
  money: money.optional(),
  assumptions: list(assumption),
  data: list(data),
  blocks: list(shape({ id: z.string().regex(/^[A-Z]$/), label: text })),
  variables: list(variable),
  headlines: list(headline),
  pictures: list(picture),
  laws: list(law),
  warnings: list(warning),
  variants: list(variant).default([]),
  /** Without one no range is shown. */
  evidenceRange: evidenceRange.optional(),
  attribution: attribution.optional(),
  /** Without it nothing is drawn by chance. */
  uncertainty: uncertainty.optional(),
  switchingValues: list(switchingValue).default([]),
  expectations: list(expectation).default([]),
  /** The costs that a council decides about, over the items of the dataset and one dimension more. */
  councilTable: shape({ variable: identifier, label: text }).optional(),
  /** The versions whose scenarios can be moved up to this one. */
  earlierVersions: list(earlierVersion).default([]),
  calendar: calendar.optional(),
  /** What the numbers were taken from. */
  documents: list(document).default([]),
  topics: list(topic).default([]),
  facts: list(fact).default([]),
  proposals: list(proposal).default([]),
  indicators: list(indicator).default([]),
  reviews: list(review).default([]),
  targets: list(target).default([]),
  /** Where the documents behind the numbers contradict each other, and what was done about it. */
  contradictions: list(shape({ fact: z.string().min(1), handling: z.string().min(1) })).default([]),
  /** What is calculated more simply than it is. */
  simplifications: list(z.string().min(1)).default([]),
  /** What is not calculated at all. */
  outside: list(z.string().min(1)).default([]),
});

/** Where the file names a display by its id, the model has the display itself. */
export const modelSchema = z.preprocess(withDisplays, modelShape);

/** Reads a model file: JSON and shape. Whether names and formulas fit is for `checkModel`. */
export function readModel(text: string): Result<z.infer<typeof modelSchema>, readonly Problem[]> {
  const parsed = parseJson(text, '');
  return parsed.ok ? checkShape(parsed.value, modelSchema) : parsed;
}

/** What is in a model file, with the displays themselves. */
export type ModelFile = z.input<typeof modelShape>;
