import { mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { createDocuments, type Documents } from '../../../main/documents';
import { failingDisk, failingFile } from './faultyDisk';
import { openId, quiet, refused } from './openDocument';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

function documentsOn(used: Disk = disk): Documents {
  return createDocuments({ ...quiet, disk: used });
}

describe('saving', () => {
  it('writes to the file it came from, again and again', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, 'one');
    const documents = documentsOn();
    const id = await openId(documents, path);
    const saved = { kind: 'saved', document: { id, name: 'plan' } };
    expect(await documents.save(id, 'two', 'asked')).toEqual(saved);
    expect(await documents.save(id, 'three', 'asked')).toEqual(saved);
    expect(await readFile(path, 'utf8')).toBe('three');
  });

  it('does one after the other, so that the last wins', async () => {
    const path = inFolder('plan.voorkant');
    await writeFile(path, '');
    const documents = documentsOn();
    const id = await openId(documents, path);
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((text) => documents.save(id, text, 'asked')),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'saved', 'saved']);
    expect(await readFile(path, 'utf8')).toBe('d');
  });

  it('as a new document gives it an id, under which it saves from then on', async () => {
    const documents = documentsOn();
    const answer = await documents.saveTo(inFolder('new.voorkant'), 'one');
    if (answer.kind !== 'saved') throw new Error(answer.problem.code);
    expect(answer.document.name).toBe('new');
    expect(await documents.save(answer.document.id, 'two', 'asked')).toEqual(answer);
    expect(await readFile(inFolder('new.voorkant'), 'utf8')).toBe('two');
  });

  it('knows no ids but its own', async () => {
    const id = 'e7ba2c73-8c0d-4f0f-8b54-95b1a5f8e2aa';
    await expect(documentsOn().save(id, '', 'overwrite')).rejects.toThrow(id);
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
      expect(await documents.save(id, 'mine', 'asked')).toEqual(
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
      expect(await documents.save(id, 'mine', 'overwrite')).toMatchObject({ kind: 'saved' });
      expect(await documents.save(id, 'mine too', 'asked')).toMatchObject({ kind: 'saved' });
      expect(await readFile(path, 'utf8')).toBe('mine too');
    });

    it('is no change when only its time is another', async () => {
      const path = inFolder('plan.voorkant');
      await writeFile(path, 'one');
      const documents = documentsOn();
      const id = await openId(documents, path);
      await writeFile(path, 'one');
      expect(await documents.save(id, 'mine', 'asked')).toMatchObject({ kind: 'saved' });
    });

    it('is compared with what this id last saw, not another id of the same file', async () => {
      const path = inFolder('plan.voorkant');
      await writeFile(path, 'one');
      const documents = documentsOn();
      const first = await openId(documents, path);
      const second = await openId(documents, path);
      await documents.save(second, 'two', 'asked');
      expect(await documents.save(first, 'three', 'asked')).toMatchObject({
        problem: { code: 'fileChangedByOthers' },
      });
    });

    it('is not read when it cannot be the same by its size', async () => {
      const path = inFolder('plan.voorkant');
      const documents = documentsOn(failingFile('read', 'EIO'));
      const answer = await documents.saveTo(path, 'one');
      if (answer.kind !== 'saved') throw new Error(answer.problem.code);
      await truncate(path, 20 * 1024 * 1024 + 1);
      expect(await documents.save(answer.document.id, 'mine', 'asked')).toEqual(
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
      expect(await documents.save(id, 'mine', 'asked')).toEqual(
        refused('fileGone', 'plan.voorkant'),
      );
      await rename(inFolder('folder'), inFolder('elsewhere'));
      const folderGone = refused('folderGone', 'plan.voorkant');
      expect(await documents.save(id, 'mine', 'asked')).toEqual(folderGone);
      expect(await documents.save(id, 'mine', 'overwrite')).toEqual(folderGone);
      await mkdir(inFolder('folder'));
      expect(await documents.save(id, 'mine', 'overwrite')).toMatchObject({ kind: 'saved' });
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
    expect(await documents.save(id, 'mine', 'asked')).toEqual(answer);
    expect(await documents.save(id, 'mine', 'overwrite')).toEqual(answer);
    expect(await readFile(path, 'utf8')).toBe('one');
  });
});
