import { stat } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { disk } from '../../../main/disk';
import { createLibrary, type Library } from '../../../main/library';
import { log } from '../../../main/log';
import { openSettings } from '../../../main/settings';
import { failingDisk, silentDisk } from './faultyDisk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

/** A library in the documents of a person who chose that folder, or none. */
function open(libraryFolder: string | null = null, used = disk): Library {
  const chosen = openSettings(inFolder('profile'), disk).now();
  const settings = { now: () => ({ ...chosen, libraryFolder }) };
  return createLibrary(inFolder('Documenten'), settings, used);
}

describe('the library', () => {
  it('is a folder of the program in the documents, or the one that was chosen', () => {
    expect(open().folder()).toBe(inFolder('Documenten', 'Voorkant'));
    expect(open(inFolder('Gedeeld')).folder()).toBe(inFolder('Gedeeld'));
  });

  it('holds the files that lie in it, and not those of a folder within or beside it', () => {
    const { holds } = open(inFolder('Gedeeld'));
    expect(holds(inFolder('Gedeeld', 'Plan.voorkant'))).toBe(true);
    expect(holds(inFolder('Gedeeld', '..', 'Gedeeld', 'Plan.voorkant'))).toBe(true);
    expect(holds(inFolder('Gedeeld', 'Oud', 'Plan.voorkant'))).toBe(false);
    expect(holds(inFolder('Gedeeld 2', 'Plan.voorkant'))).toBe(false);
    expect(holds(inFolder('Plan.voorkant'))).toBe(false);
  });

  it('is made when it is needed, and is left as it is when it is there', async () => {
    const library = open();
    expect(await library.make()).toBe(true);
    expect(await library.make()).toBe(true);
    expect((await stat(library.folder())).isDirectory()).toBe(true);
  });

  it('that cannot be made is said to be so, and one on a silent disk is not waited for', async () => {
    const complaint = vi.spyOn(log, 'error').mockReturnValue();
    expect(await open(null, failingDisk('mkdir', 'EACCES')).make()).toBe(false);
    expect(complaint).toHaveBeenCalledOnce();
    vi.useFakeTimers();
    const made = open(null, silentDisk('mkdir')).make();
    await vi.advanceTimersByTimeAsync(5000);
    vi.useRealTimers();
    expect(await made).toBe(false);
    vi.restoreAllMocks();
  });
});
