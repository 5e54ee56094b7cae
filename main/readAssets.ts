import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExampleFile } from '../shared/ipc/contract';
import { scenarioExtension } from './fileNames';

const modelExtension = '.json';

/** Text of the model that ships with the program: of several, the highest by name and version. */
export async function readModel(assets: string): Promise<string> {
  const folder = join(assets, 'models');
  const id = (await listIds(folder, modelExtension)).at(-1);
  if (id === undefined) {
    throw new Error(`No model file in ${folder}`);
  }
  return readFile(join(folder, id + modelExtension), 'utf8');
}

/** The scenario files that ship with the program, sorted by id. */
export async function readExamples(assets: string): Promise<readonly ExampleFile[]> {
  const folder = join(assets, 'scenarios');
  const ids = await listIds(folder, scenarioExtension);
  return Promise.all(
    ids.map(async (id) => ({
      id,
      text: await readFile(join(folder, id + scenarioExtension), 'utf8'),
    })),
  );
}

/** Names of the files with that extension, without it, sorted. */
async function listIds(folder: string, extension: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension));
  // Fixed language: the order is the same on every machine. Numeric: 1.10.0 comes after 1.9.0.
  const ids = names.map((name) => basename(name, extension));
  return ids.sort(new Intl.Collator('nl', { numeric: true }).compare);
}
