import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import { utf8Length } from '../lib/utf8Length';
import { checkShape, parseJson } from '../model/readJson';
import { largestFile, megabyte } from './fileSizes';
import type { Json } from './migrations/migration';
import { migrate } from './migrations/migrations';
import {
  currentFormatVersion,
  scenarioFileSchema,
  type ScenarioContent,
} from './scenarioFileSchema';
import { readChecksum, smallestSize, type Sha256 } from './writeScenarioFile';

/** The deepest nesting of objects and lists in a file. */
const deepest = 20;

/** Times that a file may grow when it is written anew: 1e20 becomes 21 digits. */
const mostGrowth = 8;

const megabytes = { largest: largestFile / megabyte };

/** Nesting that is not even parsed: millions of brackets keep `JSON.parse` busy for a minute. */
const hopeless = 1000;

/** Keys that reach into the machinery of objects when somebody copies them carelessly. */
const forbiddenKeys = new Set(['__proto__', 'prototype', 'constructor']);

export interface ReadScenarioFile {
  readonly content: ScenarioContent;
  /** The checksum does not fit: somebody edited the file by hand. */
  readonly changedOutside: boolean;
  /** Of the format that the file is written in. */
  readonly version: number;
}

/**
 * Reads a scenario file in steps, each with its own problem: size, JSON, depth and keys, header, version, migration
 * of an older one, shape, size when written, checksum. Nothing is changed or run. Whether names and values fit the model is for `openScenario`.
 */
export async function readScenarioFile(
  text: string,
  sha256: Sha256,
): Promise<Result<ReadScenarioFile, readonly Problem[]>> {
  if (isTooLarge(text)) {
    return fail([problem('fileTooLarge', '', megabytes)]);
  }
  if (nestsBeyond(text, hopeless)) return fail([problem('nestedTooDeep', '', { deepest })]);
  const parsed = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text, '');
  if (!parsed.ok) return parsed;
  const unsafe = findUnsafe(parsed.value, 1);
  if (unsafe !== null) return fail([unsafe]);
  const header = readHeader(parsed.value);
  if (!header.ok) return fail([header.error]);
  const { file, version } = header.value;
  const migrated = migrate(file, version);
  if (!migrated.ok) return migrated;
  const shaped = checkShape(migrated.value, scenarioFileSchema);
  if (!shaped.ok) return shaped;
  const { checksum, ...content } = shaped.value;
  // What opens can be saved.
  if (text.length > largestFile / mostGrowth && smallestSize(content) > largestFile) {
    return fail([problem('tooLargeToSave', '', megabytes)]);
  }
  const changedOutside = (await readChecksum(content, sha256, version)) !== checksum;
  return ok({ content, changedOutside, version });
}

function readHeader(
  value: unknown,
): Result<{ readonly file: Json; readonly version: number }, Problem> {
  if (typeof value !== 'object' || value === null || !('format' in value)) {
    return fail(problem('notAScenario', ''));
  }
  if (value.format !== 'voorkant-scenario') return fail(problem('notAScenario', 'format'));
  const version = 'formatVersion' in value ? value.formatVersion : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return fail(problem('wrongFormatVersion', 'formatVersion'));
  }
  if (version > currentFormatVersion) {
    const known = currentFormatVersion;
    return fail(problem('newerFormat', 'formatVersion', { version, known }));
  }
  return ok({ file: { ...value }, version });
}

function isTooLarge(text: string): boolean {
  // A character takes three bytes at most: few files come near the limit.
  if (text.length * 3 <= largestFile) return false;
  return text.length > largestFile || utf8Length(text) > largestFile;
}

/** Where it is is told from the inside out, once something is found: a file has thousands of values. */
function findUnsafe(value: unknown, depth: number): Problem | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : problem('notFinite', '');
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest) return problem('nestedTooDeep', '', { deepest });
  const parts = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(parts)) {
    if (forbiddenKeys.has(key)) return problem('forbiddenKey', key, { key });
    const found = findUnsafe(parts[key], depth + 1);
    if (found === null) continue;
    return { ...found, where: found.where === '' ? key : `${key}.${found.where}` };
  }
  return null;
}

const quote = 0x22;
const backslash = 0x5c;
/** With this bit a square bracket is a curly one. */
const curly = 0x20;
const opening = 0x7b;
const closing = 0x7d;

function nestsBeyond(text: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (quoted) {
      if (character === backslash) index += 1;
      else if (character === quote) quoted = false;
    } else if (character === quote) quoted = true;
    else if ((character | curly) === opening) depth += 1;
    else if ((character | curly) === closing) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}
