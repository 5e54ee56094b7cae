import { join } from 'node:path';
import { z } from 'zod';
import { longestPerson, type Language } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { openJsonFile } from './jsonFile';

const schema = z.object({
  language: z.enum(['nl', 'en']),
  person: z.string().max(longestPerson).nullable().default(null),
});

/** What a person chose for the program as a whole. */
export interface Settings {
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => Promise<void>;
  /** Who edits on this computer; null: nobody was asked yet, empty: who was does not want to be named. */
  readonly person: () => string | null;
  readonly setPerson: (name: string) => Promise<void>;
}

export function openSettings(folder: string, disk: Disk): Settings {
  const file = openJsonFile<z.output<typeof schema>>(
    join(folder, 'settings.json'),
    schema,
    { language: 'nl', person: null },
    disk,
  );
  return {
    language: () => file.value().language,
    setLanguage: (language) => file.set({ ...file.value(), language }),
    person: () => file.value().person,
    setPerson: (person) => file.set({ ...file.value(), person }),
  };
}
