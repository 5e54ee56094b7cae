import type { Sha256 } from '../file/writeScenarioFile';
import type { Problem } from '../lib/problem';
import { ok, type Result } from '../lib/result';
import type { Model } from '../model/model';
import type { ModelReference } from '../model/scenario';
import { modelChecksum } from './modelChecksum';

/** A version of a model that can be calculated with, and its file. */
export interface ModelVersion {
  readonly model: Model;
  /** Of what it calculates (`modelChecksum`): every scenario made with it carries it. */
  readonly sha256: string;
}

/** Versions that can be calculated with, the newest first. There is one at least. */
export type ModelVersions = readonly [ModelVersion, ...ModelVersion[]];

/** Models as `readModelVersions` would read them, by the SHA-256 of the text of their files. */
export type ModelsReadAhead = Readonly<Record<string, ModelVersion>>;

let readAhead: ModelsReadAhead = {};

/** Models that need not be read and checked any more: the build has done that, and a text with their checksum is theirs. */
export function knowModels(models: ModelsReadAhead): void {
  readAhead = models;
}

/** The SHA-256 of the text of each of these. */
export function knownModels(): readonly string[] {
  return Object.keys(readAhead);
}

/** A model file: its text, or the SHA-256 of a text that is known. */
export type ModelSource = string | { readonly sha256: string };

/** Reads model files; those of one model in the order of their versions. Refused when one cannot be read. */
export async function readModelVersions(
  sources: readonly [ModelSource, ...ModelSource[]],
  sha256: Sha256,
): Promise<Result<ModelVersions, readonly Problem[]>> {
  const found: ModelVersion[] = [];
  for (const source of sources) {
    const known = await knownModel(source, sha256);
    if (known !== null) {
      found.push(known);
      continue;
    }
    if (typeof source !== 'string') throw new Error('what is named by its checksum is known');
    // What a model file may hold is known only where one has to be read: the shapes are as long as a model.
    const { readModel } = await import('../model/modelSchema');
    const read = readModel(source);
    if (!read.ok) return read;
    found.push({ model: read.value, sha256: await modelChecksum(source, sha256) });
  }
  const [first, ...rest] = found.sort((one, other) => compareVersions(other.model, one.model));
  if (first === undefined) throw new Error('a text was given');
  return ok([first, ...rest]);
}

async function knownModel(source: ModelSource, sha256: Sha256): Promise<ModelVersion | null> {
  if (Object.keys(readAhead).length === 0) return null;
  return readAhead[typeof source === 'string' ? await sha256(source) : source.sha256] ?? null;
}

/** The model that a scenario which is open names; throws when there is none, which opening it keeps from happening. */
export function modelOf(models: readonly Model[], { id, version }: ModelReference): Model {
  const found = models.find((model) => model.id === id && model.version === version);
  if (found === undefined) throw new Error(`no model ${id} ${version}`);
  return found;
}

/** The newest version that scenarios of a model can move up to; undefined when there is none. */
export function newerModel(
  models: readonly Model[],
  { id, version }: ModelReference,
): Model | undefined {
  return models
    .filter(
      (model) => model.id === id && model.earlierVersions.some((one) => one.version === version),
    )
    .sort((one, other) => compareVersions(other, one))[0];
}

/** The version that a scenario names; undefined when there is no such version. */
export function findVersion(
  versions: ModelVersions,
  { id, version }: ModelReference,
): ModelVersion | undefined {
  return versions.find(({ model }) => model.id === id && model.version === version);
}

/** The reference to a model, without the model itself. */
export function referenceTo({ id, version }: ModelReference): ModelReference {
  return { id, version };
}

function compareVersions(one: ModelReference, other: ModelReference): number {
  const [left, right] = [one, other].map(({ version }) => version.split('.').map(Number));
  for (const part of [0, 1, 2]) {
    const difference = (left?.[part] ?? 0) - (right?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
