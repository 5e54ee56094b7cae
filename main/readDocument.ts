import { createHash } from 'node:crypto';
import type { Problem } from '../shared/lib/problem';
import { fail, ok, type Result } from '../shared/lib/result';
import { FileRefusal, type Disk } from './disk';
import { isScenarioFile } from './fileNames';
import { fileProblem, readProblem } from './fileProblems';
import { largestFile } from '../shared/file/fileSizes';
import { readOrdinary } from './ordinaryFile';

/** A file as it was on disk. */
export interface FileContent {
  readonly text: string;
  /** sha256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Reads a scenario file as text. What the text says is for the page to judge. */
export async function readDocument(
  path: string,
  disk: Disk,
  most = largestFile,
): Promise<Result<FileContent, Problem>> {
  let bytes: Buffer;
  try {
    await checkExtension(path, disk);
    bytes = await readOrdinary(path, most, disk);
  } catch (error) {
    return fail(readProblem(error, path));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ text, hash: hashOf(bytes) });
  } catch {
    return fail(fileProblem('notUtf8', path));
  }
}

/** Of the name and of what it leads to: a link with a good name may stand for any file of the person. */
async function checkExtension(path: string, disk: Disk): Promise<void> {
  if (!isScenarioFile(path)) throw new FileRefusal('NO_SCENARIO');
  if (!isScenarioFile(await disk.realpath(path))) throw new FileRefusal('NO_SCENARIO');
}
