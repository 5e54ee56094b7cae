import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const document = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Each test that the document names: its file, and words of its name. */
const named = [...document.matchAll(/^\|.*$/gm)].flatMap(([row]) => {
  let file = '';
  return [...row.matchAll(/`(tests\/[^`]+)`|"([^"]+)"/g)].flatMap(([, path, words]) => {
    file = path ?? file;
    return words === undefined ? [] : [[file, words] as const];
  });
});

it('names a test for each of the twenty items of the checklist', () => {
  const items = [...document.matchAll(/^\| (\d+) .*\|.*\|(.*)\|$/gm)];
  expect(items.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  for (const [, number, proof] of items) expect(proof, number).toMatch(/`tests\/.*"/);
  expect(named.length).toBeGreaterThan(30);
});

it.each(named)('%s has "%s"', (file, words) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(words);
});

it('nothing is handed to another program', () => {
  for (const folder of ['main', 'renderer', 'shared']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const text = readFileSync(join(root, folder, name), 'utf8');
      expect(/\bshell\.(openExternal|openPath)|openExternal\(/.test(text), name).toBe(false);
    }
  }
});
