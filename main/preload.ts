import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, Response, VoorkantBridge } from '../shared/ipc/contract';

// Only types come from the contract: its schemas stay in main, and this file stays small.
function invoke<C extends Channel>(channel: C): Promise<Response<C>> {
  return ipcRenderer.invoke(channel) as Promise<Response<C>>;
}

// Electron security checklist 20 (do not expose Electron APIs to untrusted content): the page gets
// these functions by name, and never ipcRenderer, a channel name of its own choice or an event.
const bridge: VoorkantBridge = {
  readModel: () => invoke('model:read'),
  readExamples: () => invoke('examples:read'),
  appInfo: () => invoke('app:info'),
};

contextBridge.exposeInMainWorld('voorkant', bridge);
