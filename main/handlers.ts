import { app } from 'electron';
import type { Arrivals } from './arrivals';
import { chooseFileToOpen } from './dialogs';
import { disk } from './disk';
import type { Documents } from './documents';
import { fileProblem } from './fileProblems';
import type { Handlers } from './ipc';
import { log } from './log';
import type { NativeTexts } from './nativeTexts';
import { printPaper, savePdf } from './paper';
import { readExamples, readModels } from './readAssets';
import type { RecentFiles } from './recent';
import { saveAs } from './saveAs';
import { saveExport } from './saveExport';
import type { Settings } from './settings';
import type { DocumentWindow } from './documentWindow';

/** The parts of main that answer the page. */
export interface HandlerParts {
  /** Folder with what ships with the program. */
  readonly assets: string;
  readonly arrivals: Arrivals;
  readonly documents: Documents;
  readonly recent: RecentFiles;
  readonly settings: Settings;
  readonly texts: () => NativeTexts;
  readonly documentWindow: () => DocumentWindow;
  readonly onRecent: () => void;
  readonly onLanguage: () => void;
}

/** What main does for each message of the page. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { assets, arrivals, documents, recent, settings, texts, documentWindow } = parts;
  const oneDialog = createOneAtATime();
  return {
    'models:read': () => readModels(assets),
    'examples:read': () => readExamples(assets),
    'app:info': () => Promise.resolve({ version: app.getVersion() }),

    'document:open': () =>
      oneDialog({ kind: 'cancelled' } as const, async () => {
        const path = await chooseFileToOpen(documentWindow().window, texts());
        return path === undefined ? ({ kind: 'cancelled' } as const) : documents.open(path);
      }),
    'document:openRecent': async (key) => {
      const path = recent.pathOf(key);
      return path === undefined
        ? { kind: 'refused', problem: fileProblem('notInRecent', '') }
        : documents.open(path);
    },
    'document:openDropped': async (path) =>
      path === ''
        ? { kind: 'refused', problem: fileProblem('notOnDisk', '') }
        : documents.open(path),
    'document:takeArrived': () => Promise.resolve(arrivals.take()),
    'document:save': (id, text, overwrite) => documents.save(id, text, overwrite),
    'document:saveAs': (id, suggestedName, text) =>
      oneDialog({ kind: 'cancelled' } as const, () => {
        const from = id === null ? undefined : documents.pathOf(id);
        const request = { from, suggestedName, text };
        return saveAs(request, documentWindow().window, texts(), documents, disk);
      }),

    'picture:save': (suggestedName, type, bytes) =>
      oneDialog({ kind: 'cancelled' } as const, () =>
        saveExport({ suggestedName, type, bytes }, documentWindow().window, texts(), disk),
      ),

    'paper:savePdf': (suggestedName) =>
      oneDialog({ kind: 'cancelled' } as const, () =>
        savePdf(suggestedName, documentWindow().window, texts(), disk),
      ),
    'paper:print': () =>
      oneDialog({ kind: 'cancelled' } as const, () => printPaper(documentWindow().window)),

    'present:show': (where) => documentWindow().present(where),

    'recent:list': () => recent.list(),
    'recent:forget': async () => {
      await recent.forget();
      parts.onRecent();
    },

    'settings:read': () => Promise.resolve({ language: settings.language() }),
    'settings:setLanguage': async (language) => {
      await settings.setLanguage(language);
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
