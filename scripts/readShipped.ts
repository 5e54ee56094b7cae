import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../shared/model/dataset';
import { datasetFileSchema } from '../shared/model/datasetSchema';
import type { Model } from '../shared/model/model';
import { modelSchema } from '../shared/model/modelSchema';
import { newestFile } from './commandLine/newestFile';

/** The newest model and dataset under the assets folder; throws on one that is not right. */
export function readShipped(assets: string): { readonly model: Model; readonly dataset: Dataset } {
  const model = readJson(join(assets, 'models'));
  const dataset = readJson(join(assets, 'datasets'));
  return { model: modelSchema.parse(model), dataset: datasetFileSchema.parse(dataset) };
}

function readJson(folder: string): unknown {
  return JSON.parse(readFileSync(newestFile(folder), 'utf8'));
}
