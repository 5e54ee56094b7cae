import { z } from 'zod';
import { datasetSchema } from '../model/datasetSchema';
import {
  calendarYear,
  formulaText,
  identifier,
  itemKey,
  list,
  shape,
  unit,
  version,
} from '../model/schemaParts';

/** The newest version that this program writes and reads. */
export const currentFormatVersion = 5;

const line = z.string().max(500);
const note = z.string().max(20_000);
const moment = z.iso.datetime();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const changeParts = { by: line, at: moment, why: note };
const change = shape({ value: z.number(), ...changeParts });
const changes = z.record(identifier, z.record(itemKey, change).readonly()).readonly();
/** With a range of its own where the person gave one. */
const rangedChange = shape({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  ...changeParts,
});
const rangedChanges = z.record(identifier, z.record(itemKey, rangedChange).readonly()).readonly();

/** The fewest and the most draws that are made of a scenario. */
export const leastDraws = 10;
export const mostDraws = 100_000;

/** Seeds have 32 bits. */
export const mostSeed = 2 ** 32 - 1;

const modelMark = { id: line, version };

/** The most lines that a person adds to the model, and dimensions. */
const mostOwnLines = 100;

const ownLineParts = {
  id: identifier,
  label: line.min(1),
  unit,
  display: identifier,
  dimensions: z.array(identifier).max(10).readonly(),
};

/** A variable, assumption or lever beside those of the model. */
const ownLine = z.discriminatedUnion('kind', [
  shape({
    kind: z.literal('variable'),
    ...ownLineParts,
    block: z.string().max(64),
    formula: formulaText,
    ...changeParts,
  }),
  shape({
    kind: z.literal('assumption'),
    ...ownLineParts,
    low: z.number(),
    central: z.number(),
    high: z.number(),
    ...changeParts,
  }),
  shape({
    kind: z.literal('lever'),
    ...ownLineParts,
    part: identifier,
    neutral: z.number(),
    minimum: z.number(),
    maximum: z.number(),
    ...changeParts,
  }),
]);

/** The most measures that a register holds. */
const mostMeasures = 500;

/** Euros of each year; null: booked, but the amount is not known. A saving is positive. */
const planned = z.record(z.string().regex(/^\d{4}$/), z.number().min(0).nullable()).readonly();

const measure = shape({
  id: z.uuid(),
  name: line.min(1),
  owner: identifier,
  part: identifier,
  kind: z.enum(['structural', 'incidental']),
  planned,
  realised: z.number().min(0).max(1),
  cover: line,
  note,
  by: line,
  at: moment,
});

/** Everything in a scenario file but its checksum, in the order of the file. Format version 5. */
const contentParts = {
  format: z.literal('voorkant-scenario'),
  formatVersion: z.literal(currentFormatVersion),
  app: shape({ version }),
  model: shape({ ...modelMark, sha256 }),
  scenario: shape({
    id: z.uuid(),
    name: line,
    author: line,
    note,
    created: moment,
    modified: moment,
    basedOn: shape({ id: z.uuid(), checksum: sha256 }).nullable(),
  }),
  timeAxis: shape({ first: calendarYear, last: calendarYear }),
  dataset: datasetSchema,
  levers: changes,
  assumptions: rangedChanges,
  overrides: list(
    shape({
      variable: identifier,
      items: itemKey,
      value: z.number(),
      /** Left out, as in files of before there was a choice: in the reference too. */
      only: z.literal('scenario').optional(),
      ...changeParts,
    }),
  ),
  formulas: list(shape({ variable: identifier, formula: formulaText, ...changeParts })),
  ownLines: z.array(ownLine).max(mostOwnLines).readonly(),
  /** Assumptions that differ over a dimension that the model gives them none of. */
  perItem: z
    .array(shape({ assumption: identifier, dimension: identifier, ...changeParts }))
    .max(mostOwnLines)
    .readonly(),
  measures: z.array(measure).max(mostMeasures).readonly(),
  /** Draws by chance: the same seed gives the same. */
  draws: shape({
    seed: z.int().min(0).max(mostSeed),
    count: z.int().min(leastDraws).max(mostDraws),
  }),
  /** Reserved for a signature of the content; left out means null. */
  signature: z.null().default(null),
  /** What the headline figures were when the file was written; null where one could not be calculated. */
  results: shape({
    app: shape({ version }),
    model: shape(modelMark),
    figures: z.record(identifier, z.number().nullable()).readonly(),
  }),
};

export const scenarioContentSchema = shape(contentParts);

export const scenarioFileSchema = shape({ ...contentParts, checksum: sha256 });

export type ScenarioContent = z.infer<typeof scenarioContentSchema>;

export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
