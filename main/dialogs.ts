import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Exported, PictureType } from '../shared/ipc/contract';
import type { Trouble } from './closing';
import { fill, type NativeTexts } from './nativeTexts';

/** Lets the person choose a scenario file to open; `undefined` when cancelled. */
export async function chooseFileToOpen(
  window: BrowserWindow,
  { dialog: texts }: NativeTexts,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: texts.open.title,
    buttonLabel: texts.open.button,
    filters: [scenarioFilter(texts)],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Lets the person choose the folder of the library; `undefined` when cancelled. */
export async function chooseFolder(
  window: BrowserWindow,
  { dialog: { library } }: NativeTexts,
  folder: string,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: library.title,
    buttonLabel: library.button,
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** What the window can make for other programs, by extension. */
export type ExportType = PictureType | Exported['type'] | 'pdf';

/**
 * Lets the person choose where to save; `undefined` when cancelled. The system asks before it
 * replaces. `type`: the extension of something for other programs; without it a scenario is saved.
 */
export async function chooseFileToSave(
  window: BrowserWindow,
  { dialog: texts }: NativeTexts,
  defaultPath: string,
  type?: ExportType,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: type === undefined ? texts.saveAs.title : exportTitle(type, texts),
    buttonLabel: texts.saveAs.button,
    defaultPath,
    filters:
      type === undefined
        ? [scenarioFilter(texts)]
        : [{ name: texts.exportTypes[type], extensions: [type] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? undefined : filePath;
}

/** Whether a file may be replaced that the system did not ask about. */
export async function askToReplace(
  window: BrowserWindow,
  { dialog: { replace } }: NativeTexts,
  path: string,
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: fill(replace.message, { name: basename(path) }),
    detail: replace.detail,
    buttons: [replace.replace, replace.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** What to do with unsaved work before the window closes. */
export async function askToSave(
  window: BrowserWindow,
  { dialog: { unsaved } }: NativeTexts,
  name: string,
): Promise<'save' | 'discard' | 'cancel'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: name === '' ? unsaved.messageUntitled : fill(unsaved.message, { name }),
    detail: unsaved.detail,
    buttons: [unsaved.save, unsaved.discard, unsaved.cancel],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  });
  return response === 0 ? 'save' : response === 1 ? 'discard' : 'cancel';
}

/** Whether to close though the work could not be saved. */
export async function askInTrouble(
  window: BrowserWindow,
  { dialog: texts }: NativeTexts,
  trouble: Trouble,
): Promise<'wait' | 'close'> {
  const { message, detail, wait, close } = texts[trouble];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [wait, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1 ? 'close' : 'wait';
}

/** What to do with a page that has crashed twice in a row. */
export async function askAfterCrash(
  window: BrowserWindow,
  { dialog: { crashed } }: NativeTexts,
): Promise<'reload' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: crashed.message,
    detail: crashed.detail,
    buttons: [crashed.reload, crashed.close],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0 ? 'reload' : 'close';
}

function exportTitle(type: ExportType, texts: NativeTexts['dialog']): string {
  if (type === 'pdf') return texts.savePdf.title;
  return type === 'xlsx' || type === 'csv' ? texts.saveTable.title : texts.savePicture.title;
}

function scenarioFilter(texts: NativeTexts['dialog']): { name: string; extensions: string[] } {
  return { name: texts.fileType, extensions: ['voorkant'] };
}
