import {
  readModelVersions,
  type ModelVersion,
  type ModelVersions,
} from '../../shared/calculation/modelVersions';
import { accept, readText } from './files';
import { sha256 } from './sha256';

/** Every model of these files, the newest first. */
export async function readVersions(files: readonly string[]): Promise<ModelVersions> {
  const versions: ModelVersion[] = [];
  for (const file of files.toReversed()) {
    versions.push(accept(file, await readModelVersions([await readText(file)], sha256))[0]);
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
