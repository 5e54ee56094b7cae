import { basename, extname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Response } from '../shared/ipc/contract';
import { atomicWrite } from './atomicWrite';
import { askToReplace, chooseFileToSave, type ExportType } from './dialogs';
import type { Disk } from './disk';
import { cleanFileName } from './fileNames';
import { saveProblem } from './fileProblems';
import type { NativeTexts } from './nativeTexts';
import { documentsFolder, isThere } from './saveAs';

/** Something of the window for other programs, and what its file may be called. */
export interface Export {
  readonly suggestedName: string;
  readonly type: ExportType;
  readonly bytes: Uint8Array;
}

type Saved = Response<'picture:save'> & Response<'paper:savePdf'>;

/** Asks where to save, until the person has chosen a file that may be written or cancels. */
export async function saveExport(
  { suggestedName, type, bytes }: Export,
  window: BrowserWindow,
  texts: NativeTexts,
  disk: Disk,
): Promise<Saved> {
  const extension = `.${type}`;
  let suggested = join(
    documentsFolder(),
    cleanFileName(suggestedName, texts.dialog.untitled) + extension,
  );
  for (;;) {
    const chosen = await chooseFileToSave(window, texts, suggested, type);
    if (chosen === undefined) {
      return { kind: 'cancelled' };
    }
    const hasExtension = extname(chosen).toLowerCase() === extension;
    const path = hasExtension ? chosen : chosen + extension;
    // The system asked about the name as typed, which without extension was another file.
    const isUnasked = !hasExtension && (await isThere(path, disk));
    if (!isUnasked || (await askToReplace(window, texts, path))) {
      return write(path, bytes, disk);
    }
    suggested = path;
  }
}

async function write(path: string, bytes: Uint8Array, disk: Disk): Promise<Saved> {
  try {
    await atomicWrite(path, bytes, disk);
  } catch (error) {
    return { kind: 'refused', problem: saveProblem(error, path) };
  }
  return { kind: 'saved', name: basename(path) };
}
