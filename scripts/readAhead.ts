import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { formulasOf } from '../shared/calculation/compileModel';
import { readModelVersions, type ModelVersion } from '../shared/calculation/modelVersions';
import { parseFormula } from '../shared/expression/parse';
import { toPostfix } from '../shared/expression/postfix';

/** A model file as the program reads it, checked. Throws on one that is not right. */
export async function readModelFile(file: string): Promise<ModelVersion> {
  const read = await readModelVersions([readFileSync(file, 'utf8')], (text) =>
    Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex')),
  );
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error[0])}`);
  return read.value[0];
}

/**
 * The formulas of models as the parser reads them: pairs of a formula and what `toPostfix` makes of it. What cannot be
 * read is left to who opens the model.
 */
export function readFormulas(
  versions: readonly ModelVersion[],
): readonly (readonly [formula: string, postfix: string])[] {
  const formulas = new Set(versions.flatMap(({ model }) => formulasOf(model)));
  return [...formulas].flatMap((formula) => {
    const parsed = parseFormula(formula, '');
    const postfix = parsed.ok ? toPostfix(parsed.value) : undefined;
    return postfix === undefined ? [] : [[formula, postfix] as const];
  });
}
