import { join } from 'node:path';
import { projectFolder } from '../../scripts/setUp/paths.mjs';

/** Where a test saves the picture of that name: a folder that is not in git. */
export function pictureFile(name: string): string {
  return join(projectFolder, 'tests/e2e/out', `${name}.png`);
}
