import { createStore, type StoreApi } from 'zustand/vanilla';
import { readScenarioFile } from '../../shared/file/readScenarioFile';
import type { ExampleFile } from '../../shared/ipc/contract';
import type { Dataset } from '../../shared/model/dataset';
import { afterPaint } from '../ui/afterPaint';
import { sha256 } from '../worker/sha256';

export interface Example {
  /** File name without extension. */
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly text: string;
  /** The base data that it brings. */
  readonly dataset: Dataset;
}

/** The examples that ship. */
export interface Examples {
  /** None until they have been read. */
  readonly store: StoreApi<readonly Example[]>;
  /** Asks main for them and reads them, once. */
  readonly read: () => Promise<void>;
}

export function createExamples(readFiles: () => Promise<readonly ExampleFile[]>): Examples {
  const store = createStore<readonly Example[]>(() => []);
  let reading: Promise<void> | null = null;

  async function readAll(): Promise<void> {
    await afterPaint();
    const files = await readFiles();
    store.setState((await Promise.all(files.map(readExample))).flat(), true);
  }

  function read(): Promise<void> {
    reading ??= readAll().catch((error: unknown) => {
      // Who asks again may have more luck.
      reading = null;
      throw error;
    });
    return reading;
  }

  return { store, read };
}

/** Name and note of an example; one that cannot be read is left out of the list. */
async function readExample(file: ExampleFile): Promise<readonly Example[]> {
  const read = await readScenarioFile(file.text, sha256);
  if (!read.ok) {
    console.error(`example ${file.id}`, read.error);
    return [];
  }
  const { scenario, dataset } = read.value.content;
  const { name, note } = scenario;
  return [{ id: file.id, name, note, text: file.text, dataset }];
}
