import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problem, type Problem } from '../../shared/lib/problem';
import type { Result } from '../../shared/lib/result';
import { filesByVersion, newestFile } from './newestFile';
import { refuse } from './refuse';

/** The product's own files; seen from where the command line is built to. */
const assets = fileURLToPath(new URL('../../assets/', import.meta.url));

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
  return filesByVersion(join(assets, 'models'));
}

export function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    refuse(file, [problem('fileUnreadable', '', { detail })]);
  }
}

export function writeText(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    refuse(file, [problem('fileUnwritable', '', { detail })]);
  }
}

/** The value, or the end of the command with what is wrong and where. */
export function accept<T>(file: string, result: Result<T, readonly Problem[]>): T {
  return result.ok ? result.value : refuse(file, result.error);
}
