import { basename, extname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { PictureType, Response } from '../shared/ipc/contract';
import { atomicWrite } from './atomicWrite';
import { askToReplace, chooseFileToSave } from './dialogs';
import type { Disk } from './disk';
import { cleanFileName } from './fileNames';
import { saveProblem } from './fileProblems';
import type { NativeTexts } from './nativeTexts';
import { documentsFolder, isThere } from './saveAs';

/** A picture of the window, and what its file may be called. */
export interface Picture {
  readonly suggestedName: string;
  readonly type: PictureType;
  readonly bytes: Uint8Array;
}

/** Asks where to save a picture, until the person has chosen a file that may be written or cancels. */
export async function savePicture(
  { suggestedName, type, bytes }: Picture,
  window: BrowserWindow,
  texts: NativeTexts,
  disk: Disk,
): Promise<Response<'picture:save'>> {
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

async function write(
  path: string,
  bytes: Uint8Array,
  disk: Disk,
): Promise<Response<'picture:save'>> {
  try {
    await atomicWrite(path, bytes, disk);
  } catch (error) {
    return { kind: 'refused', problem: saveProblem(error, path) };
  }
  return { kind: 'saved', name: basename(path) };
}
