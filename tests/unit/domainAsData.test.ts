import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../shared/model/model';
import { newestModel, shippedDataset, shippedModel } from '../fixtures/shipped';

/*
 * The domain is data: the program knows no lever, no form of care and no municipality. Changing the domain changes
 * no TypeScript, so that none of the model's names may stand in it, in code, in texts or in remarks.
 */

const root = join(import.meta.dirname, '../..');
const models = [shippedModel(), newestModel()];

/** Names of the model that mean something else in the program. */
const otherMeanings = new Map([
  ['voorkant', 'the name of the program, of its files and of its own protocol'],
  ['effect', 'English for what something does'],
  ['begin', 'English'],
  ['factor', 'English'],
  ['kind', 'English for a sort'],
  ['jaar', 'Dutch for year, in what the functions of the formula language say of themselves'],
  ['heel', 'Dutch for whole, in what the functions of the formula language say of themselves'],
]);

function namesOf(model: Model): readonly string[] {
  const { time, levers, settings, views, assumptions, data, variables, functions, parts } = model;
  const { units, displays, qualities } = model;
  const lists = [
    ...[levers, settings, views, assumptions, data, variables, functions, parts],
    ...[units, displays, qualities],
  ];
  const items = [...model.dimensions, ...shippedDataset().dimensions].flatMap(
    (one) => one.items ?? [],
  );
  const municipalities = shippedDataset().dimensions.flatMap((one) => one.items);
  return [
    ...lists.flat().map(({ id }) => id),
    ...model.dimensions.map(({ id }) => id),
    ...[time.first, time.last, time.step, time.baseYear],
    ...items.map(({ id }) => id),
    ...municipalities.flatMap(({ label, code }) => [label.nl, label.en, code]),
  ];
}

function names(): readonly string[] {
  return models.flatMap(namesOf);
}

const wanted = [...new Set(names())].filter((name) => !otherMeanings.has(name));

/** Any of the names as a whole word: no letter, digit or underscore beside it. */
const anyName = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:${wanted
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.|()]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}_])`,
  'gu',
);

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|html)$/.test(file))
    .map((file) => join(folder, file));
}

function found(text: string): readonly string[] {
  return [...text.matchAll(anyName)].map(([name]) => name);
}

describe.each(['shared', 'main', 'renderer'])('%s', (folder) => {
  const files = sourceFiles(folder);

  it('has files', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  it('has none of the names of the model', () => {
    const places = files.flatMap((file) =>
      found(readFileSync(join(root, file), 'utf8')).map((name) => `${name} in ${file}`),
    );
    expect(places).toEqual([]);
  });
});

describe('scripts', () => {
  it('has none of them as a literal; its prose is Dutch, as the model is', () => {
    const literals = sourceFiles('scripts').flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/'([^'\n]*)'/g)]
        .filter(([, text = '']) => wanted.includes(text))
        .map(([text]) => `${text} in ${file}`),
    );
    expect(literals).toEqual([]);
  });
});

describe('the search', () => {
  it('knows hundreds of names', () => {
    expect(wanted.length).toBeGreaterThan(250);
  });

  it.each([
    ['const x = values.get("naar_voren");', ['naar_voren']],
    ['run.totaal + run["kosten_regio"]', ['totaal', 'kosten_regio']],
    [
      "if (town === 'Hardinxveld-Giessendam') return `${route}`;",
      ['Hardinxveld-Giessendam', 'route'],
    ],
    ["display === 'euro' ? 'EUR' : 'zwak'", ['euro', 'EUR', 'zwak']],
    ['/* taakveld 6.22 of GM0610 */', ['taakveld', '6.22', 'GM0610']],
    ['const naarVoren = naar_voren_2; totaalbedrag; 16.225', []],
  ])('finds whole words: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([...otherMeanings.keys()])('passes over %s, which is a name of the model', (name) => {
    expect(names()).toContain(name);
  });
});
