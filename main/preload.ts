import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type {
  ArrivedDocument,
  Channel,
  EventName,
  EventValue,
  Request,
  Response,
  StopListening,
  VoorkantBridge,
} from '../shared/ipc/contract';

// Only types come from the contract: its schemas stay in main, and this file stays small.
function invoke<C extends Channel>(channel: C, ...request: Request<C>): Promise<Response<C>> {
  return ipcRenderer.invoke(channel, ...(request as unknown[])) as Promise<Response<C>>;
}

function listen<E extends EventName>(
  name: E,
  listener: (value: EventValue<E>) => void,
): StopListening {
  const listening = (_event: unknown, value: EventValue<E>): void => {
    listener(value);
  };
  ipcRenderer.on(name, listening);
  return () => {
    ipcRenderer.off(name, listening);
  };
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
    console.error(error);
  }
  return invoke('close:answer', isSaved ? 'saved' : 'kept');
}

listen('document:arrived', () => void takeArrived());
listen('close:save', () => void answerClose());

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
  readModel: () => invoke('model:read'),
  readExamples: () => invoke('examples:read'),
  appInfo: () => invoke('app:info'),
  openDocument: () => invoke('document:open'),
  openRecent: (key) => invoke('document:openRecent', key),
  openDropped: (file) => invoke('document:openDropped', pathOf(file)),
  saveDocument: (id, text, overwrite) => invoke('document:save', id, text, overwrite),
  saveDocumentAs: (id, name, text) => invoke('document:saveAs', id, name, text),
  listRecent: () => invoke('recent:list'),
  forgetRecent: () => invoke('recent:forget'),
  readSettings: () => invoke('settings:read'),
  setLanguage: (language) => invoke('settings:setLanguage', language),
  reportState: (state) => invoke('state:report', state),
  onCommand: (listener) => listen('command', listener),
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
