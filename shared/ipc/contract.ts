import { z } from 'zod';
import { workbookSchema } from '../workbook/workbook';
import { autosaveContract } from './autosaveContract';
import { cancelled, fileContract, refused } from './fileContract';
import { snapshotContract } from './snapshotContract';

/** Longest name of who edits, in characters. */
export const longestPerson = 200;

/** Languages of menu and dialogs. */
const language = z.enum(['nl', 'en']);

/** Longest id of an item that a model or dataset has, in characters, and then some. */
export const longestArea = 200;

/** What the page remembers of the person beside name and language. */
const changedSettings = z
  .strictObject({
    /** For which item of the area figures are shown, where there is one of that id; empty: everything together. */
    area: z.string().max(longestArea),
    /** Whether the file that was open last is opened at the start. */
    reopens: z.boolean(),
  })
  .partial();

/** What main needs to know of the scenario in the window. */
const pageState = z.strictObject({
  /** Id of the file that the scenario belongs to, or null while it has none. */
  documentId: z.uuid().nullable(),
  /** As the title bar shows it; empty when no scenario is open. */
  name: z.string().max(1000),
  unsaved: z.boolean(),
  /** Name of the step that undo takes back, or null when there is none. */
  undo: z.string().max(1000).nullable(),
  /** Name of the step that redo does again, or null when there is none. */
  redo: z.string().max(1000).nullable(),
});

/** Kinds of file that a picture of the window can be saved as. */
const pictureType = z.enum(['svg', 'png']);

/** Larger than any picture of a window comes out. */
const pictureBytes = z
  .instanceof(Uint8Array)
  .refine(({ byteLength }) => byteLength <= 20 * 1024 * 1024);

/** What the window has for spreadsheets: main makes the file of a workbook itself. */
const exported = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('xlsx'), workbook: workbookSchema }),
  z.strictObject({ type: z.literal('csv'), text: z.string().max(64 * 1024 * 1024) }),
]);

/**
 * The one contract between main and the page. Main checks every request against `request`
 * before it acts, and its own answer against `response` before it leaves.
 * `request` is the list of arguments. A path stands in one of them only, which the preload script
 * fills in for a file that was dropped on the window: the page itself never sees one.
 */
export const contract = {
  /** The model files that ship with the program, without the texts of which the page names the SHA-256: it has them. */
  'models:read': {
    request: z.tuple([z.array(z.string().length(64)).max(100).readonly()]),
    response: z
      .array(z.strictObject({ sha256: z.string(), text: z.string().nullable() }))
      .readonly(),
  },
  /** The examples that ship with the program, sorted by id. */
  'examples:read': {
    request: z.tuple([]),
    response: z
      .array(
        z.strictObject({
          /** File name without its extension. */
          id: z.string(),
          /** The text of the scenario file, not yet read or checked. */
          text: z.string(),
        }),
      )
      .readonly(),
  },
  /** What the program says about itself. */
  'app:info': { request: z.tuple([]), response: z.strictObject({ version: z.string() }) },

  ...fileContract,
  ...snapshotContract,
  ...autosaveContract,

  /** Suggested name, kind of file, content. */
  'picture:save': {
    request: z.tuple([z.string().max(1000), pictureType, pictureBytes]),
    response: z.discriminatedUnion('kind', [
      /** The name of the file, with its extension. */
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
      cancelled,
      refused,
    ]),
  },

  /** Suggested name and content: writes it where the person chooses. */
  'export:save': {
    request: z.tuple([z.string().max(1000), exported]),
    response: z.discriminatedUnion('kind', [
      /** The name of the file, with its extension. */
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
      cancelled,
      refused,
    ]),
  },

  /**
   * Suggested name. Makes a PDF of what the page has laid out for paper, and lets the person choose where to
   * write it.
   */
  'paper:savePdf': {
    request: z.tuple([z.string().max(1000)]),
    response: z.discriminatedUnion('kind', [
      /** The name of the file, with its extension. */
      z.strictObject({ kind: z.literal('saved'), name: z.string() }),
      cancelled,
      refused,
    ]),
  },
  /** Prints what the page has laid out for paper, with the dialog of the system. */
  'paper:print': {
    request: z.tuple([]),
    response: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('printed') }),
      cancelled,
      refused,
    ]),
  },

  /**
   * Full screen where the window stands (`here`), on another screen than it stands on (`other`, only while
   * presenting), or as it was before (`off`).
   */
  'present:show': { request: z.tuple([z.enum(['here', 'other', 'off'])]), response: z.void() },

  'settings:read': {
    request: z.tuple([]),
    response: z.strictObject({
      language,
      person: z.string().nullable(),
      area: z.string().nullable(),
      reopens: z.boolean(),
    }),
  },
  'settings:change': { request: z.tuple([changedSettings]), response: z.void() },
  'settings:setPerson': {
    request: z.tuple([z.string().max(longestPerson)]),
    response: z.void(),
  },
  'settings:setLanguage': { request: z.tuple([language]), response: z.void() },

  'state:report': { request: z.tuple([pageState]), response: z.void() },
  /** Something that went wrong in the page and that nobody was told, for the log. */
  'error:report': { request: z.tuple([z.string().max(4000)]), response: z.void() },
  /** How far the page is before the window closes; see `events['close:report']` and `events['close:save']`. */
  'close:answer': {
    request: z.tuple([z.enum(['reported', 'received', 'saved', 'kept', 'unable'])]),
    response: z.void(),
  },
} as const;

/** What main tells the page of its own accord: one value each. Main checks it before it leaves. */
export const events = {
  /** A choice from the menu. */
  command: z.enum([
    ...['start', 'new', 'open', 'save', 'saveAs', 'export', 'savePdf', 'print'],
    ...['undo', 'redo', 'find', 'present', 'about', 'help', 'snapshots'],
  ] as const),
  /** There is something for `document:takeArrived`. */
  'document:arrived': z.null(),
  /**
   * The window is about to close: say `close:answer` once all that was typed has been reported. Messages keep their
   * order, so an answer at once says so.
   */
  'close:report': z.null(),
  /** A listed file is another one, has come or has gone; see `files:follow`. */
  'files:changed': z.null(),
  /** The window is about to close: save, and say how that went with `close:answer`. */
  'close:save': z.null(),
  /**
   * How presenting goes: `ended` when the system left full screen by itself, `otherScreen` when there is
   * another one to present on.
   */
  'present:changed': z.strictObject({ ended: z.boolean(), otherScreen: z.boolean() }),
} as const;

/** The name of a message the page can send to main. */
export type Channel = keyof typeof contract;

/** The checked arguments of a message. */
export type Request<C extends Channel> = z.output<(typeof contract)[C]['request']>;

/** The answer to a message. */
export type Response<C extends Channel> = z.output<(typeof contract)[C]['response']>;

/** The name of a message that main sends. */
export type EventName = keyof typeof events;

/** What a message from main carries. */
export type EventValue<E extends EventName> = z.output<(typeof events)[E]>;

/** One model file that ships with the program. */
export type ModelFile = Response<'models:read'>[number];

/** One scenario file that ships with the program. */
export type ExampleFile = Response<'examples:read'>[number];

/** What comes of opening a file without a dialog: the document, or why not. */
export type ArrivedDocument = Response<'document:openDropped'>;

/** What comes of saving to the file a scenario belongs to. */
export type SaveAnswer = Response<'document:save'>;

/** A file that was opened or saved before. `key` opens it again. */
export type RecentDocument = Response<'recent:list'>[number];

/** The library folder, as the page knows it. */
export type LibraryList = Response<'library:list'>;

/** A scenario file that can be opened by its key. */
export type ListedFile = LibraryList['files'][number];

export type ChangedSettings = Request<'settings:change'>[0];

/** Unsaved work that was found. */
export type FoundWork = Response<'work:found'>[number];

/** A workbook or a text of cells. */
export type Exported = z.output<typeof exported>;

export type PictureType = z.output<typeof pictureType>;

/** Where to present. */
export type PresentWhere = Request<'present:show'>[0];

/** How presenting goes, as main sees it. */
export type PresentChange = EventValue<'present:changed'>;

export type PageState = z.output<typeof pageState>;
export type Command = EventValue<'command'>;
export type Language = z.output<typeof language>;
