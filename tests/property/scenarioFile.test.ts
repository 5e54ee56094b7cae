import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readScenarioFile } from '../../shared/file/readScenarioFile';
import { currentFormatVersion, type ScenarioContent } from '../../shared/file/scenarioFileSchema';
import { writeScenarioFile } from '../../shared/file/writeScenarioFile';
import { sha256 } from '../fixtures/sha256';

const letters = ['a', 'b', 'c', 'x', 'y', 'z'];
const more = [...letters, '0', '1', '2', '9', '_'];

/** Names of the machinery of JavaScript that are spelt as ours: no file holds them. */
const reserved = ['constructor', 'prototype'];

function word(first: readonly string[], others: readonly string[]): fc.Arbitrary<string> {
  const rest = fc.string({ unit: fc.constantFrom(...others), maxLength: 8 });
  return fc
    .oneof(
      {
        weight: 9,
        arbitrary: fc.tuple(fc.constantFrom(...first), rest).map((parts) => parts.join('')),
      },
      { weight: 1, arbitrary: fc.constantFrom('valueof', 'tostring', 'hasownproperty', 'length') },
    )
    .filter((name) => !reserved.includes(name));
}

const identifier = word(letters, more);
const item = word([...letters, '0', '6'], [...more, '.']);
const items = fc.array(item, { maxLength: 3 }).map((parts) => parts.join('|'));
// JSON has one zero.
const number = fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => value + 0);
/** Any text, also with quotes, line ends, emoji and halves of them. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 20) });
const filled = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const moment = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((date) => date.toISOString());
const hash = fc.string({
  unit: fc.constantFrom('0', '1', '9', 'a', 'f'),
  minLength: 64,
  maxLength: 64,
});
const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.'));
const year = fc.integer({ min: 1900, max: 2200 });
const label = fc.record({ nl: filled, en: filled });

const who = { by: text(500), at: moment, why: text(20_000) };
const ownLine = {
  id: identifier,
  label: filled,
  unit: fc.constantFrom('1', 'EUR', 'EUR/kind'),
  display: identifier,
  dimensions: fc.array(identifier, { maxLength: 3 }),
};
const changes = fc.dictionary(
  identifier,
  fc.dictionary(items, fc.record({ value: number, ...who }), { noNullPrototype: true, maxKeys: 4 }),
  { noNullPrototype: true, maxKeys: 4 },
);
const row = fc.record(
  {
    variable: identifier,
    items,
    value: number,
    low: number,
    high: number,
    status: fc.constantFrom('bron', 'verdeeld', 'afgeleid', 'sterk', 'matig', 'zwak'),
    source: text(100),
    note: text(100),
  },
  {
    requiredKeys: ['variable', 'items', 'value', 'status', 'source', 'note'],
    noNullPrototype: true,
  },
);

const content: fc.Arbitrary<ScenarioContent> = fc.record({
  format: fc.constant('voorkant-scenario' as const),
  formatVersion: fc.constant(currentFormatVersion),
  app: fc.record({ version }),
  model: fc.record({ id: text(500), version, sha256: hash }),
  scenario: fc.record({
    id: fc.uuid(),
    name: text(500),
    author: text(500),
    note: text(20_000),
    created: moment,
    modified: moment,
    basedOn: fc.option(fc.record({ id: fc.uuid(), checksum: hash })),
  }),
  timeAxis: fc.record({ first: year, last: year }),
  dataset: fc.record({
    id: fc.constantFrom('a', 'town-2018'),
    name: filled,
    source: filled,
    baseYear: year,
    dimensions: fc.array(
      fc.record({
        id: identifier,
        items: fc.array(fc.record({ id: item, label, code: text(20) }), { maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
    rows: fc.array(row, { maxLength: 5 }),
  }),
  levers: changes,
  assumptions: changes,
  overrides: fc.array(
    fc.record(
      {
        variable: identifier,
        items,
        value: number,
        only: fc.constant('scenario' as const),
        ...who,
      },
      { requiredKeys: ['variable', 'items', 'value', 'by', 'at', 'why'] },
    ),
    { maxLength: 3 },
  ),
  formulas: fc.array(fc.record({ variable: identifier, formula: filled, ...who }), {
    maxLength: 3,
  }),
  ownLines: fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('variable' as const),
        ...ownLine,
        block: text(64),
        formula: filled,
        ...who,
      }),
      fc.record({
        kind: fc.constant('assumption' as const),
        ...ownLine,
        low: number,
        central: number,
        high: number,
        ...who,
      }),
      fc.record({
        kind: fc.constant('lever' as const),
        ...ownLine,
        part: identifier,
        neutral: number,
        minimum: number,
        maximum: number,
        ...who,
      }),
    ),
    { maxLength: 3 },
  ),
  perItem: fc.array(fc.record({ assumption: identifier, dimension: identifier, ...who }), {
    maxLength: 3,
  }),
  draws: fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    count: fc.integer({ min: 10, max: 100_000 }),
  }),
  measures: fc.array(
    fc.record({
      id: fc.uuid(),
      name: filled,
      owner: identifier,
      part: identifier,
      kind: fc.constantFrom('structural' as const, 'incidental' as const),
      planned: fc.dictionary(
        year.map(String),
        fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0)),
        { noNullPrototype: true, maxKeys: 4 },
      ),
      realised: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
      cover: text(500),
      note: text(20_000),
      by: text(500),
      at: moment,
    }),
    { maxLength: 3 },
  ),
  signature: fc.constant(null),
  results: fc.record({
    app: fc.record({ version }),
    model: fc.record({ id: text(500), version }),
    figures: fc.dictionary(identifier, fc.option(number), { noNullPrototype: true }),
  }),
});

it('any content that is written is read back as it was, and written again as the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (written) => {
      const file = await writeScenarioFile(written, sha256);
      const read = await readScenarioFile(file, sha256);
      const value = { content: written, changedOutside: false, version: currentFormatVersion };
      expect(read).toEqual({ ok: true, value });
      if (read.ok) expect(await writeScenarioFile(read.value.content, sha256)).toBe(file);
    }),
    { seed: 20_261_121, numRuns: 300 },
  );
}, 60_000);
