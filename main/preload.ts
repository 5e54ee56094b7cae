import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type {
  ArrivedDocument,
  Channel,
  Command,
  EventName,
  EventValue,
  PresentChange,
  Request,
  Response,
} from '../shared/ipc/contract';
import { takeUndoKey, type KeyPress } from './undoKeys';
import type { VoorkantBridge } from '../shared/ipc/bridge';

/**
 * Answers to what every page asks first, asked before its scripts are there: main answers meanwhile. Each is given once,
 * and none after the page has told or asked main something else, which may change what is true.
 */
const ahead = new Map<Channel, Promise<unknown>>();
for (const channel of ['app:info', 'document:first', 'work:found', 'settings:read'] as const) {
  const asked = ipcRenderer.invoke(channel);
  // Who takes it hears of it.
  asked.catch(() => undefined);
  ahead.set(channel, asked);
}

// Only types come from the contract: its schemas stay in main, and this file stays small.
function invoke<C extends Channel>(channel: C, ...request: Request<C>): Promise<Response<C>> {
  const answer = ahead.get(channel);
  ahead.delete(channel);
  if (answer !== undefined) return answer as Promise<Response<C>>;
  if (channel !== 'models:read') ahead.clear();
  return ipcRenderer.invoke(channel, ...(request as unknown[])) as Promise<Response<C>>;
}

function hear<E extends EventName>(name: E, listener: (value: EventValue<E>) => void): void {
  ipcRenderer.on(name, (_event, value: EventValue<E>) => {
    listener(value);
  });
}

const commandListeners = new Set<(command: Command) => void>();

/** Tells the page what was chosen, in the menu or by a key. */
function command(chosen: Command): void {
  for (const listener of commandListeners) {
    listener(chosen);
  }
}

/** Main hands each document out once: here it waits until someone listens. */
const arrived: ArrivedDocument[] = [];
const documentListeners = new Set<(document: ArrivedDocument) => void>();

async function takeArrived(): Promise<void> {
  if (documentListeners.size === 0) {
    return;
  }
  arrived.push(...(await invoke('document:takeArrived')));
  while (documentListeners.size > 0) {
    const document = arrived.shift();
    if (document === undefined) {
      return;
    }
    for (const listener of documentListeners) {
      listener(document);
    }
  }
}

const presentListeners = new Set<(change: PresentChange) => void>();

let filesListener: (() => void) | undefined;

let saveBeforeClose: (() => Promise<boolean>) | undefined;

async function answerClose(): Promise<void> {
  if (saveBeforeClose === undefined) {
    return invoke('close:answer', 'unable');
  }
  // At once, so that main can tell a page that asks the person something from one that hangs.
  await invoke('close:answer', 'received');
  let isSaved = false;
  try {
    isSaved = await saveBeforeClose();
  } catch (error) {
    // This world has a console of its own, which nobody reads.
    await invoke('error:report', `not saved before closing: ${String(error)}`.slice(0, 1000));
  }
  return invoke('close:answer', isSaved ? 'saved' : 'kept');
}

hear('command', command);
hear('present:changed', (change) => {
  for (const listener of presentListeners) {
    listener(change);
  }
});
hear('document:arrived', () => void takeArrived());
hear('close:report', () => void invoke('close:answer', 'reported'));
hear('files:changed', () => filesListener?.());
hear('close:save', () => void answerClose());

// Main is compiled without the page's types: this is its `window`, after all its own listeners.
const page = globalThis as unknown as {
  readonly addEventListener: (type: 'keydown', listener: (press: KeyPress) => void) => void;
};
page.addEventListener('keydown', (press) => {
  takeUndoKey(press, process.platform === 'darwin', command);
});

/** Path of a file that the person dropped; empty for one that a script has made. */
function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]);
  } catch {
    return '';
  }
}

// Electron security checklist 20 (do not expose Electron APIs to untrusted content): the page gets
// these functions by name, and never ipcRenderer, a channel name of its own choice or an event.
const bridge: VoorkantBridge = {
  readModels: (known) => invoke('models:read', known),
  readExamples: () => invoke('examples:read'),
  appInfo: () => invoke('app:info'),
  openDocument: () => invoke('document:open'),
  openListed: (key) => invoke('document:openListed', key),
  peek: (key) => invoke('document:peek', key),
  firstDocument: () => invoke('document:first'),
  openDropped: (file) => invoke('document:openDropped', pathOf(file)),
  saveDocument: (id, text, how) => invoke('document:save', id, text, how),
  choosePlace: (id, name) => invoke('document:choosePlace', id, name),
  saveDocumentAs: (place, text) => invoke('document:saveAs', place, text),
  keepWork: (id, name, text) => invoke('work:keep', id, name, text),
  clearWork: () => invoke('work:clear'),
  findWork: () => invoke('work:found'),
  takeWork: (id) => invoke('work:take', id),
  discardWork: (id) => invoke('work:discard', id),
  readAutosave: (id) => invoke('autosave:read', id),
  chooseAutosave: (of, isOn) => invoke('autosave:choose', of, isOn),
  listSnapshots: (id, scenario) => invoke('snapshots:list', id, scenario),
  findBase: (scenario, checksum) => invoke('snapshots:findBase', scenario, checksum),
  readSnapshot: (key) => invoke('snapshots:read', key),
  saveExport: (name, content) => invoke('export:save', name, content),
  savePicture: (name, type, bytes) => invoke('picture:save', name, type, bytes),
  savePdf: (name) => invoke('paper:savePdf', name),
  print: () => invoke('paper:print'),
  present: (where) => invoke('present:show', where),
  listRecent: () => invoke('recent:list'),
  forgetRecent: () => invoke('recent:forget'),
  listLibrary: () => invoke('library:list'),
  chooseLibrary: () => invoke('library:choose'),
  onFilesChanged: (listener) => {
    filesListener = listener;
    void invoke('files:follow', true);
    return () => {
      if (filesListener !== listener) return;
      filesListener = undefined;
      void invoke('files:follow', false);
    };
  },
  readSettings: () => invoke('settings:read'),
  setPerson: (name) => invoke('settings:setPerson', name),
  changeSettings: (changed) => invoke('settings:change', changed),
  setLanguage: (language) => invoke('settings:setLanguage', language),
  reportState: (state) => invoke('state:report', state),
  reportError: (text) => invoke('error:report', text),
  onCommand: (listener) => {
    commandListeners.add(listener);
    return () => {
      commandListeners.delete(listener);
    };
  },
  onPresent: (listener) => {
    presentListeners.add(listener);
    return () => {
      presentListeners.delete(listener);
    };
  },
  onDocument: (listener) => {
    documentListeners.add(listener);
    void takeArrived();
    return () => {
      documentListeners.delete(listener);
    };
  },
  onSaveBeforeClose: (listener) => {
    saveBeforeClose = listener;
    return () => {
      if (saveBeforeClose === listener) {
        saveBeforeClose = undefined;
      }
    };
  },
};

contextBridge.exposeInMainWorld('voorkant', bridge);
