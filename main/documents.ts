import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { ArrivedDocument, SaveAnswer } from '../shared/ipc/contract';
import type { Problem } from '../shared/lib/problem';
import { atomicWrite } from './atomicWrite';
import { codeOf, type Disk } from './disk';
import { nameOfFile } from './fileNames';
import { fileProblem, saveProblem } from './fileProblems';
import { createSerialQueue } from './serialQueue';
import { hashOf, largestFile, megabyte, readDocument } from './readDocument';

/** A file that the page holds by its id. */
interface KnownFile {
  readonly path: string;
  /** Of the bytes that were last read from it or written to it. */
  readonly hash: string;
}

/** The scenario files that were opened or saved since the start. Main knows where they are. */
export interface Documents {
  /** Opening a file again gives it another id: each keeps what was on disk when it was read. */
  readonly open: (path: string) => Promise<ArrivedDocument>;
  /** Writes to the file of `id`; `overwrite` also when others changed it. */
  readonly save: (id: string, text: string, overwrite: boolean) => Promise<SaveAnswer>;
  /** Writes to `path`, whatever is there, and makes it a document. */
  readonly saveTo: (path: string, text: string) => Promise<SaveAnswer>;
  readonly pathOf: (id: string) => string | undefined;
}

/** `onSaved` hears of every file that was written. */
export function createDocuments(disk: Disk, onSaved: (path: string) => void): Documents {
  const known = new Map<string, KnownFile>();
  const queue = createSerialQueue();

  /** Writes, and remembers under `id` what is on disk now. */
  async function write(id: string, path: string, text: string): Promise<SaveAnswer> {
    if (Buffer.byteLength(text) > largestFile) {
      return {
        kind: 'refused',
        problem: fileProblem('scenarioTooLarge', path, { largest: largestFile / megabyte }),
      };
    }
    try {
      await atomicWrite(path, text, disk);
    } catch (error) {
      return { kind: 'refused', problem: saveProblem(error, path) };
    }
    known.set(id, { path, hash: hashOf(text) });
    onSaved(path);
    return { kind: 'saved', document: { id, name: nameOfFile(path) } };
  }

  return {
    open: async (path) => {
      const content = await readDocument(path, disk);
      if (!content.ok) {
        return { kind: 'refused', problem: content.error };
      }
      const { text, hash } = content.value;
      const id = randomUUID();
      known.set(id, { path, hash });
      return { kind: 'opened', document: { id, name: nameOfFile(path), text } };
    },
    save: (id, text, overwrite) =>
      queue(async () => {
        const file = known.get(id);
        if (file === undefined) {
          throw new Error(`no document ${id}`);
        }
        const change = overwrite ? undefined : await findChange(file, disk);
        return change === undefined
          ? write(id, file.path, text)
          : { kind: 'refused', problem: change };
      }),
    saveTo: (path, text) => queue(() => write(randomUUID(), path, text)),
    pathOf: (id) => known.get(id)?.path,
  };
}

/** What others did to a file since it was last read or written. */
async function findChange({ path, hash }: KnownFile, disk: Disk): Promise<Problem | undefined> {
  try {
    const { size } = await disk.stat(path);
    const isSame = size <= largestFile && hashOf(await disk.readFile(path)) === hash;
    return isSame ? undefined : fileProblem('fileChangedByOthers', path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      return saveProblem(error, path);
    }
    const hasFolder = await disk.stat(dirname(path)).then(
      () => true,
      () => false,
    );
    return fileProblem(hasFolder ? 'fileGone' : 'folderGone', path);
  }
}
