import { join } from 'node:path';
import { z } from 'zod';
import { longestArea, longestPerson } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { openJsonFile } from './jsonFile';

const schema = z.object({
  language: z.enum(['nl', 'en']),
  /** Who edits on this computer; null: nobody was asked yet, empty: who was does not want to be named. */
  person: z.string().max(longestPerson).nullable().default(null),
  /** For which item of the area figures are shown; null: nobody was asked yet, empty: everything together. */
  area: z.string().max(longestArea).nullable().default(null),
  /** Whether the file that was open last is opened at the start. */
  reopens: z.boolean().default(true),
  /** Where the window stood; null: nobody knows. */
  window: z
    .object({
      ...{ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() },
      isMaximized: z.boolean(),
    })
    .nullable()
    .default(null)
    .catch(null),
  /** Path of the library folder; null: the one that the program makes itself. */
  libraryFolder: z.string().min(1).nullable().default(null),
});

/** What a person chose for the program as a whole. */
export type Chosen = z.output<typeof schema>;

/** Remembers what a person chose. */
export interface Settings {
  readonly now: () => Chosen;
  /** Holds at once, and at the next start. */
  readonly change: (changed: Partial<Chosen>) => Promise<void>;
}

export function openSettings(folder: string, disk: Disk): Settings {
  const file = openJsonFile(
    join(folder, 'settings.json'),
    schema,
    schema.parse({ language: 'nl' }),
    disk,
  );
  return {
    now: file.value,
    change: (changed) => file.set({ ...file.value(), ...changed }),
  };
}
