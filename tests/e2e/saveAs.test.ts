import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openId, save, showBarePage, type BarePage } from './barePage';
import { launchApp, libraryIn, type OpenApp } from './launchApp';
import { answerQuestions, chooseToSave, takeAsked } from './system';

let open: OpenApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-places-'));
  open = await launchApp();
  await showBarePage(open);
});

afterAll(async () => {
  await open.close();
  await rm(folder, { recursive: true, force: true });
});

function choosePlace(id: string | null, suggestedName: string) {
  return open.page.evaluate(
    ([documentId, name]) => (globalThis as BarePage).voorkant.choosePlace(documentId, name),
    [id, suggestedName] as const,
  );
}

function saveAt(place: string, text: string) {
  return open.page.evaluate(
    ([at, content]) => (globalThis as BarePage).voorkant.saveDocumentAs(at, content),
    [place, text] as const,
  );
}

async function saveAs(id: string | null, suggestedName: string, text: string) {
  const where = await choosePlace(id, suggestedName);
  return where.kind === 'cancelled' ? where : saveAt(where.place, text);
}

describe('saving as', () => {
  it('suggests a clean name in the library, which is made for it', async () => {
    await chooseToSave(open);
    expect(await saveAs(null, 'Plan: 35 % / "breed"', 'x')).toEqual({ kind: 'cancelled' });
    const library = libraryIn(await open.app.evaluate(({ app }) => app.getPath('userData')));
    expect(await readdir(library)).toEqual([]);
    expect(await takeAsked(open)).toMatchObject([
      {
        defaultPath: join(library, 'Plan- 35 % - -breed.voorkant'),
        filters: [{ name: 'Voorkant-scenario', extensions: ['voorkant'] }],
      },
    ]);
  });

  it('suggests the folder of the file it came from', async () => {
    const id = await openId(open, join(folder, 'Origin.voorkant'), 'x');
    await chooseToSave(open);
    await saveAs(id, 'Origin 2', 'x');
    expect(await takeAsked(open)).toMatchObject([
      { defaultPath: join(folder, 'Origin 2.voorkant') },
    ]);
  });

  it('adds the extension, gives a new id and leaves the old file', async () => {
    const id = await openId(open, join(folder, 'Old.voorkant'), 'old');
    await chooseToSave(open, join(folder, 'New'));
    const answer = await saveAs(id, 'New', 'new');
    if (answer.kind !== 'saved') throw new Error(JSON.stringify(answer));
    expect(answer.document.name).toBe('New');
    expect(answer.document.id).not.toBe(id);
    expect(await readFile(join(folder, 'New.voorkant'), 'utf8')).toBe('new');
    expect(await readFile(join(folder, 'Old.voorkant'), 'utf8')).toBe('old');
    await save(open, answer.document.id, 'newer');
    expect(await readFile(join(folder, 'New.voorkant'), 'utf8')).toBe('newer');
  });

  it('says whether the name is another one, and takes one file for each place', async () => {
    await chooseToSave(open, join(folder, 'PLAN'), join(folder, 'Ander plan'));
    const same = await choosePlace(null, 'Plan');
    expect(same).toMatchObject({ kind: 'chosen', name: 'PLAN', isOther: false });
    const other = await choosePlace(null, 'Plan');
    expect(other).toMatchObject({ kind: 'chosen', name: 'Ander plan', isOther: true });
    if (same.kind !== 'chosen' || other.kind !== 'chosen') throw new Error('two places');
    // Chosen while the first was waiting for an answer of the person.
    expect(await saveAt(same.place, 'first')).toMatchObject({ kind: 'saved' });
    expect(await saveAt(other.place, 'x')).toMatchObject({ kind: 'saved' });
    await expect(saveAt(other.place, 'y')).rejects.toThrow('document:saveAs: failed');
    expect(await readFile(join(folder, 'PLAN.voorkant'), 'utf8')).toBe('first');
    expect(await readFile(join(folder, 'Ander plan.voorkant'), 'utf8')).toBe('x');
  });

  it('asks before it replaces a file that the system did not ask about', async () => {
    await writeFile(join(folder, 'Taken.voorkant'), 'theirs');
    await chooseToSave(open, join(folder, 'Taken'), join(folder, 'Free'));
    await answerQuestions(open, 'Annuleren');
    expect(await saveAs(null, 'Taken', 'mine')).toMatchObject({ document: { name: 'Free' } });
    expect(await readFile(join(folder, 'Taken.voorkant'), 'utf8')).toBe('theirs');

    await chooseToSave(open, join(folder, 'Taken'));
    await answerQuestions(open, 'Vervangen');
    expect(await saveAs(null, 'Taken', 'mine')).toMatchObject({ document: { name: 'Taken' } });
    expect(await readFile(join(folder, 'Taken.voorkant'), 'utf8')).toBe('mine');
  });

  it('says when it fails', async () => {
    await chooseToSave(open, join(folder, 'gone', 'Plan.voorkant'));
    expect(await saveAs(null, 'Plan', 'x')).toEqual({
      kind: 'refused',
      problem: { code: 'folderGone', where: 'Plan.voorkant', values: {} },
    });
  });
});
