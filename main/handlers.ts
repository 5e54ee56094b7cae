import { app } from 'electron';
import type { Handlers } from './ipc';
import { readExamples, readModel } from './readAssets';

/** What main does for each message of the page. `assets` is what ships with the program. */
export function createHandlers(assets: string): Handlers {
  const notYet = (): Promise<never> => Promise.reject(new Error('not built yet'));
  return {
    'model:read': () => readModel(assets),
    'examples:read': () => readExamples(assets),
    'app:info': () => Promise.resolve({ version: app.getVersion() }),
    'document:open': notYet,
    'document:openRecent': notYet,
    'document:openDropped': notYet,
    'document:takeArrived': () => Promise.resolve([]),
    'document:save': notYet,
    'document:saveAs': notYet,
    'recent:list': () => Promise.resolve([]),
    'recent:forget': () => Promise.resolve(),
    'settings:read': () => Promise.resolve({ language: 'nl' }),
    'settings:setLanguage': () => Promise.resolve(),
    'state:report': () => Promise.resolve(),
    'close:answer': () => Promise.resolve(),
  };
}
