import { createHash } from 'node:crypto';
import type { Problem } from '../shared/lib/problem';
import { fail, ok, type Result } from '../shared/lib/result';
import type { Disk } from './disk';
import { isScenarioFile } from './fileNames';
import { fileProblem, readProblem } from './fileProblems';

/** In bytes. */
export const megabyte = 1024 * 1024;

/** Largest file that is read or written, in bytes. */
export const largestFile = 20 * megabyte;

/** A file as it was on disk. */
export interface FileContent {
  readonly text: string;
  /** sha256 of its bytes, in hexadecimal. */
  readonly hash: string;
}

export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function tooLarge(path: string): Problem {
  return fileProblem('fileTooLarge', path, { largest: largestFile / megabyte });
}

/** Reads a scenario file as text. What the text says is for the page to judge. */
export async function readDocument(
  path: string,
  disk: Disk,
): Promise<Result<FileContent, Problem>> {
  if (!isScenarioFile(path)) {
    return fail(fileProblem('noScenarioExtension', path));
  }
  let bytes: Buffer;
  try {
    const { size, isFile } = await sizeOf(path, disk);
    // Before it is opened: a pipe or a device would wait forever or never end.
    if (!isFile) {
      return fail(fileProblem('notAFile', path));
    }
    if (size > largestFile) {
      return fail(tooLarge(path));
    }
    bytes = await disk.readFile(path);
  } catch (error) {
    return fail(readProblem(error, path));
  }
  if (bytes.length > largestFile) {
    return fail(tooLarge(path));
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return ok({ text, hash: hashOf(bytes) });
  } catch {
    return fail(fileProblem('notUtf8', path));
  }
}

async function sizeOf(path: string, disk: Disk): Promise<{ size: number; isFile: boolean }> {
  const found = await disk.stat(path);
  return { size: found.size, isFile: found.isFile() };
}
