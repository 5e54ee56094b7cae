import { dirname, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Response } from '../shared/ipc/contract';
import { askToReplace, chooseFileToSave } from './dialogs';
import type { Disk } from './disk';
import type { Documents } from './documents';
import { cleanFileName, scenarioExtension, withExtension } from './fileNames';
import type { NativeTexts } from './nativeTexts';

/** What the person is asked about a new file. */
export interface SaveAsRequest {
  /** Path of the file that the scenario comes from, if it has one. */
  readonly from: string | undefined;
  readonly suggestedName: string;
  readonly text: string;
}

/** Asks where to save, until the person has chosen a file that may be written or cancels; then saves. */
export async function saveAs(
  { from, suggestedName, text }: SaveAsRequest,
  window: BrowserWindow,
  texts: NativeTexts,
  documents: Documents,
  disk: Disk,
): Promise<Response<'document:saveAs'>> {
  const folder = from === undefined ? documentsFolder() : dirname(from);
  const name = cleanFileName(suggestedName, texts.dialog.untitled) + scenarioExtension;
  let suggested = join(folder, name);
  for (;;) {
    const chosen = await chooseFileToSave(window, texts, suggested);
    if (chosen === undefined) {
      return { kind: 'cancelled' };
    }
    const path = withExtension(chosen);
    // The system asked about the name as typed, which without extension was another file.
    const isUnasked = path !== chosen && (await isThere(path, disk));
    if (!isUnasked || (await askToReplace(window, texts, path))) {
      return documents.saveTo(path, text);
    }
    suggested = path;
  }
}

/** Whether there is anything of that name. */
export function isThere(path: string, disk: Disk): Promise<boolean> {
  return disk.stat(path).then(
    () => true,
    () => false,
  );
}

/** Where the system's user keeps documents. */
export function documentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    // A system that names no such folder.
    return app.getPath('home');
  }
}
