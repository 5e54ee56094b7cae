import exceljs from 'exceljs';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { xlsxFile } from '../../../main/xlsxFile';
import type { Cell, Workbook } from '../../../shared/workbook/workbook';
import { cellAddress } from '../../../shared/workbook/address';
import { differences, formulaCells } from '../../fixtures/spreadsheet/recalculated';
import {
  calculatedExample,
  examples,
  workbookOf,
  workedExample,
} from '../../fixtures/spreadsheet/shippedWorkbook';
import { size } from '../size';

/*
 * The file itself, opened by LibreOffice, told to calculate, and read back. On Debian: `apt-get install
 * libreoffice-calc`; without it the proof says so.
 */

const run = promisify(execFile);
const program = process.env['VOORKANT_LIBREOFFICE'] ?? 'soffice';
const first = ['alle_knoppen', 'begroting_alblasserdam'];
const chosen = size(first.length, examples.length) === examples.length ? examples : first;

/** With everything that a person can add to a scenario. */
const worked = 'worked';

/** Otherwise it shows the values that stand in the file. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

let folder: string;
let isThere = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-sheet-'));
  await mkdir(join(folder, 'profile/user'), { recursive: true });
  await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings);
  isThere = await run(program, ['--version']).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    console.warn(`LibreOffice (${program}) is not installed: it calculated nothing here.`);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Without the values that we wrote: what is right afterwards was calculated there. */
function withoutValues(workbook: Workbook): Workbook {
  const emptied = (cell: Cell): Cell =>
    cell !== null && typeof cell === 'object' && 'formula' in cell && !('error' in cell)
      ? { ...cell, value: typeof cell.value === 'number' ? 0 : '' }
      : cell;
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map(emptied)),
    })),
  };
}

it.each([...chosen, worked])(
  '%s: LibreOffice calculates every cell to half a cent as the engine',
  async (id) => {
    if (!isThere) return;
    const workbook = workbookOf(await (id === worked ? workedExample() : calculatedExample(id)));
    const file = join(folder, `${id}.xlsx`);
    await writeFile(file, xlsxFile(withoutValues(workbook)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    await run(program, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, file]);
    const read = new exceljs.Workbook();
    await read.xlsx.readFile(join(out, `${id}.xlsx`));
    const found = differences(workbook, ({ sheet, row, column }) => {
      const value = read.getWorksheet(sheet)?.getCell(cellAddress(row, column)).result;
      return typeof value === 'number' || typeof value === 'string' ? value : null;
    });
    expect(found).toEqual([]);
    expect(formulaCells(workbook).length).toBeGreaterThan(10_000);
  },
);
