import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAutosave, type Autosave } from '../../../main/autosave';
import { disk } from '../../../main/disk';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

function open(): Autosave {
  const holds = (path: string): boolean => path.startsWith(inFolder('library'));
  return openAutosave(inFolder('profile'), { holds }, disk);
}

const ofLibrary = (): string => join(inFolder('library'), 'plan.voorkant');
const elsewhere = (): string => inFolder('elsewhere.voorkant');

describe('saving by itself', () => {
  it('is on for files of the library and off for all others', () => {
    const autosave = open();
    expect(autosave.of(ofLibrary())).toEqual({ isOn: true, isInLibrary: true, libraryIsOn: true });
    expect(autosave.of(elsewhere()).isOn).toBe(false);
    expect(autosave.of(undefined).isOn).toBe(false);
  });

  it('is off for the library when somebody wants that, and for no other file', async () => {
    await open().chooseLibrary(false);
    const next = open();
    expect(next.of(ofLibrary())).toMatchObject({ isOn: false, libraryIsOn: false });
    await next.choose(ofLibrary(), true);
    expect(open().of(ofLibrary()).isOn).toBe(true);
  });

  it('is what somebody chose for one file, at the next start too', async () => {
    await open().choose(elsewhere(), true);
    await open().choose(ofLibrary(), false);
    const next = open();
    expect(next.of(elsewhere())).toMatchObject({ isOn: true, isInLibrary: false });
    expect(next.of(ofLibrary()).isOn).toBe(false);
    expect(next.of(inFolder('another.voorkant')).isOn).toBe(false);
  });
});
