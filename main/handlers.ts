import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import type { Arrivals } from './arrivals';
import type { Autosave } from './autosave';
import { chooseFileToOpen, chooseFolder } from './dialogs';
import { disk } from './disk';
import type { Documents } from './documents';
import { fileProblem } from './fileProblems';
import { findBase } from './findBase';
import { cleanFileName, isSameName, nameOfFile } from './fileNames';
import type { Handlers } from './ipc';
import type { Journal } from './journal';
import type { Library } from './library';
import { peek } from './listedFile';
import { log } from './log';
import type { NativeTexts } from './nativeTexts';
import { makePdf, printPaper } from './paper';
import { openModels, readExamples } from './readAssets';
import type { RecentFiles } from './recent';
import { chooseWhere, type SaveAsRequest } from './saveAs';
import { saveExport } from './saveExport';
import { readDocument } from './readDocument';
import type { Settings } from './settings';
import type { Snapshots } from './snapshots';
import { diskPatience, inTime } from './timeLimit';
import type { DocumentWindow } from './documentWindow';
import { xlsxFile } from './xlsxFile';

/** The parts of main that answer the page. */
export interface HandlerParts {
  /** Folder with what ships with the program. */
  readonly assets: string;
  readonly arrivals: Arrivals;
  readonly documents: Documents;
  readonly journal: Journal;
  readonly library: Library;
  readonly recent: RecentFiles;
  readonly autosave: Autosave;
  readonly settings: Settings;
  readonly snapshots: Snapshots;
  readonly texts: () => NativeTexts;
  readonly documentWindow: () => DocumentWindow;
  readonly onRecent: () => void;
  readonly onLanguage: () => void;
}

/** Chosen places of which the page may still write; it holds one or two. */
const mostChosen = 10;

/** What main does for each message of the page. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { assets, arrivals, documents, journal, library, recent, settings } = parts;
  const { autosave, snapshots, texts, documentWindow } = parts;
  const oneDialog = createOneAtATime();
  const cancelled = { kind: 'cancelled' } as const;
  /** Where the person wants scenarios, until they are written: a second may be chosen while the first waits. */
  const chosen = new Map<string, string>();
  /** Of the dialogs only: what was chosen may be written while another is open, however slow the disk. */
  const choose = (request: SaveAsRequest): Promise<string | undefined> =>
    oneDialog(undefined, () =>
      chooseWhere(request, documentWindow().window, texts(), { disk, library }),
    );
  /** Of a recent file, or of one in the library. */
  async function listedPath(key: string): Promise<string | undefined> {
    return recent.pathOf(key) ?? (await library.pathOf(key));
  }
  /** What a file holds now; null where it cannot be read. */
  async function textOf(path: string | undefined): Promise<string | null> {
    if (path === undefined) return null;
    const read = await inTime(
      () => readDocument(path, disk),
      diskPatience,
      () => null,
    );
    return read?.ok === true ? read.value.text : null;
  }

  return {
    'models:read': openModels(assets),
    'examples:read': () => readExamples(assets),
    'app:info': () => Promise.resolve({ version: app.getVersion() }),

    'document:open': async () => {
      const path = await oneDialog(undefined, () =>
        chooseFileToOpen(documentWindow().window, texts()),
      );
      return path === undefined ? cancelled : documents.open(path);
    },
    'document:openListed': async (key) => {
      const path = await listedPath(key);
      return path === undefined
        ? { kind: 'refused', problem: fileProblem('notInRecent', '') }
        : documents.open(path);
    },
    'document:peek': async (key) => {
      const path = await listedPath(key);
      return path === undefined ? null : peek(path, disk);
    },
    'document:first': async () => {
      if (arrivals.isExpecting()) return { kind: 'arriving' };
      const path = settings.now().reopens ? await recent.last() : undefined;
      return path === undefined ? { kind: 'none' } : documents.open(path);
    },
    'document:openDropped': async (path) =>
      path === ''
        ? { kind: 'refused', problem: fileProblem('notOnDisk', '') }
        : documents.open(path),
    'document:takeArrived': () => Promise.resolve(arrivals.take()),
    'document:save': async (id, text, how) => {
      const path = documents.pathOf(id);
      return how === 'automatic' && !autosave.of(path).isOn
        ? { kind: 'refused', problem: fileProblem('autosaveOff', path ?? '') }
        : documents.save(id, text, how);
    },
    'document:choosePlace': async (id, suggestedName) => {
      // The dialog begins elsewhere when the disk of the file does not answer.
      const from = id === null || documents.isStuck(id) ? undefined : documents.pathOf(id);
      const path = await choose({ from, suggestedName });
      if (path === undefined) return cancelled;
      const place = randomUUID();
      chosen.set(place, path);
      // One that was never written to is not kept for ever.
      const [oldest] = chosen.keys();
      if (oldest !== undefined && chosen.size > mostChosen) chosen.delete(oldest);
      const name = nameOfFile(path);
      const suggested = cleanFileName(suggestedName, texts().dialog.untitled);
      return { kind: 'chosen', place, name, isOther: !isSameName(name, suggested) };
    },
    'document:saveAs': async (place, text) => {
      const path = chosen.get(place);
      if (path === undefined) throw new Error('no place that was chosen');
      chosen.delete(place);
      return documents.saveTo(path, text);
    },

    'work:keep': (id, name, text) => {
      const file = id === null ? undefined : documents.known(id);
      return journal.keep({ at: new Date().toISOString(), name, file: file ?? null, text });
    },
    'work:clear': () => journal.clear(),
    'work:found': async () => {
      const found = await journal.found();
      return Promise.all(
        found.map(async ({ file, ...work }) => ({ ...work, saved: await textOf(file?.path) })),
      );
    },
    'work:take': async (id) => {
      const work = await journal.take(id);
      const file = work?.file ?? null;
      return file === null ? null : { id: documents.adopt(file), name: nameOfFile(file.path) };
    },
    'work:discard': (id) => journal.discard(id),

    'snapshots:list': (id, scenario) =>
      snapshots.list({ scenario, path: id === null ? undefined : documents.pathOf(id) }),
    'snapshots:read': (key) =>
      inTime(
        () => snapshots.read(key),
        diskPatience,
        () => null,
      ),

    'snapshots:findBase': (scenario, checksum) =>
      inTime(
        () => findBase({ snapshots, library, disk }, scenario, checksum),
        diskPatience,
        () => null,
      ),

    'autosave:read': (id) =>
      Promise.resolve(autosave.of(id === null ? undefined : documents.pathOf(id))),
    'autosave:choose': async (of, isOn) => {
      const path = documents.pathOf(of);
      if (of === 'library') await autosave.chooseLibrary(isOn);
      else if (path !== undefined) await autosave.choose(path, isOn);
    },

    'picture:save': async (suggestedName, type, bytes) => {
      const path = await choose({ from: undefined, suggestedName, type });
      return path === undefined ? cancelled : saveExport(path, bytes, disk);
    },

    'export:save': async (suggestedName, content) => {
      // Before the dialog, as with paper; a second for the largest workbook.
      const bytes =
        content.type === 'xlsx' ? xlsxFile(content.workbook) : Buffer.from(content.text, 'utf8');
      const path = await choose({ from: undefined, suggestedName, type: content.type });
      return path === undefined ? cancelled : saveExport(path, bytes, disk);
    },

    'paper:savePdf': async (suggestedName) => {
      // Before the dialog: the paper is what was on screen when the person asked for it.
      const made = await makePdf(documentWindow().window);
      if (!made.ok) return { kind: 'refused', problem: made.error };
      const path = await choose({ from: undefined, suggestedName, type: 'pdf' });
      return path === undefined ? cancelled : saveExport(path, made.value, disk);
    },
    'paper:print': () => oneDialog(cancelled, () => printPaper(documentWindow().window)),

    'present:show': (where) => documentWindow().present(where),

    'recent:list': () => recent.list(),
    'recent:forget': async () => {
      await recent.forget();
      parts.onRecent();
    },

    'library:list': library.list,
    'library:choose': async () => {
      const libraryFolder = await oneDialog(undefined, () =>
        chooseFolder(documentWindow().window, texts(), library.folder()),
      );
      if (libraryFolder === undefined) return false;
      await settings.change({ libraryFolder });
      return true;
    },
    'files:follow': (isWanted) => {
      documentWindow().followFiles(isWanted);
      return Promise.resolve();
    },

    'settings:read': () => {
      const { language, person, area, reopens } = settings.now();
      return Promise.resolve({ language, person, area, reopens });
    },
    'settings:change': (changed) => {
      const { area, reopens } = settings.now();
      return settings.change({
        area: changed.area ?? area,
        reopens: changed.reopens ?? reopens,
      });
    },
    'settings:setPerson': (person) => settings.change({ person }),
    'settings:setLanguage': async (language) => {
      await settings.change({ language });
      parts.onLanguage();
    },

    'state:report': (state) => {
      documentWindow().report(state);
      return Promise.resolve();
    },
    'error:report': (text) => {
      log.error(`page: ${text}`);
      return Promise.resolve();
    },
    'close:answer': (how) => {
      documentWindow().answerClose(how);
      return Promise.resolve();
    },
  };
}

/** Keeps a second dialog from opening over the first: a key that is held down asks for many. */
function createOneAtATime(): <T>(otherwise: T, task: () => Promise<T>) => Promise<T> {
  let isBusy = false;
  return async (otherwise, task) => {
    if (isBusy) {
      return otherwise;
    }
    isBusy = true;
    try {
      return await task();
    } finally {
      isBusy = false;
    }
  };
}
