import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import type { Response } from '../shared/ipc/contract';
import type { Problem } from '../shared/lib/problem';
import { fail, ok, type Result } from '../shared/lib/result';
import { fileProblem } from './fileProblems';
import { log } from './log';

/** Size and margins stand in the page's own rules for print; the tags are for who cannot see the page. */
const pdfOptions: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
};

/** A PDF of what the page has laid out for paper. */
export async function makePdf({ webContents }: BrowserWindow): Promise<Result<Buffer, Problem>> {
  try {
    return ok(await webContents.printToPDF(pdfOptions));
  } catch (error) {
    log.error('no PDF was made', error);
    return fail(fileProblem('pdfFailed', ''));
  }
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
