import type { z } from 'zod';
import { faultLine, linesOf } from '../lib/jsonLines';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';

/** Text to value, or where the text stops being JSON. */
export function parseJson(text: string, where: string): Result<unknown, readonly Problem[]> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail([problem('notJson', where, { line: faultLine(text) })]);
  }
}

/** The problems of a text, each with the line of the value that has it, or of the nearest thing around it. */
export function withLines(text: string, problems: readonly Problem[]): readonly Problem[] {
  const places = problems.map(placesOf);
  const lines = linesOf(text, new Set(places.flat()));
  return problems.map((one, index) => {
    const line = places[index]
      ?.map((place) => lines.get(place))
      .find((found) => found !== undefined);
    return line === undefined ? one : { ...one, values: { line, ...one.values } };
  });
}

/** The path of a problem and of what is around it; of a key that should not be there the key itself. */
function placesOf({ code, where, values }: Problem): readonly string[] {
  const key = code === 'unknownKey' ? (String(values['keys']).split(', ')[0] ?? '') : '';
  const path = [...(where === '' ? [] : where.split('.')), ...(key === '' ? [] : [key])];
  return path.map((_, index) => path.slice(0, path.length - index).join('.'));
}

/** Checks a value against its shape; every fault with the path of the value that has it. */
export function checkShape<T extends z.ZodType>(
  value: unknown,
  schema: T,
): Result<z.infer<T>, readonly Problem[]> {
  const outcome = schema.safeParse(value);
  if (outcome.success) return ok(outcome.data);
  return fail(
    outcome.error.issues.map((issue) =>
      shapeProblem(issue, pathText(issue.path), valueAt(value, issue.path)),
    ),
  );
}

type Issue = z.core.$ZodIssue;

function shapeProblem(issue: Issue, where: string, value: unknown): Problem {
  // A whole file that is not there has no place to say so.
  if (value === undefined && issue.path.length > 0) return problem('partMissing', where);
  switch (issue.code) {
    case 'unrecognized_keys':
      return problem('unknownKey', where, { keys: issue.keys.join(', ') });
    case 'invalid_type':
      return wrongType(issue.expected, where);
    case 'invalid_value':
      return problem('valueUnknown', where, { known: issue.values.map(String).join(', ') });
    case 'too_small':
      return issue.origin === 'string'
        ? problem('textMissing', where)
        : problem('numberTooLow', where, { minimum: Number(issue.minimum) });
    case 'too_big':
      return tooBig(issue.origin, where, Number(issue.maximum));
    case 'invalid_format':
      return problem('wrongNotation', where);
    case 'invalid_key':
      return problem('nameNotAllowed', where);
    case 'custom':
      // A name that stands for something that the model declares (`display`).
      return problem('nameUnknown', where, { name: String(value) });
    default:
      return problem('wrongShape', where);
  }
}

function wrongType(expected: string, where: string): Problem {
  switch (expected) {
    case 'string':
      return problem('textWanted', where);
    case 'number':
      return problem('numberWanted', where);
    case 'int':
      return problem('wholeNumberWanted', where);
    case 'array':
      return problem('listWanted', where);
    case 'object':
    case 'record':
      return problem('partsWanted', where);
    default:
      return problem('wrongShape', where);
  }
}

function tooBig(origin: string, where: string, longest: number): Problem {
  if (origin === 'string') return problem('textTooLong', where, { longest });
  if (origin === 'array') return problem('listTooLong', where, { longest });
  return problem('numberTooHigh', where, { maximum: longest });
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    value,
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
