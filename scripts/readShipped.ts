import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../shared/model/dataset';
import { datasetFileSchema } from '../shared/model/datasetSchema';
import type { Model } from '../shared/model/model';
import { modelSchema } from '../shared/model/modelSchema';

/** The newest model file and the first dataset under the assets folder; throws on one that is not right. */
export function readShipped(assets: string): { readonly model: Model; readonly dataset: Dataset } {
  const model = readJson(join(assets, 'models'), -1);
  const dataset = readJson(join(assets, 'datasets'), 0);
  return { model: modelSchema.parse(model), dataset: datasetFileSchema.parse(dataset) };
}

/** The file at that place in the order of their names, in which 1.10.0 comes after 1.9.0. */
function readJson(folder: string, place: number): unknown {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const name = files.at(place);
  if (name === undefined) throw new Error(`no JSON file in ${folder}`);
  const content: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return content;
}
