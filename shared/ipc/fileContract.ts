import { z } from 'zod';
import type { Problem } from '../lib/problem';

/** What went wrong with a file. `where` is the file's name, never its path. */
const problem = z.strictObject({
  code: z.string(),
  where: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
}) satisfies z.ZodType<Problem>;

/** A scenario file on disk, as the page knows it: by an id that main made up. */
const documentName = z.strictObject({
  id: z.uuid(),
  /** File name without its extension. */
  name: z.string(),
});

const opened = z.strictObject({
  kind: z.literal('opened'),
  /**
   * `text` is the file as it stands, decoded and neither read nor checked. Without an id it is an earlier version,
   * which is never written to.
   */
  document: documentName.extend({ id: z.uuid().nullable(), text: z.string() }),
});
const saved = z.strictObject({ kind: z.literal('saved'), document: documentName });
export const cancelled = z.strictObject({ kind: z.literal('cancelled') });
export const refused = z.strictObject({ kind: z.literal('refused'), problem });

/** More than any scenario file may be (20 MB), so that main can say so itself. */
const text = z.string().max(64 * 1024 * 1024);

/**
 * Asked for by a person, who may say to write over what others changed (`overwrite`), or by the program itself
 * (`automatic`): that only where it is on for the file.
 */
const saving = z.enum(['asked', 'overwrite', 'automatic']);

export type Saving = z.output<typeof saving>;
/** A scenario file that can be opened by its key. */
const listedFile = z.strictObject({
  key: z.uuid(),
  /** File name without its extension. */
  name: z.string(),
  /** Name of the folder it is in, without the folders above. */
  folder: z.string(),
  /** When it was last written, ISO 8601, UTC. */
  modified: z.iso.datetime(),
  /** Another one for another file, and as soon as this one is written again. */
  stamp: z.string(),
});

/** What the page asks of scenario files, of unsaved work and of the files that can be opened again. */
export const fileContract = {
  'document:open': {
    request: z.tuple([]),
    response: z.discriminatedUnion('kind', [opened, cancelled, refused]),
  },
  /** Key of a recent file or of one in the library. */
  'document:openListed': {
    request: z.tuple([z.uuid()]),
    response: z.discriminatedUnion('kind', [opened, refused]),
  },
  /** Key: the text of such a file with the stamp of that text, to show what is in it. Null: too large for that, or not to be read. */
  'document:peek': {
    request: z.tuple([z.uuid()]),
    response: z.strictObject({ text: z.string(), stamp: z.string() }).nullable(),
  },
  /**
   * What the window begins with: the file that was open last, `arriving` (something comes from outside), or `none`
   * (nothing to open again, or that is not wanted).
   */
  'document:first': {
    request: z.tuple([]),
    response: z.discriminatedUnion('kind', [
      opened,
      refused,
      z.strictObject({ kind: z.enum(['arriving', 'none']) }),
    ]),
  },
  'document:openDropped': {
    request: z.tuple([z.string().max(32_768)]),
    response: z.discriminatedUnion('kind', [opened, refused]),
  },
  /** Documents from outside (double click, command line, second start) not handed out before. */
  'document:takeArrived': {
    request: z.tuple([]),
    response: z.array(z.discriminatedUnion('kind', [opened, refused])),
  },
  /** Id, text, and how it is saved. */
  'document:save': {
    request: z.tuple([z.uuid(), text, saving]),
    response: z.discriminatedUnion('kind', [saved, refused]),
  },
  /** Id of the file it comes from, suggested name: lets the person choose where to write. */
  'document:choosePlace': {
    request: z.tuple([z.uuid().nullable(), z.string().max(1000)]),
    response: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('chosen'),
        /** Good for one file, and until another place is chosen. */
        place: z.uuid(),
        /** What the file will be called, without its extension. */
        name: z.string(),
        /** It is another name than the suggested one. */
        isOther: z.boolean(),
      }),
      cancelled,
    ]),
  },
  /** The chosen place, text. */
  'document:saveAs': {
    request: z.tuple([z.uuid(), text]),
    response: z.discriminatedUnion('kind', [saved, refused]),
  },

  /** Id of the file, name of the scenario, text: keeps unsaved work until it is saved. Null, or why it is not kept. */
  'work:keep': {
    request: z.tuple([z.uuid().nullable(), z.string().max(1000), text]),
    response: problem.nullable(),
  },
  /** There is no unsaved work any more. */
  'work:clear': { request: z.tuple([]), response: z.void() },
  /** Unsaved work of runs and pages that have ended, oldest first. */
  'work:found': {
    request: z.tuple([]),
    response: z.array(
      z.strictObject({
        id: z.uuid(),
        /** When it was kept: ISO 8601, UTC. */
        at: z.iso.datetime(),
        name: z.string(),
        /** Of the page before this one: it crashed or was loaded again. */
        isOfThisRun: z.boolean(),
        text: z.string(),
        /** What the file that it belongs to holds now; null where there is none. */
        saved: z.string().nullable(),
      }),
    ),
  },
  /** Says that found work is on screen; the file that it belongs to, if it has one. */
  'work:take': { request: z.tuple([z.uuid()]), response: documentName.nullable() },
  'work:discard': { request: z.tuple([z.uuid()]), response: z.void() },

  'recent:list': {
    request: z.tuple([]),
    response: z.array(listedFile.extend({ openedAt: z.iso.datetime() })).readonly(),
  },
  'recent:forget': { request: z.tuple([]), response: z.void() },

  /** The files in the library folder, the last written first. */
  'library:list': {
    request: z.tuple([]),
    response: z.strictObject({
      /** Its name with that of the folder it is in. */
      folder: z.string(),
      files: z.array(listedFile).readonly(),
      /** How many more there are that are not listed. */
      more: z.int().min(0),
    }),
  },
  /** Lets the person choose another folder; whether that happened. */
  'library:choose': { request: z.tuple([]), response: z.boolean() },
  /** Whether to say, by `files:changed`, when what is listed has become something else. */
  'files:follow': { request: z.tuple([z.boolean()]), response: z.void() },
} as const;
