import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { openJsonFile } from './jsonFile';

const schema = z.object({ language: z.enum(['nl', 'en']) });

/** What a person chose for the program as a whole. */
export interface Settings {
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => Promise<void>;
}

export function openSettings(folder: string, disk: Disk): Settings {
  const file = openJsonFile<z.output<typeof schema>>(
    join(folder, 'settings.json'),
    schema,
    { language: 'nl' },
    disk,
  );
  return {
    language: () => file.value().language,
    setLanguage: (language) => file.set({ ...file.value(), language }),
  };
}
