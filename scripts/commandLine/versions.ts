import {
  readModelVersions,
  type ModelVersion,
  type ModelVersions,
} from '../../shared/calculation/modelVersions';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accept, readText, shippedModels } from './files';
import { sha256 } from './sha256';

/** Where the command line is built to: the shipped models stand there as the build read and checked them. */
const built = fileURLToPath(new URL('.', import.meta.url));

/** The same model as the build read it; null of one that it did not read. */
function readAheadFile(file: string): string | null {
  if (dirname(file) !== shippedModels) return null;
  const known = join(built, basename(file));
  return existsSync(known) ? known : null;
}

/** Whether the build has checked a model, as far as no dataset decides. */
export function isCheckedAhead(file: string): boolean {
  return readAheadFile(file) !== null;
}

function readAhead(file: string): ModelVersion | null {
  const known = readAheadFile(file);
  return known === null ? null : (JSON.parse(readFileSync(known, 'utf8')) as ModelVersion);
}

/** Every model of these files, the newest first. */
export async function readVersions(files: readonly string[]): Promise<ModelVersions> {
  const versions: ModelVersion[] = [];
  for (const file of files.toReversed()) {
    const known = readAhead(file);
    versions.push(
      known ?? accept(file, await readModelVersions([await readText(file)], sha256))[0],
    );
  }
  const [first, ...others] = versions;
  if (first === undefined) throw new Error('the product ships a model');
  return [first, ...others];
}

/** To standard output. Who reads only the beginning (`| head`) has had enough: that is no error. */
export function writeOut(text: string | Uint8Array): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(text);
}
