import { realpath, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOf, disk } from '../../main/disk';
import { largestFile, megabyte } from '../../shared/file/fileSizes';
import { readOrdinary } from '../../main/ordinaryFile';
import { problem, type Problem } from '../../shared/lib/problem';
import type { Result } from '../../shared/lib/result';
import { filesByVersion, newestFile } from './newestFile';
import { withLines } from '../../shared/model/readJson';
import { inWords, Refused } from './refused';

/** The product's own files; seen from where the command line is built to. */
const assets = fileURLToPath(new URL('../../assets/', import.meta.url));

/** Where the models are that the product ships. */
export const shippedModels = join(assets, 'models');

/** A path as the person typed it, from the folder where it was typed. */
export function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The newest dataset that the product ships. */
export function shippedDatasetFile(): string {
  return newestFile(join(assets, 'datasets'));
}

/** The models that the product ships, the newest last. */
export function shippedModelFiles(): readonly string[] {
  return filesByVersion(shippedModels);
}

/** What was read, so that a refusal can say on which line it is. */
const texts = new Map<string, string>();

/** The text of an ordinary file of at most 20 MB: a pipe would wait for ever and a device never end. */
export async function readText(file: string): Promise<string> {
  const bytes = await readOrdinary(file, largestFile, disk).catch((error: unknown) =>
    refuse(file, [inputProblem(error)]),
  );
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    texts.set(file, text);
    return text;
  } catch {
    return refuse(file, [problem('inputNotUtf8', '')]);
  }
}

function inputProblem(error: unknown): Problem {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('inputMissing', '');
    case 'EACCES':
    case 'EPERM':
      return problem('inputNoRights', '');
    case 'NOT_ORDINARY':
      return problem('inputNotOrdinary', '');
    case 'TOO_LARGE':
      return problem('inputTooLarge', '', { largest: largestFile / megabyte });
    default:
      return problem('inputUnreadable', '', { code });
  }
}

/** Writes the outcome, in full or not at all, and never over one of the files that were read. */
export async function writeOutcome(
  file: string,
  outcome: string | Uint8Array,
  inputs: readonly string[],
): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(file, input)) refuse(file, [problem('outputIsInput', '')]);
  }
  const { atomicWrite } = await import('../../main/atomicWrite');
  await atomicWrite(file, outcome, disk).catch((error: unknown) =>
    refuse(file, [outputProblem(error)]),
  );
}

/** By what the names lead to: a link is another name, and a hard link another still. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  if (one === other) return true;
  const found = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  const [a, b] = found;
  if (a !== undefined && b !== undefined) return a.dev === b.dev && a.ino === b.ino;
  const paths = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)));
  return paths[0] === paths[1];
}

function outputProblem(error: unknown): Problem {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return problem('outputNoFolder', '');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return problem('outputNoRights', '');
    case 'ENOSPC':
    case 'EDQUOT':
      return problem('outputFull', '');
    case 'NOT_ORDINARY':
      return problem('inputNotOrdinary', '');
    default:
      return problem('outputUnwritable', '', { code });
  }
}

/** Ends with the first problem in words, where it is, and how many more there are. */
export function refuse(file: string, problems: readonly Problem[]): never {
  const [first, ...others] = withLines(texts.get(file) ?? '', problems);
  if (first === undefined) throw new Error('refused without a problem');
  const more = others.length === 0 ? '' : ` (en nog ${String(others.length)})`;
  throw new Refused(`${inWords(file, first)}${more}`);
}

/** The value, or the end of the command with what is wrong and where. */
export function accept<T>(file: string, result: Result<T, readonly Problem[]>): T {
  return result.ok ? result.value : refuse(file, result.error);
}
