import { dirname, join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { askToReplace, chooseFileToSave, type ExportType } from './dialogs';
import type { Disk } from './disk';
import { cleanFileName, withExtension } from './fileNames';
import type { Library } from './library';
import type { NativeTexts } from './nativeTexts';
import { inTime } from './timeLimit';

/** Milliseconds to look whether there is a file: a disk that does not answer then says so when it is written to. */
const patience = 1000;

/** What the person is asked about a new file. */
export interface SaveAsRequest {
  /** Path of the file that the content comes from, if it has one. */
  readonly from: string | undefined;
  readonly suggestedName: string;
  /** Of something for other programs; without it a scenario is saved. */
  readonly type?: ExportType;
}

export interface SaveAsParts {
  readonly disk: Disk;
  readonly library: Pick<Library, 'folder' | 'make'>;
}

/** Asks where to save, until the person has chosen a file that may be written, or cancels. */
export async function chooseWhere(
  { from, suggestedName, type }: SaveAsRequest,
  window: BrowserWindow,
  texts: NativeTexts,
  { disk, library }: SaveAsParts,
): Promise<string | undefined> {
  const folder = from === undefined ? await firstFolder(type, library) : dirname(from);
  const extension = `.${type ?? 'voorkant'}`;
  let suggested = join(folder, cleanFileName(suggestedName, texts.dialog.untitled) + extension);
  for (;;) {
    const chosen = await chooseFileToSave(window, texts, suggested, type);
    if (chosen === undefined) {
      return undefined;
    }
    const path = withExtension(chosen, extension);
    // The system asked about the name as typed, which without extension was another file.
    const isUnasked = path !== chosen && (await isThere(path, disk));
    if (!isUnasked || (await askToReplace(window, texts, path))) {
      return path;
    }
    suggested = path;
  }
}

/** Where the dialog begins for what has no file yet: a scenario in the library, which is made for the first of them. */
async function firstFolder(
  type: ExportType | undefined,
  library: SaveAsParts['library'],
): Promise<string> {
  const isScenario = type === undefined;
  return isScenario && (await library.make()) ? library.folder() : documentsFolder();
}

/** Whether there is anything of that name. */
function isThere(path: string, disk: Disk): Promise<boolean> {
  const found = (): Promise<boolean> =>
    disk.stat(path).then(
      () => true,
      () => false,
    );
  return inTime(found, patience, () => false);
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
