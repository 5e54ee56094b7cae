import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../renderer/format/problemText';
import { setUpTexts } from '../../renderer/format/setUpTexts';
import { textsOf } from '../../renderer/format/useTexts';
import en from '../../assets/locales/en/problem.json';
import nl from '../../assets/locales/nl/problem.json';

/*
 * A problem is a code and values; its words are in the locale files. This reads the program itself, so that no code
 * is without words, no words without a code, and no placeholder without a value.
 */

const root = join(import.meta.dirname, '../..');
const texts: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = { nl, en };

/** What makes a problem, and at which place among its arguments the values stand. */
const makers = new Map([
  ['problem', 2],
  ['fileProblem', 2],
  ['this.refuse', 1],
]);

/** Where a maker passes on the code that it was given. */
const passedOn = [
  'main/fileProblems.ts: code',
  'shared/expression/dimensions.ts: code',
  'shared/expression/units.ts: code',
];

interface Made {
  readonly code: string;
  readonly place: string;
  readonly values: readonly string[];
}

const made: Made[] = [];
const notLiteral: string[] = [];

for (const folder of ['shared', 'main', 'renderer', 'scripts']) {
  for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name)) continue;
    const file = `${folder}/${name.replaceAll('\\', '/')}`;
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    collect(source, source, file);
  }
}

function collect(node: ts.Node, source: ts.SourceFile, file: string): void {
  if (ts.isCallExpression(node)) {
    const maker = node.expression.getText(source);
    const at = makers.get(maker);
    const [code] = node.arguments;
    if (at !== undefined && code !== undefined) {
      const found = literals(code);
      if (found.length === 0) notLiteral.push(`${file}: ${code.getText(source)}`);
      else {
        const values = node.arguments[at];
        const given = values === undefined ? [] : keysOf(values, source);
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        for (const one of found) {
          // The window names the file itself: a problem of a file may say which.
          const all = maker === 'fileProblem' ? [...given, 'where'] : given;
          made.push({ code: one, place: `${file}:${line + 1}`, values: all });
        }
      }
    }
  }
  node.forEachChild((child) => collect(child, source, file));
}

/** The texts that an expression can be: one, or either side of a condition. */
function literals(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  if (!ts.isConditionalExpression(node)) return [];
  return [node.whenTrue, node.whenFalse].flatMap(literals);
}

/** Names in an object that is written out, or in a constant of the same file that is. */
function keysOf(node: ts.Expression, source: ts.SourceFile): readonly string[] {
  if (ts.isIdentifier(node)) {
    const initializer = constant(node.text, source);
    if (initializer === undefined) throw new Error(`${source.fileName}: what is ${node.text}?`);
    return keysOf(initializer, source);
  }
  if (!ts.isObjectLiteralExpression(node)) {
    throw new Error(`${source.fileName}: ${node.getText(source)} is not written out`);
  }
  return node.properties.flatMap((property) =>
    ts.isSpreadAssignment(property)
      ? keysOf(property.expression, source)
      : [property.name.getText(source)],
  );
}

function constant(name: string, source: ts.SourceFile): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(source) === name)
      found = node.initializer;
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function placeholders(text: string): readonly string[] {
  const found = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
  return [...new Set(found)].sort();
}

/** What cannot be empty: only a unit that is no plain number is said to be one too many, or not known. */
const never = ['plainNumberWanted unit', 'unknownUnit unit'];

const codes = [...new Set(made.map(({ code }) => code))].sort();

it('every code is written out where the problem is made', () => {
  expect(codes.length).toBeGreaterThan(50);
  expect(notLiteral.sort()).toEqual(passedOn);
});

describe.each(['nl', 'en'] as const)('in %s', (language) => {
  it('every problem has words, and there are no words without a problem', () => {
    const own = Object.keys(texts[language]).filter((key) => !key.includes('_no'));
    expect(own.sort()).toEqual(codes);
  });

  it('every placeholder is given a value wherever the problem is made', () => {
    const missing = made.flatMap(({ code, place, values }) =>
      wordings(code, language)
        .flatMap(([, text]) => placeholders(text))
        .filter((name) => !values.includes(name))
        .map((name) => `${code} at ${place}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('the two languages', () => {
  it.each(codes)('say %s with the same values', (code) => {
    const inEnglish = wordings(code, 'en').map(([key, text]) => [
      key,
      // The reason why a range ends is text of the model, in either language.
      placeholders(text.replace('reasonEn', 'reason')),
    ]);
    const inDutch = wordings(code, 'nl').map(([key, text]) => [key, placeholders(text)]);
    expect(inEnglish).toEqual(inDutch);
  });
});

/** The words of a problem, and those for where a list in it is empty or a unit is none; with their keys. */
function wordings(code: string, language: 'nl' | 'en'): readonly (readonly [string, string])[] {
  return Object.entries(texts[language]).filter(
    ([key]) => key === code || key.startsWith(`${code}_no`),
  );
}

describe.each(['nl', 'en'] as const)('what is empty, in %s', (language) => {
  const { t } = textsOf(setUpTexts(), language);
  const filled = (code: string): Record<string, string | number> =>
    Object.fromEntries(
      wordings(code, language).flatMap(([, text]) =>
        placeholders(text).map((name) => [name, 'word']),
      ),
    );

  // What a problem may have nothing of: places, dimensions, parameters, fitting displays, a unit.
  const lists = ['items', 'declared', 'wanted', 'fitting', 'unit', 'one', 'other'];
  const cases = codes.flatMap((code) =>
    Object.keys(filled(code))
      .filter((name) => lists.includes(name) && !never.includes(`${code} ${name}`))
      .map((name): [string, string] => [code, name]),
  );

  it.each(cases)('%s without %s is said in words', (code, name) => {
    const isUnit =
      ['unit', 'one', 'other'].includes(name) || (code.startsWith('unit') && name !== 'items');
    const values = { ...filled(code), [name]: isUnit ? '1' : '' };
    const said = problemText({ code, where: '', values }, t);
    expect(said).not.toMatch(
      /\[\s*\]|''|‘’|[:(]\s*[.)]|\s{2}|\s[.,;]|\b(in|en|and|zijn|be) 1\b|\{\{/,
    );
    expect(said).toMatch(/[.?]$/);
  });
});

it('and where nothing is empty the place is said', () => {
  const values = { name: 'prijs', items: 'appel' };
  expect(
    problemText({ code: 'unknownCell', where: '', values }, textsOf(setUpTexts(), 'nl').t),
  ).toBe('prijs heeft geen plaats [appel].');
  expect(
    problemText(
      { code: 'unknownCell', where: '', values: { ...values, items: '' } },
      textsOf(setUpTexts(), 'nl').t,
    ),
  ).toBe('prijs heeft geen waarde voor alles samen: er hoort een plaats bij.');
});
