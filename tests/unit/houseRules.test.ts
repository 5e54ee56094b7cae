import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * How the source is cut. What is too long to be read at once is split, what is too small to be looked for joins the
 * file that uses it, and no file only hands on what another one has.
 */

const root = join(import.meta.dirname, '../..');
const mostLines = 300;
/** Below this a file that one other file imports is part of that one. */
const fewLines = 30;

/** Small files with one importer that stand alone all the same. */
const alone: Readonly<Record<string, string>> = {
  'main/handOver.ts': 'tested without starting the program, which main.ts does',
  'main/unsafeSwitches.ts': 'tested without starting the program, which main.ts does',
  'renderer/format/plainChecks.ts': 'imported for what it does, before any schema is made',
  'renderer/grid/firstPicture.ts': 'tested without the grid',
  'renderer/scenario/Problems.tsx': 'App.tsx puts together and draws nothing of its own',
  'renderer/sources/RulesPage.tsx': 'a page, which pages/Pages puts under its tab',
  'renderer/ui/useIsShown.ts': 'knows the layout and not what is laid out',
  'renderer/ui/useShownAgain.ts': 'knows the page and not the grid, and is tested without it',
  'scripts/commandLine/plainChecks.ts': 'imported for what it does, before any schema is made',
  'shared/calculation/checkMeasures.ts': 'one of the checks, each in a file of its own',
  'shared/calculation/checkVariants.ts': 'one of the checks, each in a file of its own',
  'shared/file/migrations/addDraws.ts': 'one migration, which never changes any more',
  'shared/file/migrations/addMeasures.ts': 'one migration, which never changes any more',
  'shared/file/migrations/addOwnLines.ts': 'one migration, which never changes any more',
  'shared/file/migrations/addPerItem.ts': 'one migration, which never changes any more',
};

interface Source {
  readonly path: string;
  readonly lines: number;
  readonly text: string;
  /** Files of this repository, as it names them: without extension, from the root. */
  readonly imports: readonly string[];
}

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !/[\\/]out[\\/]/.test(path))
    .map((path) => sourceOf(path.replaceAll('\\', '/')));
}

function sourceOf(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g)].map(([, name = '']) =>
    normalize(join(dirname(path), name.replace(/\?.*$/, '')))
      .replaceAll('\\', '/')
      .replace(/\.mjs$/, ''),
  );
  return { path, text, imports, lines: text.split('\n').length - 1 };
}

const program = ['shared', 'main', 'renderer', 'scripts'].flatMap(sourcesIn);
const code = program.filter(({ path }) => !path.endsWith('.css') && !path.endsWith('.d.ts'));
const all = [...program, ...sourcesIn('tests')];

const nameOf = (path: string): string => path.replace(/\.(tsx?|mjs)$/, '');

/** Nothing but `import` and `export … from`: whoever needs it can import it where it is. */
function onlyForwards(text: string): boolean {
  const rest = text
    .replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replaceAll(
      /(?:import|export)\s+(?:type\s+)?(?:\*|\{[^}]*\})(?:\s+as\s+\w+)?\s+from\s+'[^']+';/g,
      '',
    );
  return rest.trim() === '';
}

describe('a file', () => {
  it(`has at most ${String(mostLines)} lines`, () => {
    const long = all.filter(({ lines }) => lines > mostLines);
    expect(long.map(({ path, lines }) => `${path}: ${String(lines)}`)).toEqual([]);
  });

  it('has something of its own', () => {
    expect(all.filter(({ text }) => onlyForwards(text)).map(({ path }) => path)).toEqual([]);
  });

  it('joins the one file that imports it when it is small', () => {
    const small = code
      .filter(({ path, lines }) => lines < fewLines && !(path in alone))
      .flatMap(({ path }) => {
        const importers = code.filter(({ imports }) => imports.includes(nameOf(path)));
        return importers.length === 1 ? [`${path} into ${importers[0]?.path ?? ''}`] : [];
      });
    expect(small).toEqual([]);
  });

  it.each(Object.keys(alone))('%s is there to be an exception', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
    expect(sourceOf(path).lines).toBeLessThan(fewLines);
  });
});

describe('the search', () => {
  it.each([
    ["export { a } from './a';\nexport type { B } from './b';\n", true],
    ["// All of it.\nexport * from './a';\n", true],
    ["import { a } from './a';\nexport const b = a;\n", false],
    ['export const a = 1;\n', false],
  ])('%j only forwards: %s', (text, expected) => {
    expect(onlyForwards(text)).toBe(expected);
  });

  it('knows the files and who imports them', () => {
    expect(code.length).toBeGreaterThan(400);
    const importers = code.filter(({ imports }) => imports.includes('shared/model/readJson'));
    expect(importers.length).toBeGreaterThan(1);
  });
});
