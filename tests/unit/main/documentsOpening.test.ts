import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments, type Documents } from '../../../main/documents';
import { failingFile, silentDisk, tappedDisk } from './faultyDisk';
import { quiet, refused } from './openDocument';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

const isWindows = process.platform === 'win32';

function documentsOn(used: Disk = disk): Documents {
  return createDocuments({ ...quiet, disk: used });
}

describe('opening', () => {
  it('gives text, name without extension and an id', async () => {
    await writeFile(inFolder('Eerste stap.voorkant'), '{"é":1}');
    expect(await documentsOn().open(inFolder('Eerste stap.voorkant'))).toEqual({
      kind: 'opened',
      document: {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
        name: 'Eerste stap',
        text: '{"é":1}',
      },
    });
  });

  it('leaves the mark of UTF-8 out that some editors put in front', async () => {
    await writeFile(inFolder('plan.voorkant'), '\uFEFF{}');
    expect(await documentsOn().open(inFolder('plan.voorkant'))).toMatchObject({
      document: { text: '{}' },
    });
  });

  it('refuses what is no scenario by its name, without a look inside', async () => {
    await writeFile(inFolder('passwords.txt'), 'secret');
    expect(await documentsOn().open(inFolder('passwords.txt'))).toEqual(
      refused('noScenarioExtension', 'passwords.txt'),
    );
  });

  it('refuses what is not UTF-8', async () => {
    await writeFile(inFolder('plan.voorkant'), Buffer.from([0x7b, 0xe9, 0x7d]));
    expect(await documentsOn().open(inFolder('plan.voorkant'))).toEqual(
      refused('notUtf8', 'plan.voorkant'),
    );
  });

  it('refuses a file above 20 MB and takes one of 20 MB', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, '');
    await truncate(path, 20 * 1024 * 1024);
    expect(await documentsOn().open(path)).toMatchObject({ kind: 'opened' });
    await truncate(path, 20 * 1024 * 1024 + 1);
    const refusal = refused('fileTooLarge', 'plan.voorkant', { largest: 20 });
    expect(await documentsOn().open(path)).toEqual(refusal);
  });

  it('does not read a file above 20 MB', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, '');
    await truncate(path, 20 * 1024 * 1024 + 1);
    const answer = await documentsOn(failingFile('read', 'EIO')).open(path);
    expect(answer).toMatchObject({ problem: { code: 'fileTooLarge' } });
  });

  it.skipIf(isWindows)('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [inFolder('pipe.voorkant')]);
    expect(await documentsOn().open(inFolder('pipe.voorkant'))).toEqual(
      refused('notAFile', 'pipe.voorkant'),
    );
  });

  it.skipIf(isWindows)('does not wait for a pipe that came after it was looked at', async () => {
    await writeFile(inFolder('plan.voorkant'), '{}');
    execFileSync('mkfifo', [inFolder('pipe')]);
    const swapped: Disk = {
      ...disk,
      open: (_path, flags) => disk.open(inFolder('pipe'), flags),
    };
    expect(await documentsOn(swapped).open(inFolder('plan.voorkant'))).toEqual(
      refused('notAFile', 'plan.voorkant'),
    );
  });

  it.skipIf(isWindows)('reads no device, whatever the link to it is called', async () => {
    await symlink('/dev/zero', inFolder('zero.voorkant'));
    const answer = await documentsOn().open(inFolder('zero.voorkant'));
    expect(answer).toMatchObject({ kind: 'refused' });
  });

  it.skipIf(isWindows)('looks at the name that a link leads to', async () => {
    await writeFile(inFolder('secret.txt'), '{}');
    await writeFile(inFolder('plan.voorkant'), '{}');
    await symlink('secret.txt', inFolder('link.voorkant'));
    await symlink('plan.voorkant', inFolder('good.voorkant'));
    expect(await documentsOn().open(inFolder('link.voorkant'))).toEqual(
      refused('noScenarioExtension', 'link.voorkant'),
    );
    expect(await documentsOn().open(inFolder('good.voorkant'))).toMatchObject({ kind: 'opened' });
  });

  it('stops reading a file that grows beyond 20 MB while it is read', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, '{}');
    const growing = tappedDisk({
      read: async (file) => {
        await truncate(path, 21 * 1024 * 1024);
        return file.read(Buffer.alloc(4 * 1024 * 1024));
      },
    });
    expect(await documentsOn(growing).open(path)).toMatchObject({
      problem: { code: 'fileTooLarge' },
    });
  });

  it('says so when the disk does not answer', async () => {
    const documents = createDocuments({ ...quiet, disk: silentDisk('stat'), patience: 20 });
    await writeFile(inFolder('plan.voorkant'), '{}');
    expect(await documents.open(inFolder('plan.voorkant'))).toEqual(
      refused('diskSilent', 'plan.voorkant'),
    );
  });

  it('refuses a folder, and a file that is not there', async () => {
    await mkdir(inFolder('folder.voorkant'));
    const documents = documentsOn();
    expect(await documents.open(inFolder('folder.voorkant'))).toEqual(
      refused('notAFile', 'folder.voorkant'),
    );
    expect(await documents.open(inFolder('gone.voorkant'))).toEqual(
      refused('fileMissing', 'gone.voorkant'),
    );
  });

  it.each([
    ['EACCES', 'noReadPermission', {}],
    ['EPERM', 'noReadPermission', {}],
    ['EIO', 'fileUnreadable', { code: 'EIO' }],
    ['ESTALE', 'diskSilent', {}],
  ])('says what the system says, without its path: %s', async (code, problem, values) => {
    await writeFile(inFolder('plan.voorkant'), '{}');
    const answer = await documentsOn(failingFile('read', code)).open(inFolder('plan.voorkant'));
    expect(answer).toEqual(refused(problem, 'plan.voorkant', values));
  });

  it('tells which files were written, and only those', async () => {
    await writeFile(inFolder('plan.voorkant'), '{}');
    const saved: string[] = [];
    const documents = createDocuments({ ...quiet, disk, onSaved: (path) => saved.push(path) });
    await documents.open(inFolder('plan.voorkant'));
    await documents.saveTo(inFolder('copy.voorkant'), '{}');
    await documents.saveTo(inFolder('gone', 'copy.voorkant'), '{}');
    expect(saved).toEqual([inFolder('copy.voorkant')]);
  });
});
