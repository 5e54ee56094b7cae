import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments, type Documents } from '../../../main/documents';
import { failingDisk, failingFile, silentDisk, tappedDisk } from './faultyDisk';
import { openId, quiet, refused } from './openDocument';
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

describe('saving', () => {
  it('writes to the file it came from, again and again', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, 'one');
    const documents = documentsOn();
    const id = await openId(documents, path);
    const saved = { kind: 'saved', document: { id, name: 'plan' } };
    expect(await documents.save(id, 'two', false)).toEqual(saved);
    expect(await documents.save(id, 'three', false)).toEqual(saved);
    expect(await readFile(path, 'utf8')).toBe('three');
  });

  it('does one after the other, so that the last wins', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, '');
    const documents = documentsOn();
    const id = await openId(documents, path);
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => documents.save(id, text, false)),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved', 'saved']);
    expect(await readFile(path, 'utf8')).toBe('d');
  });

  it('as a new document gives it an id, under which it saves from then on', async () => {
    const documents = documentsOn();
    const answer = await documents.saveTo(inFolder('new.voorkant'), 'one');
    if (answer.kind !== 'saved') throw new Error(answer.problem.code);
    expect(answer.document.name).toBe('new');
    expect(await documents.save(answer.document.id, 'two', false)).toEqual(answer);
    expect(await readFile(inFolder('new.voorkant'), 'utf8')).toBe('two');
  });

  it('knows no ids but its own', async () => {
    const id = 'e7ba2c73-8c0d-4f0f-8b54-95b1a5f8e2aa';
    await expect(documentsOn().save(id, '', true)).rejects.toThrow(id);
  });

  it('refuses what it would not open again', async () => {
    const text = 'é'.repeat(10 * 1024 * 1024 + 1);
    expect(await documentsOn().saveTo(inFolder('plan.voorkant'), text)).toEqual(
      refused('scenarioTooLarge', 'plan.voorkant', { largest: 20 }),
    );
  });

  it('says so when a name is too long for the disk', async () => {
    const name = `${'x'.repeat(300)}.voorkant`;
    expect(await documentsOn().saveTo(inFolder(name), 'one')).toEqual(refused('nameTooLong', name));
  });

  describe('a file that others touched', () => {
    it.each([
      ['other content', () => writeFile(inFolder('plan.voorkant'), 'two')],
      ['content of the same length', () => writeFile(inFolder('plan.voorkant'), 'oNe')],
      ['more than is ever read', () => truncate(inFolder('plan.voorkant'), 20 * 1024 * 1024 + 1)],
    ])('is refused and left alone: %s', async (_what, touch) => {
      await writeFile(inFolder('plan.voorkant'), 'one');
      const documents = documentsOn();
      const id = await openId(documents, inFolder('plan.voorkant'));
      await touch();
      const before = await readFile(inFolder('plan.voorkant'));
      expect(await documents.save(id, 'mine', false)).toEqual(
        refused('fileChangedByOthers', 'plan.voorkant'),
      );
      expect((await readFile(inFolder('plan.voorkant'))).equals(before)).toBe(true);
    });

    it('is written all the same when the person says so, and is then theirs', async () => {
      const path = inFolder('plan.voorkant');
      await writeFile(path, 'one');
      const documents = documentsOn();
      const id = await openId(documents, path);
      await writeFile(path, 'two');
      expect(await documents.save(id, 'mine', true)).toMatchObject({ kind: 'saved' });
      expect(await documents.save(id, 'mine too', false)).toMatchObject({ kind: 'saved' });
      expect(await readFile(path, 'utf8')).toBe('mine too');
    });

    it('is no change when only its time is another', async () => {
      const path = inFolder('plan.voorkant');
      await writeFile(path, 'one');
      const documents = documentsOn();
      const id = await openId(documents, path);
      await writeFile(path, 'one');
      expect(await documents.save(id, 'mine', false)).toMatchObject({ kind: 'saved' });
    });

    it('is compared with what this id last saw, not another id of the same file', async () => {
      const path = inFolder('plan.voorkant');
      await writeFile(path, 'one');
      const documents = documentsOn();
      const first = await openId(documents, path);
      const second = await openId(documents, path);
      await documents.save(second, 'two', false);
      expect(await documents.save(first, 'three', false)).toMatchObject({
        problem: { code: 'fileChangedByOthers' },
      });
    });

    it('is not read when it cannot be the same by its size', async () => {
      const path = inFolder('plan.voorkant');
      const documents = documentsOn(failingFile('read', 'EIO'));
      const answer = await documents.saveTo(path, 'one');
      if (answer.kind !== 'saved') throw new Error(answer.problem.code);
      await truncate(path, 20 * 1024 * 1024 + 1);
      expect(await documents.save(answer.document.id, 'mine', false)).toEqual(
        refused('fileChangedByOthers', 'plan.voorkant'),
      );
    });

    it('may be gone, or its folder', async () => {
      await mkdir(inFolder('folder'));
      const path = inFolder('folder', 'plan.voorkant');
      await writeFile(path, 'one');
      const documents = documentsOn();
      const id = await openId(documents, path);
      await rm(path);
      expect(await documents.save(id, 'mine', false)).toEqual(refused('fileGone', 'plan.voorkant'));
      await rename(inFolder('folder'), inFolder('elsewhere'));
      const folderGone = refused('folderGone', 'plan.voorkant');
      expect(await documents.save(id, 'mine', false)).toEqual(folderGone);
      expect(await documents.save(id, 'mine', true)).toEqual(folderGone);
      await mkdir(inFolder('folder'));
      expect(await documents.save(id, 'mine', true)).toMatchObject({ kind: 'saved' });
      expect(await readFile(path, 'utf8')).toBe('mine');
    });
  });

  it.each<readonly [code: string, faulty: Disk, problem: string, values: object]>([
    ['ENOSPC', failingFile('writeFile', 'ENOSPC'), 'diskFull', {}],
    ['EDQUOT', failingFile('sync', 'EDQUOT'), 'diskFull', {}],
    ['EACCES', failingDisk('access', 'EACCES'), 'noPermission', {}],
    ['EROFS', failingDisk('rename', 'EROFS'), 'diskReadOnly', {}],
    ['EBUSY', failingDisk('rename', 'EBUSY'), 'fileInUse', {}],
    ['EIO', failingFile('sync', 'EIO'), 'saveFailed', { code: 'EIO' }],
  ])('says why not, and leaves the file: %s', async (_code, faulty, problem, values) => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, 'one');
    const documents = documentsOn(faulty);
    const id = await openId(documents, path);
    const answer = refused(problem, 'plan.voorkant', values);
    expect(await documents.save(id, 'mine', false)).toEqual(answer);
    expect(await documents.save(id, 'mine', true)).toEqual(answer);
    expect(await readFile(path, 'utf8')).toBe('one');
  });
});
