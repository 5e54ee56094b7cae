import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import type { Response } from '../shared/ipc/contract';
import type { Disk } from './disk';
import { fileProblem } from './fileProblems';
import { log } from './log';
import type { NativeTexts } from './nativeTexts';
import { saveExport } from './saveExport';

/** Size and margins stand in the page's own rules for print; the tags are for who cannot see the page. */
const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
};

/** Makes a PDF of what the page has laid out for paper, and asks where to save it. */
export async function savePdf(
  suggestedName: string,
  window: BrowserWindow,
  texts: NativeTexts,
  disk: Disk,
): Promise<Response<'paper:savePdf'>> {
  let bytes: Uint8Array;
  try {
    // Before the dialog: the paper is what was on screen when the person asked for it.
    bytes = await window.webContents.printToPDF(pdfOptions);
  } catch (error) {
    log.error('no PDF was made', error);
    return { kind: 'refused', problem: fileProblem('pdfFailed', '') };
  }
  return saveExport({ suggestedName, type: 'pdf', bytes }, window, texts, disk);
}

/** Prints what the page has laid out for paper. The system asks on which printer. */
export function printPaper({ webContents }: BrowserWindow): Promise<Response<'paper:print'>> {
  return new Promise((resolve) => {
    webContents.print({ pageSize: 'A4', printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) {
        resolve({ kind: 'printed' });
      } else if (/cancel/i.test(reason)) {
        resolve({ kind: 'cancelled' });
      } else {
        log.error('not printed', reason);
        resolve({ kind: 'refused', problem: fileProblem('printFailed', '') });
      }
    });
  });
}
