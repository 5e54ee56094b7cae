import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExampleFile } from '../shared/ipc/contract';

const modelExtension = '.json';
const scenarioExtension = '.voorkant';

/** Text of the model that ships with the program: of several, the highest by name and version. */
export async function readModel(assets: string): Promise<string> {
  const folder = join(assets, 'models');
  const name = (await listFiles(folder, modelExtension)).at(-1);
  if (name === undefined) {
    throw new Error(`No model file in ${folder}`);
  }
  return readFile(join(folder, name), 'utf8');
}

/** The scenario files that ship with the program, sorted by id. */
export async function readExamples(assets: string): Promise<readonly ExampleFile[]> {
  const folder = join(assets, 'scenarios');
  const names = await listFiles(folder, scenarioExtension);
  return Promise.all(
    names.map(async (name) => ({
      id: basename(name, scenarioExtension),
      text: await readFile(join(folder, name), 'utf8'),
    })),
  );
}

async function listFiles(folder: string, extension: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension));
  // Fixed language: the order is the same on every machine. Numeric: 1.10.0 comes after 1.9.0.
  return names.sort(new Intl.Collator('nl', { numeric: true }).compare);
}
