import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkModelAlone } from '../shared/calculation/checkModel';
import { formulasOf } from '../shared/calculation/compileModel';
import { modelChecksum } from '../shared/calculation/modelChecksum';
import type { ModelVersion } from '../shared/calculation/modelVersions';
import { composedFormulas } from '../shared/expression/definedFunction';
import { parseFormula } from '../shared/expression/parse';
import { toPostfix } from '../shared/expression/postfix';
import type { Dataset } from '../shared/model/dataset';
import { readDataset } from '../shared/model/datasetSchema';
import type { Model } from '../shared/model/model';
import { readModel } from '../shared/model/modelSchema';
import { newestFile } from './commandLine/newestFile';
import { sha256 } from './commandLine/sha256';

/** A model file as the program reads it, checked as far as no dataset decides. Throws on one that is not right. */
export async function readModelFile(file: string): Promise<ModelVersion> {
  const text = readFileSync(file, 'utf8');
  const read = readModel(text);
  const problems = read.ok ? checkModelAlone(read.value) : read.error;
  if (!read.ok || problems.length > 0) throw new Error(`${file}: ${JSON.stringify(problems[0])}`);
  return { model: read.value, sha256: await modelChecksum(text, sha256) };
}

/** The newest model and dataset under the assets folder; throws on one that is not right. */
export async function readShipped(
  assets: string,
): Promise<{ readonly model: Model; readonly dataset: Dataset }> {
  const { model } = await readModelFile(newestFile(join(assets, 'models')));
  const read = readDataset(readFileSync(newestFile(join(assets, 'datasets')), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error[0]));
  return { model, dataset: read.value };
}

/**
 * The formulas of models and of the functions of the language as the parser reads them: pairs of a formula and what
 * `toPostfix` makes of it. What cannot be read is left to who opens the model.
 */
export function readFormulas(
  versions: readonly ModelVersion[],
): readonly (readonly [formula: string, postfix: string])[] {
  const formulas = new Set([
    ...composedFormulas,
    ...versions.flatMap(({ model }) => formulasOf(model)),
  ]);
  return [...formulas].flatMap((formula) => {
    const parsed = parseFormula(formula, '');
    const postfix = parsed.ok ? toPostfix(parsed.value) : undefined;
    return postfix === undefined ? [] : [[formula, postfix] as const];
  });
}
