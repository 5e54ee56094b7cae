import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk, type Disk } from '../../../main/disk';
import { openJournal, type Journal, type JournalEntry } from '../../../main/journal';
import { log } from '../../../main/log';
import { failingDisk, failingFile, silentDisk } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

beforeEach(() => {
  vi.spyOn(log, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** The program starts: what is on disk is of runs that have ended. */
function start(used: Disk = disk, patience = 1000): Journal {
  return openJournal(inFolder('journal'), used, patience);
}

function work(text: string, second = 0): JournalEntry {
  const at = new Date(Date.UTC(2026, 0, 1, 12, 0, second)).toISOString();
  return { at, name: 'Plan', file: { path: '/map/plan.voorkant', hash: '00' }, text };
}

async function foundTexts(journal: Journal): Promise<readonly string[]> {
  return (await journal.found()).map(({ text }) => text);
}

describe('the journal', () => {
  it('gives the next run the newest work of a run that ended', async () => {
    const run = start();
    for (const text of ['one', 'two', 'three']) expect(await run.keep(work(text))).toBeNull();
    const [found] = await start().found();
    expect(found).toEqual({ ...work('three'), id: found?.id, isOfThisRun: false });
    expect(await readdir(inFolder('journal'))).toHaveLength(1);
  });

  it('skips work that is old before it could be written', async () => {
    const renames: string[] = [];
    const run = start({
      ...disk,
      rename: (from, to) => {
        renames.push(String(to));
        return disk.rename(from, to);
      },
    });
    await Promise.all(['one', 'two', 'three', 'four'].map((text) => run.keep(work(text))));
    expect(renames.length).toBeLessThan(3);
    expect(await foundTexts(start())).toEqual(['four']);
  });

  it('has nothing once all is saved, also when that is said while it writes', async () => {
    const run = start();
    const keeping = run.keep(work('one'));
    await run.clear();
    await keeping;
    expect(await foundTexts(start())).toEqual([]);
    await run.keep(work('two'));
    await run.settled();
    expect(await foundTexts(start())).toEqual(['two']);
  });

  it('keeps the work of each run, oldest first, until somebody decides', async () => {
    await start().keep(work('of run 2', 2));
    await start().keep(work('of run 1', 1));
    const run = start();
    expect(await foundTexts(run)).toEqual(['of run 1', 'of run 2']);
    const [first, second] = await run.found();
    await run.discard(first?.id ?? '');
    expect(await foundTexts(start())).toEqual(['of run 2']);
    expect(await run.take(second?.id ?? '')).toMatchObject({ text: 'of run 2' });
    // It stays until the work is saved, and is then gone.
    expect(await foundTexts(start())).toEqual(['of run 2']);
    await run.keep(work('edited further'));
    expect(await foundTexts(start())).toEqual(['edited further']);
    await run.clear();
    expect(await foundTexts(start())).toEqual([]);
  });

  it('gives a new page the work of the page that crashed, and keeps it meanwhile', async () => {
    const run = start();
    await run.keep(work('one'));
    const [found] = await run.found();
    expect(found).toMatchObject({ text: 'one', isOfThisRun: true });
    // The new page has nothing unsaved of its own: that takes nothing away.
    await run.clear();
    expect(await foundTexts(start())).toEqual(['one']);
    expect(await run.take(found?.id ?? '')).toMatchObject({ text: 'one' });
    expect(await foundTexts(start())).toEqual(['one']);
    await run.keep(work('two'));
    expect(await foundTexts(start())).toEqual(['two']);
  });

  it('gives a new page the work that the disk did not take, too', async () => {
    const run = start(failingFile('writeFile', 'ENOSPC'));
    expect(await run.keep(work('one'))).toMatchObject({ code: 'journalFull' });
    expect(await foundTexts(run)).toEqual(['one']);
  });

  it('leaves the last work on disk when the disk takes no newer, and says so', async () => {
    await start().keep(work('one'));
    const [found] = await start().found();
    for (const [faulty, code] of [
      [failingFile('writeFile', 'ENOSPC'), 'journalFull'],
      [failingDisk('rename', 'EIO'), 'journalFailed'],
      [failingDisk('mkdir', 'EACCES'), 'journalFailed'],
    ] as const) {
      const run = start(faulty);
      await run.take(found?.id ?? '');
      expect(await run.keep(work('two'))).toEqual({ code, where: '', values: {} });
      expect(await foundTexts(start())).toEqual(['one']);
    }
  });

  it('does not wait for a disk that does not answer', async () => {
    expect(await start(silentDisk('mkdir'), 20).keep(work('one'))).toMatchObject({
      code: 'journalFailed',
    });
  });

  it('sets aside what it does not understand, and goes on', async () => {
    await start().keep(work('one'));
    const id = '1b671a64-40d5-491e-99b0-da01ff1f3341';
    await writeFile(inFolder('journal', `${id}.json`), '{"half":');
    expect(await foundTexts(start())).toEqual(['one']);
    expect(await readFile(inFolder('journal', `${id}.json.broken`), 'utf8')).toBe('{"half":');
  });
});
