import { cellAddress, columnName } from './address';
import { looksLikeFormula, xmlText } from './plainText';
import type { Cell, Sheet, Style, Workbook } from './workbook';

/** One file within an XLSX file. */
export interface Part {
  readonly path: string;
  readonly text: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * A workbook as the parts of an XLSX file (ECMA-376). Texts stay texts: one that a spreadsheet would take for a
 * formula has the mark by which it does not, also when it is edited there. What XML forbids is left out.
 * Cost: a second for a million cells.
 */
export function xlsxParts(workbook: Workbook): readonly Part[] {
  const { sheets } = workbook;
  const parts: readonly Part[] = [
    { path: '[Content_Types].xml', text: contentTypes(sheets.length) },
    { path: '_rels/.rels', text: rootRelations },
    { path: 'docProps/core.xml', text: coreProperties(workbook) },
    { path: 'docProps/app.xml', text: appProperties },
    { path: 'docProps/custom.xml', text: customProperties(workbook) },
    { path: 'xl/workbook.xml', text: workbookPart(workbook) },
    { path: 'xl/_rels/workbook.xml.rels', text: workbookRelations(sheets.length) },
    { path: 'xl/styles.xml', text: stylesPart(workbook.styles) },
    ...sheets.map((sheet, index) => ({
      path: `xl/worksheets/sheet${String(index + 1)}.xml`,
      text: sheetPart(sheet),
    })),
  ];
  return parts.map(({ path, text }) => ({ path, text: head + text }));
}

function contentTypes(sheets: number): string {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${kind}+xml"/>`;
  return [
    `<Types xmlns="${packages}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    type('docProps/core.xml', 'package.core-properties'),
    type('docProps/app.xml', 'officedocument.extended-properties'),
    type('docProps/custom.xml', 'officedocument.custom-properties'),
    type('xl/workbook.xml', 'officedocument.spreadsheetml.sheet.main'),
    type('xl/styles.xml', 'officedocument.spreadsheetml.styles'),
    ...numbered(sheets, (n) =>
      type(`xl/worksheets/sheet${n}.xml`, 'officedocument.spreadsheetml.worksheet'),
    ),
    '</Types>',
  ].join('');
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${String(id)}" Type="${type}" Target="${target}"/>`;
}

const rootRelations = [
  `<Relationships xmlns="${packages}/relationships">`,
  relation(1, `${office}/relationships/officeDocument`, 'xl/workbook.xml'),
  relation(2, `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
  relation(3, `${office}/relationships/extended-properties`, 'docProps/app.xml'),
  relation(4, `${office}/relationships/custom-properties`, 'docProps/custom.xml'),
  '</Relationships>',
].join('');

function workbookRelations(sheets: number): string {
  return [
    `<Relationships xmlns="${packages}/relationships">`,
    ...numbered(sheets, (n) =>
      relation(Number(n), `${office}/relationships/worksheet`, `worksheets/sheet${n}.xml`),
    ),
    relation(sheets + 1, `${office}/relationships/styles`, 'styles.xml'),
    '</Relationships>',
  ].join('');
}

function coreProperties({ title, author, created }: Workbook): string {
  const at = xmlText(created);
  return [
    `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');
}

const appProperties = `<Properties xmlns="${office}/extended-properties"><Application>Voorkant</Application></Properties>`;

function customProperties({ properties }: Workbook): string {
  const entries = properties.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${String(index + 2)}" name="${xmlText(name)}">` +
      `<vt:lpwstr>${xmlText(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${entries.join('')}</Properties>`;
}

function workbookPart({ sheets, names }: Workbook): string {
  const defined = names.map(
    ({ name, of }) => `<definedName name="${xmlText(name)}">${xmlText(of)}</definedName>`,
  );
  return [
    `<workbook xmlns="${main}" xmlns:r="${office}/relationships"><workbookPr/>`,
    '<bookViews><workbookView/></bookViews><sheets>',
    ...sheets.map(({ name }, index) => {
      const id = String(index + 1);
      return `<sheet name="${xmlText(name)}" sheetId="${id}" r:id="rId${id}"/>`;
    }),
    '</sheets>',
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    // Excel calculates when it opens the file, so that it shows its own figures and not those that we wrote.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ].join('');
}

/** Two formats of cells for each style: the second for texts that must not become formulas. */
function stylesPart(styles: readonly Style[]): string {
  const all: readonly Style[] = [{}, ...styles];
  const font = ({ bold, colour }: Style): string =>
    `<font>${bold === true ? '<b/>' : ''}<sz val="11"/><color rgb="FF${colour ?? '000000'}"/><name val="Calibri"/></font>`;
  const fill = ({ fill: colour }: Style): string =>
    colour === undefined
      ? '<fill><patternFill patternType="none"/></fill>'
      : `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const formats = all.flatMap(({ format }, index) =>
    format === undefined
      ? []
      : [`<numFmt numFmtId="${String(164 + index)}" formatCode="${xmlText(format)}"/>`],
  );
  const cells = all.flatMap(({ format, wrap }, index) =>
    ['', ' quotePrefix="1"'].map((quoted) => {
      const number = format === undefined ? '0' : String(164 + index);
      const own = String(index);
      const align = wrap === true ? '<alignment vertical="top" wrapText="1"/>' : '';
      return (
        `<xf numFmtId="${number}" fontId="${own}" fillId="${String(index + 2)}" borderId="0" xfId="0"${quoted} ` +
        `applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${align}</xf>`
      );
    }),
  );
  const none = '<fill><patternFill patternType="none"/></fill>';
  const grey = '<fill><patternFill patternType="gray125"/></fill>';
  return [
    `<styleSheet xmlns="${main}">`,
    formats.length === 0 ? '' : list('numFmts', formats),
    list('fonts', all.map(font)),
    // The first two are what every program expects them to be.
    list('fills', [none, grey, ...all.map(fill)]),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', cells),
    '</styleSheet>',
  ].join('');
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${String(items.length)}">${items.join('')}</${name}>`;
}

function sheetPart({ rows, widths, frozen }: Sheet): string {
  const columns = widths.map((width, index) => {
    const n = String(index + 1);
    return `<col min="${n}" max="${n}" width="${String(width)}" customWidth="1"/>`;
  });
  return [
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    '<sheetData>',
    ...rows.map((row, y) => {
      const cells = row.map((cell, x) => cellPart(cell, cellAddress(y, x))).join('');
      return cells === '' ? '' : `<row r="${String(y + 1)}">${cells}</row>`;
    }),
    '</sheetData></worksheet>',
  ].join('');
}

function pane({ rows, columns }: Sheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const split = [
    columns === 0 ? '' : ` xSplit="${String(columns)}"`,
    rows === 0 ? '' : ` ySplit="${String(rows)}"`,
  ].join('');
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<pane${split} topLeftCell="${columnName(columns)}${String(rows + 1)}" activePane="${active}" state="frozen"/>`;
}

function cellPart(cell: Cell, address: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return valuePart(cell, address, 0);
  const style = cell.style + 1;
  if (!('formula' in cell)) {
    return cell.value === null
      ? `<c r="${address}" s="${String(2 * style)}"/>`
      : valuePart(cell.value, address, style);
  }
  const isText = !('error' in cell) && typeof cell.value === 'string';
  const type = 'error' in cell ? ' t="e"' : isText ? ' t="str"' : '';
  const value = 'error' in cell ? cell.error : xmlText(String(cell.value));
  return `<c r="${address}" s="${String(2 * style)}"${type}><f>${xmlText(cell.formula)}</f><v>${value}</v></c>`;
}

function valuePart(value: string | number, address: string, style: number): string {
  if (typeof value === 'number') {
    return `<c r="${address}" s="${String(2 * style)}"><v>${String(value)}</v></c>`;
  }
  const quoted = looksLikeFormula(value) ? 1 : 0;
  const text = `<is><t xml:space="preserve">${xmlText(value)}</t></is>`;
  return `<c r="${address}" s="${String(2 * style + quoted)}" t="inlineStr">${text}</c>`;
}

function numbered(count: number, write: (n: string) => string): readonly string[] {
  return Array.from({ length: count }, (_, index) => write(String(index + 1)));
}
