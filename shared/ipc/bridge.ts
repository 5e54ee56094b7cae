import type { AutosaveState } from './autosaveContract';
import type { Saving } from './fileContract';
import type {
  ArrivedDocument,
  ChangedSettings,
  Command,
  Exported,
  FoundWork,
  Language,
  LibraryList,
  PageState,
  PictureType,
  PresentChange,
  PresentWhere,
  RecentDocument,
  Response,
  SaveAnswer,
} from './contract';

/** Takes a listener away again. */
export type StopListening = () => void;

/**
 * What main offers the page, as `window.voorkant`. Every call may reject with a short message; what
 * a person can do something about is an answer of kind `refused`. Its problem has a text in the
 * locale files under `problem.<code>`.
 */
export interface VoorkantBridge {
  /** The model files that ship with the program, each with its SHA-256; no text of those that are `known` by it. */
  readonly readModels: (known: readonly string[]) => Promise<Response<'models:read'>>;
  /** The examples that ship with the program, sorted by id. */
  readonly readExamples: () => Promise<Response<'examples:read'>>;
  /** What the program says about itself. */
  readonly appInfo: () => Promise<Response<'app:info'>>;

  /** Lets the person choose a file. Asks nothing about unsaved work: that is up to the page. */
  readonly openDocument: () => Promise<Response<'document:open'>>;
  /** By the key of a recent file, or of one in the library. */
  readonly openListed: (key: string) => Promise<ArrivedDocument>;
  /** The text of such a file, to show what is in it; null where it is larger than 1 MB or cannot be read. */
  readonly peek: (key: string) => Promise<Response<'document:peek'>>;
  /** What the window begins with. */
  readonly firstDocument: () => Promise<Response<'document:first'>>;
  /** Opens a file from a drop: an item of `dataTransfer.files`. */
  readonly openDropped: (file: { readonly name: string }) => Promise<ArrivedDocument>;
  /**
   * Writes to the file of a document. Refused with `fileChangedByOthers` or `fileGone` when the
   * file is no longer what was last read or written, unless `overwrite`; with `autosaveOff` when it is `automatic`
   * and that is not on for the file; further with `diskFull`,
   * `noPermission`, `fileInUse`, `folderGone` or `saveFailed`. A refusal leaves the file as it was.
   */
  readonly saveDocument: (id: string, text: string, how: Saving) => Promise<SaveAnswer>;
  /**
   * Lets the person choose where to write.
   * @param id of the file the scenario comes from: the dialog starts beside it
   */
  readonly choosePlace: (
    id: string | null,
    suggestedName: string,
  ) => Promise<Response<'document:choosePlace'>>;
  /** Writes to a chosen place, once. The document in the answer has an id of its own. */
  readonly saveDocumentAs: (place: string, text: string) => Promise<SaveAnswer>;

  /**
   * Keeps unsaved work, to be called within a second of an edit. Null, or `journalFull` or `journalFailed`: then a
   * crash would cost the work.
   */
  readonly keepWork: (
    id: string | null,
    name: string,
    text: string,
  ) => Promise<Response<'work:keep'>>;
  /** Nothing on screen is unsaved any more. */
  readonly clearWork: () => Promise<void>;
  readonly findWork: () => Promise<readonly FoundWork[]>;
  /** Found work is on screen from now on; the file that it belongs to, to save to. */
  readonly takeWork: (id: string) => Promise<Response<'work:take'>>;
  readonly discardWork: (id: string) => Promise<void>;

  /** Whether a file is saved by itself; null: the scenario has no file. */
  readonly readAutosave: (id: string | null) => Promise<AutosaveState>;
  /** For a file by its id, or for all of the library that nobody chose for. */
  readonly chooseAutosave: (of: string, isOn: boolean) => Promise<void>;

  /**
   * What a scenario was when it was saved, newest first.
   * @param id of its file, which may have held another scenario before
   */
  readonly listSnapshots: (
    id: string | null,
    scenario: string | null,
  ) => Promise<Response<'snapshots:list'>>;
  /** What a scenario grew from, looked for among snapshots and in the library; null: it is in neither. */
  readonly findBase: (
    scenario: string,
    checksum: string,
  ) => Promise<Response<'snapshots:findBase'>>;
  /** The text of a scenario file; null: it is gone, or the disk refuses. */
  readonly readSnapshot: (key: string) => Promise<Response<'snapshots:read'>>;

  /** Lets the person choose where to write a picture of the window. */
  readonly savePicture: (
    suggestedName: string,
    type: PictureType,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<Response<'picture:save'>>;

  /** Lets the person choose where to write a workbook or a text of cells. */
  readonly saveExport: (
    suggestedName: string,
    content: Exported,
  ) => Promise<Response<'export:save'>>;

  /**
   * Makes a PDF of what the page has laid out for paper, and lets the person choose where to write it.
   * Refused as a document is, or with `pdfFailed`.
   */
  readonly savePdf: (suggestedName: string) => Promise<Response<'paper:savePdf'>>;
  /** Prints what the page has laid out for paper; resolves when the system's dialog is done. */
  readonly print: () => Promise<Response<'paper:print'>>;

  /** Full screen here or on another screen, or as the window was before. */
  readonly present: (where: PresentWhere) => Promise<void>;

  /** Newest first, at most ten; what is no longer there is left out. */
  readonly listRecent: () => Promise<readonly RecentDocument[]>;
  readonly forgetRecent: () => Promise<void>;
  /** At most a hundred, the last written first. */
  readonly listLibrary: () => Promise<LibraryList>;
  /** Lets the person choose another folder; whether that happened. */
  readonly chooseLibrary: () => Promise<boolean>;
  /** Hears when a listed file is another one, has come or has gone. One listener. */
  readonly onFilesChanged: (listener: () => void) => StopListening;

  readonly readSettings: () => Promise<Response<'settings:read'>>;
  /** Who edits on this computer, to sign changes with; empty: without a name. It is remembered. */
  readonly setPerson: (name: string) => Promise<void>;
  readonly changeSettings: (changed: ChangedSettings) => Promise<void>;
  /** Language of menu and dialogs; it is remembered. */
  readonly setLanguage: (language: Language) => Promise<void>;

  /** To be called whenever one of these changes: title, menu and closing follow it. */
  readonly reportState: (state: PageState) => Promise<void>;
  /** Writes to the log what went wrong: at most 4,000 characters, and nothing that is the person's own. */
  readonly reportError: (text: string) => Promise<void>;

  /**
   * A choice from the menu or its shortcut. Undo and redo come while a text field has the focus only
   * when it took back or repeated nothing itself, or from the menu: then the page decides.
   */
  readonly onCommand: (listener: (command: Command) => void) => StopListening;
  /** How presenting goes; said after each `present` but `off`, and when the system changes something. */
  readonly onPresent: (listener: (change: PresentChange) => void) => StopListening;
  /** A document from outside. What came before the first listener is kept for it. */
  readonly onDocument: (listener: (arrived: ArrivedDocument) => void) => StopListening;
  /**
   * The person closes the window and wants the work saved first. The promise is true once it is
   * saved, and false when it is not (cancelled, refused): then the window stays. One listener.
   */
  readonly onSaveBeforeClose: (listener: () => Promise<boolean>) => StopListening;
}
