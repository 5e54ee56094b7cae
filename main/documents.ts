import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import type { ArrivedDocument, SaveAnswer } from '../shared/ipc/contract';
import type { Saving } from '../shared/ipc/fileContract';
import { atomicWrite } from './atomicWrite';
import { codeOf, FileRefusal, type Disk } from './disk';
import { isScenarioFile, nameOfFile } from './fileNames';
import { fileProblem, saveProblem } from './fileProblems';
import { largestFile, megabyte } from '../shared/file/fileSizes';
import { readOrdinary } from './ordinaryFile';
import { hashOf, readDocument } from './readDocument';
import { createSerialQueue, type SerialQueue } from './serialQueue';
import type { Snapshots } from './snapshots';
import { diskPatience, inTime, type Attempt } from './timeLimit';
import type { KeepCopy } from './writeInPlace';

/** A file that the page holds by its id. */
export interface KnownFile {
  readonly path: string;
  /** Of the bytes that were last read from it or written to it. */
  readonly hash: string;
}

/** The scenario files that were opened or saved since the start. Main knows where they are. */
export interface Documents {
  /** Opening a file again gives it another id: each keeps what was on disk when it was read. */
  readonly open: (path: string) => Promise<ArrivedDocument>;
  /** Writes to the file of `id`; with `overwrite` also when others changed it. */
  readonly save: (id: string, text: string, how: Saving) => Promise<SaveAnswer>;
  /** Writes to `path`, whatever is there, and makes it a document. */
  readonly saveTo: (path: string, text: string) => Promise<SaveAnswer>;
  readonly pathOf: (id: string) => string | undefined;
  /** Where a file is and what it held when it was last read or written. */
  readonly known: (id: string) => KnownFile | undefined;
  /** Makes a file of an earlier run a document again: it counts as changed when it holds something else now. */
  readonly adopt: (file: KnownFile) => string;
  /** Whether the disk of that file does not answer: a save that was given up is still under way. */
  readonly isStuck: (id: string) => boolean;
}

export interface DocumentParts {
  readonly disk: Disk;
  /** Hears of every file that was written. */
  readonly onSaved: (path: string) => void;
  readonly snapshots: Pick<Snapshots, 'keep' | 'tryToKeep' | 'isSnapshot'>;
  /** Milliseconds that a disk may take. */
  readonly patience?: number;
}

/** How a file is written, and what is looked at directly before. */
interface Write {
  readonly how: Saving;
  readonly check: (target: string) => Promise<void>;
}

/** Milliseconds that a save waits for the snapshot of what was there. */
const snapshotPatience = 2000;

export function createDocuments(parts: DocumentParts): Documents {
  const { disk, onSaved, snapshots, patience = diskPatience } = parts;
  const known = new Map<string, KnownFile>();
  const queues = new Map<string, SerialQueue>();
  const stuck = new Set<string>();

  function queueOf(path: string): SerialQueue {
    const key = resolve(path);
    const queue = queues.get(key) ?? createSerialQueue();
    queues.set(key, queue);
    return queue;
  }

  /** Writes after what is being written to the same file, and remembers under `id` what is on disk now. */
  function write(id: string, path: string, text: string, wanted: Write): Promise<SaveAnswer> {
    if (Buffer.byteLength(text) > largestFile) {
      const values = { largest: largestFile / megabyte };
      return Promise.resolve(refused(fileProblem('scenarioTooLarge', path, values)));
    }
    const task = async (attempt: Attempt): Promise<SaveAnswer> => {
      try {
        await queueOf(path)(() => writeNow(id, path, text, wanted, attempt));
      } catch (error) {
        return refused(saveProblem(error, path));
      } finally {
        stuck.delete(path);
      }
      return { kind: 'saved', document: { id, name: nameOfFile(path) } };
    };
    return inTime(task, patience, () => {
      stuck.add(path);
      return refused(saveProblem(new FileRefusal('GIVEN_UP'), path));
    });
  }

  async function writeNow(
    id: string,
    path: string,
    text: string,
    { how, check }: Write,
    attempt: Attempt,
  ): Promise<void> {
    const checkAll = async (target: string): Promise<void> => {
      if (!isScenarioFile(target)) throw new FileRefusal('NO_SCENARIO');
      await check(target);
      // Last: the person was told that nothing is saved, and may have saved elsewhere meanwhile.
      stopGivenUp(attempt);
    };
    stopGivenUp(attempt);
    await checkAll(path);
    const old = await readOrdinary(path, largestFile, disk).catch(() => undefined);
    const hash = hashOf(text);
    if (old !== undefined && hashOf(old) !== hash) {
      // The disk of the profile may be a slow one: that costs the snapshot only.
      const keeping = (): Promise<void> => snapshots.tryToKeep(path, old, 'found');
      await inTime(keeping, snapshotPatience, () => undefined);
    }
    const keepCopy: KeepCopy = (target, content) => snapshots.keep(target, content, 'found');
    await atomicWrite(path, text, disk, { check: checkAll, keepCopy });
    known.set(id, { path, hash });
    onSaved(path);
    void snapshots.tryToKeep(path, Buffer.from(text), how === 'automatic' ? how : 'saved');
  }

  function adopt(file: KnownFile): string {
    const id = randomUUID();
    known.set(id, file);
    return id;
  }

  async function read(path: string): Promise<ArrivedDocument> {
    const content = await readDocument(path, disk);
    if (!content.ok) return refused(content.error);
    const { text, hash } = content.value;
    // A snapshot stays as it is: saved it gets a place of its own.
    const id = snapshots.isSnapshot(path) ? null : adopt({ path, hash });
    return { kind: 'opened', document: { id, name: nameOfFile(path), text } };
  }

  return {
    open: (path) =>
      inTime(
        () => read(path),
        patience,
        () => refused(fileProblem('diskSilent', path)),
      ),
    save: async (id, text, how) => {
      const file = known.get(id);
      if (file === undefined) throw new Error(`no document ${id}`);
      // What this id last saw is looked up when its turn has come.
      const check = (): Promise<void> =>
        how === 'overwrite' ? Promise.resolve() : checkUnchanged(known.get(id) ?? file, disk);
      return write(id, file.path, text, { how, check });
    },
    saveTo: (path, text) =>
      write(randomUUID(), path, text, { how: 'asked', check: () => Promise.resolve() }),
    pathOf: (id) => known.get(id)?.path,
    known: (id) => known.get(id),
    adopt,
    isStuck: (id) => stuck.has(known.get(id)?.path ?? ''),
  };
}

function refused(problem: ReturnType<typeof fileProblem>): {
  readonly kind: 'refused';
  readonly problem: ReturnType<typeof fileProblem>;
} {
  return { kind: 'refused', problem };
}

function stopGivenUp({ isGivenUp }: Attempt): void {
  if (isGivenUp) throw new FileRefusal('GIVEN_UP');
}

/** Throws where others did something to a file since it was last read or written. */
async function checkUnchanged({ path, hash }: KnownFile, disk: Disk): Promise<void> {
  let bytes: Buffer;
  try {
    bytes = await readOrdinary(path, largestFile, disk);
  } catch (error) {
    if (codeOf(error) === 'TOO_LARGE') throw new FileRefusal('CHANGED');
    if (codeOf(error) !== 'ENOENT') throw error;
    // Gone with its folder is another message: then it cannot simply be written again.
    await disk.stat(dirname(path));
    throw new FileRefusal('GONE');
  }
  if (hashOf(bytes) !== hash) throw new FileRefusal('CHANGED');
}
