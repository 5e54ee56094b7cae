import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { xlsxFile, zipped } from '../../../main/xlsxFile';
import { cellAddress, columnName, fixedAddress, inSheet } from '../../../shared/workbook/address';
import { xlsxParts } from '../../../shared/workbook/xlsxParts';
import { workbookSchema, type Cell, type Workbook } from '../../../shared/workbook/workbook';
import { xmlFault } from '../../fixtures/wellFormed';

function workbook(rows: readonly (readonly Cell[])[], rest: Partial<Workbook> = {}): Workbook {
  return {
    title: 'Plan & "meer"',
    author: 'Jo',
    created: '2026-11-27T12:00:00.000Z',
    properties: [['Model', 'naar-voren 2.0.0']],
    styles: [{ format: '"€" #,##0' }, { bold: true, fill: 'E6EAF0', wrap: true }],
    names: [],
    sheets: [{ name: 'Eén', widths: [12], frozen: { rows: 1, columns: 1 }, rows }],
    ...rest,
  };
}

/** Another program's reading of the file. */
async function read(content: Workbook): Promise<exceljs.Workbook> {
  const found = new exceljs.Workbook();
  const bytes = xlsxFile(workbookSchema.parse(content));
  await found.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return found;
}

describe('an XLSX file', () => {
  it('has texts, numbers, formulas with their value, errors and formats', async () => {
    const file = await read(
      workbook([
        ['Naam', 12.5, null, { value: 'kop', style: 1 }],
        [
          { formula: 'B1*2', value: 25, style: 0 },
          { formula: 'NA()', error: '#N/A', style: 0 },
        ],
        [
          { formula: 'IF(B1=1,"ja","nee")', value: 'nee', style: 0 },
          { value: null, style: 1 },
        ],
      ]),
    );
    const sheet = file.getWorksheet('Eén');
    const value = (address: string): unknown => sheet?.getCell(address).value;
    expect([value('A1'), value('B1'), value('C1'), value('D1')]).toEqual([
      'Naam',
      12.5,
      null,
      'kop',
    ]);
    expect(value('A2')).toEqual({ formula: 'B1*2', result: 25 });
    expect(value('B2')).toEqual({ formula: 'NA()', result: { error: '#N/A' } });
    expect(value('A3')).toEqual({ formula: 'IF(B1=1,"ja","nee")', result: 'nee' });
    expect(sheet?.getCell('A2').numFmt).toBe('"€" #,##0');
    expect(sheet?.getCell('D1').font.bold).toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1 });
  });

  it('has names, title, author and what it was made of', async () => {
    const file = await read(workbook([['a', 1]], { names: [{ name: 'prijs', of: "'Eén'!$B$1" }] }));
    expect(file.definedNames.model).toEqual([{ name: 'prijs', ranges: ["'Eén'!$B$1"] }]);
    expect([file.title, file.creator]).toEqual(['Plan & "meer"', 'Jo']);
    const custom = xlsxParts(workbook([])).find(({ path }) => path === 'docProps/custom.xml');
    expect(custom?.text).toContain('name="Model"><vt:lpwstr>naar-voren 2.0.0</vt:lpwstr>');
  });

  it.each(['=1+1', '+31 6', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\uff1d1', '"a'])(
    'marks the text %j as a text, whole, and leaves numbers alone',
    async (text) => {
      const content = workbook([[text, -5]]);
      const cell = (await read(content)).getWorksheet('Eén')?.getCell('A1');
      expect((cell?.text ?? '').replaceAll('\r', '\n')).toBe(text.replaceAll('\r', '\n'));
      const part = xlsxParts(content).find(({ path }) => path.includes('sheet1'))?.text ?? '';
      expect(part).toContain('<c r="A1" s="1" t="inlineStr">');
      expect(part).toContain('<c r="B1" s="0"><v>-5</v></c>');
      expect(xlsxParts(content).find(({ path }) => path.includes('styles'))?.text).toMatch(
        /<cellXfs count="6"><xf[^>]*><\/xf><xf[^>]* quotePrefix="1"/,
      );
    },
  );

  it('is well-formed whatever the texts', () => {
    const nasty = 'a\u0000b\u000bc\ufffed\ud800e<f>&"\u{1f600}\u0085';
    const content = workbook([[nasty]], { title: nasty, author: nasty });
    for (const { path, text } of xlsxParts(content)) {
      expect([
        path,
        xmlFault(`<svg xmlns="http://www.w3.org/2000/svg">${text.replace(/^<\?.*?\?>/, '')}</svg>`),
      ]).toEqual([path, undefined]);
    }
    const sheet = xlsxParts(content).find(({ path }) => path.includes('sheet1'))?.text;
    expect(sheet).toContain('abcde&lt;f&gt;&amp;&quot;\u{1f600}\u0085');
  });

  it('is the same for the same content', () => {
    expect(xlsxFile(workbook([['a']])).equals(xlsxFile(workbook([['a']])))).toBe(true);
  });
});

it('an archive of nothing is one', () => {
  expect(zipped([]).toString('hex')).toBe(`504b0506${'00'.repeat(18)}`);
});

it('cells are called as in a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(cellAddress(4, 3)).toBe('D5');
  expect(inSheet('Prijzen en kosten', fixedAddress(4, 3))).toBe("'Prijzen en kosten'!$D$5");
});

describe('a workbook from elsewhere', () => {
  it.each<readonly [string, object]>([
    [
      'a sheet without a name',
      { sheets: [{ name: '', widths: [], frozen: { rows: 0, columns: 0 }, rows: [] }] },
    ],
    ['no sheet', { sheets: [] }],
    [
      'no number',
      { sheets: [{ name: 'a', widths: [], frozen: { rows: 0, columns: 0 }, rows: [[NaN]] }] },
    ],
    ['a name with a sign', { names: [{ name: 'a b', of: 'A1' }] }],
    [
      'too many cells',
      {
        sheets: [
          {
            name: 'a',
            widths: [],
            frozen: { rows: 0, columns: 0 },
            rows: Array.from({ length: 401 }, () => Array.from({ length: 1000 }, () => 1)),
          },
        ],
      },
    ],
    ['something more', { more: 1 }],
  ])('with %s is refused', (_, rest) => {
    expect(workbookSchema.safeParse({ ...workbook([['a']]), ...rest }).success).toBe(false);
    expect(workbookSchema.safeParse(workbook([['a']])).success).toBe(true);
  });
});
