import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

/*
 * The searches of docs/architecture.md, made as somebody makes them who does not know the house: first a file or
 * something exported of just that name, then one with the word in its name, then whoever uses the word most. They end
 * where the list says within two guesses.
 */

const root = join(import.meta.dirname, '../..');

interface Source {
  readonly path: string;
  readonly text: string;
}

const sources: readonly Source[] = ['shared', 'main', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const path = `${folder}/${file.replaceAll('\\', '/')}`;
      return { path, text: readFileSync(join(root, path), 'utf8') };
    }),
);

const exported = /export (?:async )?(?:function|const|interface|type|class) (\w+)/g;

/** How far a file is from the word: 0 is named just so; in the same distance the one with the most of it is first. */
function distance({ path, text }: Source, word: string): number {
  const name = basename(path)
    .replace(/\.tsx?$/, '')
    .toLowerCase();
  const names = [...text.matchAll(exported)].map(([, one = '']) => one.toLowerCase());
  if (name === word) return 0;
  if (names.includes(word)) return 1;
  if (name.includes(word)) return 2;
  return names.some((one) => one.includes(word)) ? 3 : 4;
}

function guesses(word: string): readonly string[] {
  const wanted = word.toLowerCase();
  return sources
    .map((source) => ({
      path: source.path,
      distance: distance(source, wanted),
      times: source.text.toLowerCase().split(wanted).length - 1,
    }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => a.distance - b.distance || b.times - a.times)
    .slice(0, 2)
    .map(({ path }) => path);
}

const map = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
const table = map.slice(map.indexOf('## Twenty searches'), map.indexOf('## Glossary'));
const searches = table
  .split('\n')
  .map((line) =>
    line.split('|').map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, at]) => at ?? '')),
  )
  .flatMap(([, words = [], ends = []]) =>
    words.map((word, index): readonly [string, string] => [word, ends[index] ?? ends[0] ?? '']),
  );

it('there are twenty of them', () => {
  expect(table.match(/^\| `/gm)).toHaveLength(20);
});

it.each(searches)('%s ends in %s', (word, end) => {
  expect(guesses(word)).toContain(end);
});
