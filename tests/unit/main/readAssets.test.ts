import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openModels, readExamples } from '../../../main/readAssets';
import { sha256 } from '../../fixtures/sha256';

let assets: string;

beforeEach(async () => {
  assets = await mkdtemp(join(tmpdir(), 'voorkant-assets-'));
});

afterEach(() => rm(assets, { recursive: true, force: true }));

/** Writes files whose content is their own name. */
async function write(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const path = join(assets, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, name);
  }
}

describe('openModels', () => {
  it('reads every model and nothing else, sorted', async () => {
    await write('models/a-1.10.0.json', 'models/a-1.9.0.json', 'models/note.txt');
    const read = await openModels(assets)([]);
    expect(read.map(({ text }) => text)).toEqual(['models/a-1.10.0.json', 'models/a-1.9.0.json']);
  });

  it('sends no text that is known by its SHA-256', async () => {
    await write('models/a-1.9.0.json', 'models/a-1.10.0.json');
    const known = await sha256('models/a-1.9.0.json');
    const [first, second] = await openModels(assets)([known, 'f'.repeat(64)]);
    expect(first?.text).toBe('models/a-1.10.0.json');
    expect(second).toEqual({ sha256: known, text: null });
  });

  it('gives who asks again what is there then', async () => {
    await write('models/a-1.9.0.json');
    const read = openModels(assets);
    const texts = async (): Promise<readonly (string | null)[]> =>
      (await read([])).map(({ text }) => text);
    expect(await texts()).toEqual(['models/a-1.9.0.json']);
    await write('models/a-1.10.0.json');
    expect(await texts()).toEqual(['models/a-1.10.0.json', 'models/a-1.9.0.json']);
  });

  it('fails where there is none', async () => {
    await write('models/note.txt');
    await expect(openModels(assets)([])).rejects.toThrow('No model file');
  });
});

describe('readExamples', () => {
  it('reads the scenario files, sorted, and no others', async () => {
    await write('scenarios/b.voorkant', 'scenarios/a_b.voorkant', 'scenarios/a.voorkant');
    await write('scenarios/c.json');
    expect(await readExamples(assets)).toEqual([
      { id: 'a', text: 'scenarios/a.voorkant' },
      { id: 'a_b', text: 'scenarios/a_b.voorkant' },
      { id: 'b', text: 'scenarios/b.voorkant' },
    ]);
  });
});
