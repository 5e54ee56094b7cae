import { written as displays } from '../fixtures/build/displays';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figure, table } from '../../scripts/markdown';
import { modelDocument } from '../../scripts/modelDocument';
import { readShipped } from '../../scripts/readAhead';

const root = join(import.meta.dirname, '../..');
const { model, dataset } = await readShipped(join(root, 'assets'));

describe('the description of the model', () => {
  const written = modelDocument(model, dataset);

  test('is the one in docs/model.md', () => {
    const stored = readFileSync(join(root, 'docs/model.md'), 'utf8');
    expect(stored === written, 'docs/model.md is not up to date: run npm run docs').toBe(true);
  });

  test('names everything that the model file holds', () => {
    const ids = [
      ...model.dimensions,
      ...model.levers,
      ...model.settings,
      ...model.assumptions,
      ...model.data,
      ...model.variables,
    ].map(({ id }) => `\`${id}\``);
    expect(ids.filter((id) => !written.includes(id))).toEqual([]);
  });

  test('holds every source of the assumptions and the base data', () => {
    const sources = [
      ...model.assumptions.flatMap(({ values }) => values.map(({ source }) => source)),
      ...dataset.rows.map(({ source }) => source),
    ];
    expect(sources.filter((source) => !written.includes(source))).toEqual([]);
  });

  test('says what is otherwise since earlier versions', () => {
    const changes = model.earlierVersions.flatMap((earlier) => earlier.changes);
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.filter(({ text }) => !written.includes(text.nl))).toEqual([]);
  });

  test('holds every formula as written', () => {
    const formulas = [...model.variables, ...model.functions].map(({ formula }) => formula);
    expect(formulas.filter((formula) => !written.includes(formula))).toEqual([]);
  });
});

describe('figures in Dutch notation', () => {
  test.each<[number, keyof typeof displays, string]>([
    [1041940, 'euro', '€ 1.041.940'],
    [47928.104738, 'euro', '€ 47.928,10'],
    [36, 'euroCents', '€ 36,00'],
    [-0.06, 'percentage', '−6 %'],
    [0.0225, 'percentage', '2,25 %'],
    [0.07, 'percentage', '7 %'],
    [-0, 'whole', '0'],
    [18.007481, 'decimal', '18,007481'],
    [2020, 'year', '2020'],
    [2020.5, 'date', '1 juli 2020'],
    [2020, 'date', '1 januari 2020'],
    [1, 'flag', 'ja'],
    [0, 'flag', 'nee'],
  ])('%d as %s is %s', (value, display, text) => {
    expect(figure(value, displays[display])).toBe(text);
  });
});

test('a cell of a table keeps its bar and stays on one line', () => {
  expect(table(['A', 'B'], [['x|y', 'one\n two']])).toEqual([
    '| A | B |',
    '| --- | --- |',
    '| x\\|y | one two |',
    '',
  ]);
});
