import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { functionDescriptions } from '../../shared/expression/functions';
import { modelSchema } from '../../shared/model/modelSchema';

const text = readFileSync(join(import.meta.dirname, '../../docs/model-format.md'), 'utf8');

function example(): unknown {
  const json = /```json\n([\s\S]*?)\n```/.exec(text)?.[1] ?? '';
  const content: unknown = JSON.parse(json);
  return content;
}

test('the example is a model file', () => {
  expect(modelSchema.safeParse(example()).error?.issues).toBeUndefined();
});

test('every key of a model file has a section', () => {
  const sections = [...text.matchAll(/^## (.*)$/gm)].flatMap(([, title]) =>
    (title ?? '').split(/, | and /),
  );
  expect(
    Object.keys(modelSchema.parse(example())).filter((key) => !sections.includes(key)),
  ).toEqual([]);
});

test('every function of the formula language is named', () => {
  const missing = functionDescriptions.filter(
    ({ name }) => !new RegExp(`\`${name}[(\`]`).test(text),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});
