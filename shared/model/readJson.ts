import type { z } from 'zod';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';

/** Text to value, or where the text stops being JSON. */
export function parseJson(text: string, where: string): Result<unknown, readonly Problem[]> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail([problem('notJson', where, { detail: error.message })]);
  }
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
      issue.code === 'unrecognized_keys'
        ? problem('unknownKey', pathText(issue.path), { keys: issue.keys.join(', ') })
        : problem('wrongShape', pathText(issue.path), { detail: issue.message }),
    ),
  );
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
