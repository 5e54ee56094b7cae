import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { AutosaveState } from '../shared/ipc/autosaveContract';
import type { Disk } from './disk';
import { openJsonFile } from './jsonFile';
import type { Library } from './library';

/** Files that somebody chose for, each the other way than its folder says. */
const most = 200;

const schema = z.strictObject({
  /** Files of the library that nobody chose for. */
  library: z.boolean(),
  files: z.array(z.strictObject({ path: z.string().min(1), isOn: z.boolean() })).max(most),
});

/** Which files the program saves by itself: those of the library, unless somebody chose otherwise for all or for one. */
export interface Autosave {
  /** Of a file; of none where the scenario has none. */
  readonly of: (path: string | undefined) => AutosaveState;
  /** Chooses for one file, whatever its folder says. */
  readonly choose: (path: string, isOn: boolean) => Promise<void>;
  /** Chooses for all files of the library that nobody chooses for one by one. */
  readonly chooseLibrary: (isOn: boolean) => Promise<void>;
}

export function openAutosave(
  profile: string,
  library: Pick<Library, 'holds'>,
  disk: Disk,
): Autosave {
  const file = openJsonFile<z.output<typeof schema>>(
    join(profile, 'autosave.json'),
    schema,
    { library: true, files: [] },
    disk,
  );
  return {
    of: (path) => {
      const { library: libraryIsOn, files } = file.value();
      if (path === undefined) return { isOn: false, isInLibrary: false, libraryIsOn };
      const isInLibrary = library.holds(path);
      const chosen = files.find((one) => one.path === resolve(path))?.isOn;
      return { isOn: chosen ?? (isInLibrary && libraryIsOn), isInLibrary, libraryIsOn };
    },
    choose: (path, isOn) => {
      const { library: libraryIsOn, files } = file.value();
      const others = files.filter((one) => one.path !== resolve(path));
      const next = [{ path: resolve(path), isOn }, ...others].slice(0, most);
      return file.set({ library: libraryIsOn, files: next });
    },
    chooseLibrary: (isOn) => file.set({ ...file.value(), library: isOn }),
  };
}
