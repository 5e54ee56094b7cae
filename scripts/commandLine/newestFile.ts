import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../shared/model/dataset';
import { datasetFileSchema } from '../../shared/model/datasetSchema';
import type { Model } from '../../shared/model/model';
import { modelSchema } from '../../shared/model/modelSchema';

/** The JSON files of a folder by their names, in which 1.10.0 comes after 1.9.0: the newest last. */
export function filesByVersion(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort(byNumbers)
    .map((name) => join(folder, name));
}

/** By the numbers in two names, the first one that differs; locales know that too, and take milliseconds to load. */
function byNumbers(one: string, other: string): number {
  const [left, right] = [one, other].map((name) => (name.match(/\d+/g) ?? []).map(Number));
  const at = left?.findIndex((number, place) => number !== right?.[place]) ?? -1;
  return at < 0 ? (one < other ? -1 : 1) : (left?.[at] ?? 0) - (right?.[at] ?? 0);
}

/** The last of them; throws where there is none. */
export function newestFile(folder: string): string {
  const newest = filesByVersion(folder).at(-1);
  if (newest === undefined) throw new Error(`no JSON file in ${folder}`);
  return newest;
}

/** The newest model and dataset under the assets folder; throws on one that is not right. */
export function readShipped(assets: string): { readonly model: Model; readonly dataset: Dataset } {
  const model = readJson(join(assets, 'models'));
  const dataset = readJson(join(assets, 'datasets'));
  return { model: modelSchema.parse(model), dataset: datasetFileSchema.parse(dataset) };
}

function readJson(folder: string): unknown {
  return JSON.parse(readFileSync(newestFile(folder), 'utf8'));
}
