import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { atomicWrite } from '../../../main/atomicWrite';
import { disk } from '../../../main/disk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

/** Python has the calls that Node lacks; undefined where there is none, or a disk without such attributes. */
function python(script: string): string | undefined {
  try {
    return execFileSync('python3', ['-c', `import os; ${script}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

it('a save keeps extended attributes, where the disk has any', async () => {
  const path = inFolder('plan.voorkant');
  await writeFile(path, 'old');
  const quoted = JSON.stringify(path);
  const isSet = python(`os.setxattr(${quoted}, b"user.label", b"secret")`) !== undefined;
  await atomicWrite(path, 'new', disk);
  const kept = python(`print(os.getxattr(${quoted}, b"user.label").decode())`);
  expect(kept).toBe(isSet ? 'secret' : undefined);
});
