import { z } from 'zod';

const autosaveState = z.strictObject({
  /** The file may be saved without being asked for each time. */
  isOn: z.boolean(),
  isInLibrary: z.boolean(),
  /** What holds for files of the library that nobody chose for. */
  libraryIsOn: z.boolean(),
});

/** Which files are saved by themselves. Main holds to it, whatever the page asks. */
export const autosaveContract = {
  /** Id of the file; null: the scenario has none. */
  'autosave:read': { request: z.tuple([z.uuid().nullable()]), response: autosaveState },
  /** Id of the file, or `library` for those that nobody chose for; and what is chosen. */
  'autosave:choose': {
    request: z.tuple([z.union([z.uuid(), z.literal('library')]), z.boolean()]),
    response: z.void(),
  },
} as const;

export type AutosaveState = z.output<typeof autosaveState>;
