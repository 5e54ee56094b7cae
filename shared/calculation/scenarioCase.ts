import { z } from 'zod';
import type { Problem } from '../lib/problem';
import { ok, type Result } from '../lib/result';
import type { Dataset } from '../model/dataset';
import { checkShape } from '../model/readJson';
import { calendarYear, identifier, itemKey, shape, version } from '../model/schemaParts';
import {
  usualDraws,
  type Change,
  type Changes,
  type ModelReference,
  type Scenario,
} from '../model/scenario';
import { referenceTo } from './modelVersions';

const inputValues = z
  .record(identifier, z.union([z.number(), z.record(itemKey, z.number())]))
  .readonly();

/** A bare calculation: the years and the inputs that differ, by name and items joined with `|`. */
const caseSchema = shape({
  first: calendarYear,
  last: calendarYear,
  /** The version of the model that it is meant for; without one the newest. */
  model: version.optional(),
  levers: inputValues,
  assumptions: inputValues,
  /** Expected figures may stand in the same file; they are not read. */
  variables: z.unknown().optional(),
});

/** The version that a case names; undefined when it names none, or is no case at all. */
export function versionOfCase(value: unknown): string | undefined {
  const named = z.looseObject({ model: version }).safeParse(value);
  return named.success ? named.data.model : undefined;
}

/** Turns a bare calculation into a scenario of this model on the given base data. */
export function readCase(
  value: unknown,
  dataset: Dataset,
  model: ModelReference,
): Result<Scenario, readonly Problem[]> {
  const checked = checkShape(value, caseSchema);
  if (!checked.ok) return checked;
  const { first, last, levers, assumptions } = checked.value;
  return ok({
    id: '00000000-0000-4000-8000-000000000000',
    name: '',
    author: '',
    note: '',
    created: '',
    modified: '',
    basedOn: null,
    model: referenceTo(model),
    timeAxis: { first, last },
    dataset,
    levers: changes(levers),
    assumptions: changes(assumptions),
    overrides: [],
    formulas: [],
    ownLines: [],
    perItem: [],
    measures: [],
    draws: usualDraws,
  });
}

function changes(
  values: Readonly<Record<string, number | Readonly<Record<string, number>>>>,
): Changes {
  const change = (value: number): Change => ({ value, by: '', at: '', why: '' });
  return Object.fromEntries(
    Object.entries(values).map(([name, given]) => [
      name,
      typeof given === 'number'
        ? { '': change(given) }
        : Object.fromEntries(Object.entries(given).map(([key, one]) => [key, change(one)])),
    ]),
  );
}
