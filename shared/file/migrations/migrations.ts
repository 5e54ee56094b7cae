import { problem, type Problem } from '../../lib/problem';
import { fail, ok, type Result } from '../../lib/result';
import { addDraws } from './addDraws';
import { addOwnLines } from './addOwnLines';
import { addMeasures } from './addMeasures';
import { addPerItem } from './addPerItem';
import type { Json, Migration } from './migration';

/** Every step there ever was, oldest first. */
export const migrations: readonly Migration[] = [addMeasures, addDraws, addOwnLines, addPerItem];

/** Brings a file of an older version step by step to the newest one. */
export function migrate(file: Json, version: number): Result<Json, readonly Problem[]> {
  let current = file;
  for (const { to, adds, up } of migrations) {
    if (to <= version) continue;
    const early = adds.filter((key) => key in current);
    if (early.length > 0) return fail([problem('unknownKey', '', { keys: early.join(', ') })]);
    current = up(current);
  }
  return ok(current);
}

/** The newest form of a file as an older version would have written it. */
export function asVersion(file: Json, version: number): Json {
  return migrations
    .toReversed()
    .reduce((newer, { to, down }) => (to > version ? down(newer) : newer), file);
}
