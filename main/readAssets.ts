import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExampleFile, ModelFile } from '../shared/ipc/contract';
import { scenarioExtension } from './fileNames';

const modelExtension = '.json';

/** Gives the models that ship with the program, sorted by id; without a text those that are known. */
export type ReadModels = (known: readonly string[]) => Promise<readonly ModelFile[]>;

/** Reads them now, for the first page asks while people wait for it; later ones are told of what is there then. */
export function openModels(assets: string): ReadModels {
  const folder = join(assets, 'models');
  let ahead: ReturnType<typeof readFiles> | null = readFiles(folder);
  // Who asks hears of it.
  ahead.catch(() => undefined);
  return async (known) => {
    const reading = ahead ?? readFiles(folder);
    ahead = null;
    return (await reading).map(({ sha256, bytes }) => ({
      sha256,
      text: known.includes(sha256) ? null : bytes.toString('utf8'),
    }));
  };
}

async function readFiles(
  folder: string,
): Promise<readonly { readonly sha256: string; readonly bytes: Buffer }[]> {
  const ids = await listIds(folder, modelExtension);
  if (ids.length === 0) {
    throw new Error(`No model file in ${folder}`);
  }
  return Promise.all(
    ids.map(async (id) => {
      const bytes = await readFile(join(folder, id + modelExtension));
      return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
    }),
  );
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
  // The same on every machine. Not by a language, which costs a start more than all reading here.
  return names.map((name) => basename(name, extension)).sort();
}
