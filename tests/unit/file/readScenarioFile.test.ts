import { describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../../shared/file/readScenarioFile';
import { sha256 } from '../../fixtures/sha256';
import { shopContent, shopFileText } from '../../fixtures/shops/file';

const text = await shopFileText();

type Json = Record<string, unknown>;

/** The outcome of reading: `fits`, `changed outside`, or every problem as `code at place`. */
async function outcome(file: string): Promise<string> {
  const read = await readScenarioFile(file, sha256);
  if (!read.ok) return read.error.map(({ code, where }) => `${code} at ${where}`).join(', ');
  return read.value.changedOutside ? 'changed outside' : 'fits';
}

/** The file with one value put at a path (`levers.discount`). */
function withValue(path: string, value: unknown): string {
  const content = JSON.parse(text) as Json;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const place = keys.reduce((inner, key) => inner[key] as Json, content);
  place[last] = value;
  return JSON.stringify(content);
}

function without(path: string): string {
  // A key that is undefined is not written.
  return withValue(path, undefined);
}

/** Objects in each other; the outermost is level 1. */
function nested(levels: number): unknown {
  return levels === 1 ? {} : { inner: nested(levels - 1) };
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

describe('a file that fits', () => {
  it('gives what was written', async () => {
    const read = await readScenarioFile(text, sha256);
    expect(read).toEqual({
      ok: true,
      value: { content: shopContent(), changedOutside: false, version: 5 },
    });
  });

  it.each([
    ['with other white space', JSON.stringify(JSON.parse(text))],
    ['with every key in another order', JSON.stringify(reversed(JSON.parse(text)), null, 4)],
    ['with line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['with a mark of its bytes', `\uFEFF${text}`],
    ['without the place of a signature', without('signature')],
    ['with its letters written out', text.replaceAll('€', '\\u20ac')],
  ])('%s', async (_, file) => {
    expect(file).not.toBe(text);
    expect(await outcome(file)).toBe('fits');
  });
});

describe('a file that was changed outside the app still opens', () => {
  it.each([
    ['a digit', text.replace('"value": 2022', '"value": 2021')],
    ['a letter', text.replace('two', 'ten')],
    ['a space in a note', text.replace('lines,', 'lines ,')],
    ['a change that is left out', without('levers.storms')],
    ['the stored figures', withValue('results.figures.loss', 1)],
    ['the checksum', text.replace(/"checksum": "(.)(.{63})"\n}/, '"checksum": "$2$1"\n}')],
  ])('%s', async (_, file) => {
    expect(file).not.toBe(text);
    expect(await outcome(file)).toBe('changed outside');
  });
});

describe('what is no scenario', () => {
  it.each([
    ['nothing', '', 'notJson at '],
    ['half a file', text.slice(0, 1000), 'notJson at '],
    ['a formula', '1 + 1', 'notJson at '],
    ['two files', text + text, 'notJson at '],
    ['a number that is none', text.replace('"value": 2022', '"value": NaN'), 'notJson at '],
    ['a number', '1', 'notAScenario at '],
    ['null', 'null', 'notAScenario at '],
    ['a list', '[]', 'notAScenario at '],
    ['an object without a format', without('format'), 'notAScenario at '],
    ['another format', withValue('format', 'voorkant-model'), 'notAScenario at format'],
    ['20 MB and one', `${' '.repeat(20 * 1024 * 1024)}1`, 'fileTooLarge at '],
  ])('%s', async (_, file, expected) => {
    expect(await outcome(file)).toBe(expected);
  });

  it('20 MB are read', async () => {
    const room = 20 * 1024 * 1024 - Buffer.byteLength(text);
    expect(await outcome(text + ' '.repeat(room))).toBe('fits');
    expect(await outcome(text + ' '.repeat(room + 1))).toBe('fileTooLarge at ');
  });
});

describe('the version of the format', () => {
  it.each([
    ['the next one', 6, 'newerFormat at formatVersion'],
    ['much newer', 1e6, 'newerFormat at formatVersion'],
    ['nought', 0, 'wrongFormatVersion at formatVersion'],
    ['below nought', -1, 'wrongFormatVersion at formatVersion'],
    ['one and a half', 1.5, 'wrongFormatVersion at formatVersion'],
    ['text', '1', 'wrongFormatVersion at formatVersion'],
    ['null', null, 'wrongFormatVersion at formatVersion'],
    ['none', undefined, 'wrongFormatVersion at formatVersion'],
  ])('%s', async (_, version, expected) => {
    expect(await outcome(withValue('formatVersion', version))).toBe(expected);
  });

  it('that is newer comes before what else is new in it', async () => {
    const file = withValue('formatVersion', 6).replace('"note"', '"remark"');
    expect(await outcome(file)).toBe('newerFormat at formatVersion');
  });
});

describe('what may be in no file', () => {
  it.each([
    [
      'a number beyond the largest',
      text.replace('"value": 0.5', '"value": 1e999'),
      'notFinite at levers.discount.north|apple.value',
    ],
    [
      'the prototype of an object',
      text.replace('"levers": {', '"levers": { "__proto__": {},'),
      'forbiddenKey at levers.__proto__',
    ],
    [
      'a constructor',
      text.replace('"levers": {', '"levers": { "constructor": {},'),
      'forbiddenKey at levers.constructor',
    ],
    [
      'a prototype',
      text.replace('"figures": {', '"figures": { "prototype": 1,'),
      'forbiddenKey at results.figures.prototype',
    ],
    [
      '21 levels',
      withValue('note', nested(20)),
      'nestedTooDeep at note.' + 'inner.'.repeat(18) + 'inner',
    ],
    ['500 levels', '['.repeat(500) + ']'.repeat(500), 'nestedTooDeep at ' + '0.'.repeat(19) + '0'],
    ['levels without end', '{"a":['.repeat(3_000_000), 'nestedTooDeep at '],
  ])('%s', async (_, file, expected) => {
    expect(file).not.toBe(text);
    expect(await outcome(file)).toBe(expected);
  });

  it('brackets in a text are no levels', async () => {
    expect(await outcome(withValue('scenario.note', `\\"${'{['.repeat(1000)}`))).toBe(
      'changed outside',
    );
  });

  it('20 levels are looked into', async () => {
    expect(await outcome(withValue('note', nested(19)))).toBe('unknownKey at ');
  });
});

describe('a wrong shape, with the path of the value', () => {
  it.each<[string, unknown, string]>([
    ['remark', 'mine', 'unknownKey at '],
    ['scenario.remark', 'mine', 'unknownKey at scenario'],
    ['levers.discount.north|apple.unit', 'EUR', 'unknownKey at levers.discount.north|apple'],
    ['overrides.0.remark', 'mine', 'unknownKey at overrides.0'],
    ['app.version', '1.2', 'wrongNotation at app.version'],
    ['model.sha256', 'abc', 'wrongNotation at model.sha256'],
    ['scenario.id', 'one', 'wrongNotation at scenario.id'],
    ['scenario.name', 'x'.repeat(501), 'textTooLong at scenario.name'],
    ['scenario.note', 'x'.repeat(20_001), 'textTooLong at scenario.note'],
    ['scenario.created', 'yesterday', 'wrongNotation at scenario.created'],
    ['scenario.basedOn', undefined, 'partMissing at scenario.basedOn'],
    ['timeAxis.first', 2020.5, 'wholeNumberWanted at timeAxis.first'],
    ['timeAxis.last', '2022', 'numberWanted at timeAxis.last'],
    ['timeAxis.last', 20_036, 'numberTooHigh at timeAxis.last'],
    ['dataset.rows', {}, 'listWanted at dataset.rows'],
    ['dataset.rows.0.value', null, 'numberWanted at dataset.rows.0.value'],
    ['dataset.rows.1.status', 'Zeker!', 'wrongNotation at dataset.rows.1.status'],
    ['dataset.name', 'x'.repeat(201), 'textTooLong at dataset.name'],
    ['dataset.rows.0.note', 'x'.repeat(2001), 'textTooLong at dataset.rows.0.note'],
    ['dataset.rows.0.source', 'x'.repeat(2001), 'textTooLong at dataset.rows.0.source'],
    ['levers', [], 'partsWanted at levers'],
    [
      'levers.discount.north|apple.value',
      '0.5',
      'numberWanted at levers.discount.north|apple.value',
    ],
    ['levers.Discount', {}, 'nameNotAllowed at levers.Discount'],
    ['levers.discount.North apple', {}, 'nameNotAllowed at levers.discount.North apple'],
    ['overrides.0.variable', 'constructor', 'wrongNotation at overrides.0.variable'],
    ['overrides.0.only', 'reference', 'valueUnknown at overrides.0.only'],
    ['overrides.0.items', 'a||b', 'wrongNotation at overrides.0.items'],
    ['formulas.0.formula', '', 'textMissing at formulas.0.formula'],
    ['formulas.0.formula', 'x'.repeat(4001), 'textTooLong at formulas.0.formula'],
    ['measures', {}, 'listWanted at measures'],
    ['measures', undefined, 'partMissing at measures'],
    ['measures.0.remark', 'mine', 'unknownKey at measures.0'],
    ['measures.0.id', 'one', 'wrongNotation at measures.0.id'],
    ['measures.0.name', '', 'textMissing at measures.0.name'],
    ['measures.0.kind', 'once', 'valueUnknown at measures.0.kind'],
    ['measures.0.planned.2020', -1, 'numberTooLow at measures.0.planned.2020'],
    ['measures.0.planned.2020', '1', 'numberWanted at measures.0.planned.2020'],
    ['measures.0.planned.soon', 1, 'nameNotAllowed at measures.0.planned.soon'],
    ['measures.0.realised', 1.01, 'numberTooHigh at measures.0.realised'],
    ['measures.0.realised', -0.01, 'numberTooLow at measures.0.realised'],
    ['signature', 'mine', 'wrongShape at signature'],
    ['results.figures.loss', 'much', 'numberWanted at results.figures.loss'],
    ['checksum', 'abc', 'wrongNotation at checksum'],
    ['checksum', undefined, 'partMissing at checksum'],
  ])('%s: %j', async (path, value, expected) => {
    expect(await outcome(withValue(path, value))).toBe(expected);
  });

  it('every fault', async () => {
    const file = withValue('scenario.id', 'one').replace('"first":2020', '"first":"soon"');
    expect(await outcome(file)).toBe(
      'wrongNotation at scenario.id, numberWanted at timeAxis.first',
    );
  });
});
