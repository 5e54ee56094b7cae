import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../shared/lib/problem';
import { atomicWrite } from './atomicWrite';
import { codeOf, FileRefusal, type Disk } from './disk';
import { fileProblem } from './fileProblems';
import { megabyte } from '../shared/file/fileSizes';
import { log } from './log';
import { readOrdinary } from './ordinaryFile';
import { createSerialQueue } from './serialQueue';
import { diskPatience, inTime } from './timeLimit';

const entry = z.strictObject({
  format: z.literal('voorkant-journal'),
  /** When it was kept: ISO 8601, UTC. */
  at: z.iso.datetime(),
  /** What the scenario is called. */
  name: z.string(),
  /** The file that it belongs to, with the sha256 of what that held; null while it has none. */
  file: z.strictObject({ path: z.string(), hash: z.string() }).nullable(),
  /** The text of a scenario file. */
  text: z.string(),
});

/** Unsaved work. */
export type JournalEntry = Omit<z.output<typeof entry>, 'format'>;

/** Work that is in no file, as it was found. */
export interface FoundWork extends JournalEntry {
  readonly id: string;
  /** Of the page before this one in the same run: it crashed or was loaded again. */
  readonly isOfThisRun: boolean;
}

/** The journal of unsaved work: one entry for each run of the program that ended with some. */
export interface Journal {
  /** Keeps the work of now in the place of that of before; null, or why that is not so. */
  readonly keep: (work: JournalEntry) => Promise<Problem | null>;
  /** There is no unsaved work any more. */
  readonly clear: () => Promise<void>;
  /** The work that is in the journal, oldest first. */
  readonly found: () => Promise<readonly FoundWork[]>;
  /** That work is on screen from now on, and its entry is the one that is kept. */
  readonly take: (id: string) => Promise<JournalEntry | undefined>;
  readonly discard: (id: string) => Promise<void>;
  /** Resolves when the disk has all that was asked of it. */
  readonly settled: () => Promise<void>;
}

/** A text of 20 MB with every character escaped, and its frame. */
const largest = 64 * megabyte;

export function openJournal(folder: string, disk: Disk, patience = diskPatience): Journal {
  const queue = createSerialQueue();
  let current = { id: randomUUID() as string, work: null as JournalEntry | null };
  /** The work of `current` that is on disk. */
  let onDisk: JournalEntry | null = null;
  /** Of pages of this run that have ended. */
  const ended = new Map<string, JournalEntry>();

  const pathOf = (id: string): string => join(folder, `${id}.json`);
  const remove = (id: string): Promise<void> =>
    disk
      .rm(pathOf(id), { force: true })
      .catch((error: unknown) => log.error('journal not cleared', error));

  async function write(): Promise<void> {
    const { id, work } = current;
    // The newest is written; the ones between that and the last need not be.
    if (work === null || work === onDisk) return;
    await disk.mkdir(folder, { recursive: true });
    const text = JSON.stringify({ format: 'voorkant-journal', ...work });
    await atomicWrite(pathOf(id), text, disk);
    onDisk = work;
  }

  async function read(id: string): Promise<JournalEntry | undefined> {
    const known = ended.get(id);
    if (known !== undefined) return known;
    try {
      const text = (await readOrdinary(pathOf(id), largest, disk)).toString('utf8');
      const { format: _, ...work } = entry.parse(JSON.parse(text));
      return work;
    } catch (error) {
      log.error('journal not understood', error);
      await disk.rename(pathOf(id), `${pathOf(id)}.broken`).catch(() => undefined);
      return undefined;
    }
  }

  async function listIds(): Promise<readonly string[]> {
    const names = await disk.readdir(folder).catch(() => []);
    const ids = names.filter((name) => /^[0-9a-f-]{36}\.json$/.test(name));
    return [...new Set([...ids.map((name) => basename(name, '.json')), ...ended.keys()])];
  }

  /** A page that asks has nothing on screen: what was kept so far is of the page before it. */
  function endPage(): void {
    if (current.work === null) return;
    ended.set(current.id, current.work);
    current = { id: randomUUID(), work: null };
    onDisk = null;
  }

  return {
    keep: (work) => {
      current = { ...current, work };
      return inTime(
        () =>
          queue(write).then(
            () => null,
            (error: unknown) => {
              log.error('journal not written', error);
              return keepProblem(error);
            },
          ),
        patience,
        () => keepProblem(new FileRefusal('GIVEN_UP')),
      );
    },
    clear: () => {
      current = { ...current, work: null };
      return queue(async () => {
        if (current.work !== null) return;
        onDisk = null;
        await remove(current.id);
      });
    },
    found: () =>
      queue(async () => {
        endPage();
        const all: FoundWork[] = [];
        for (const id of await listIds()) {
          const work = await read(id);
          if (work !== undefined) all.push({ ...work, id, isOfThisRun: ended.has(id) });
        }
        return all.sort((one, other) => (one.at < other.at ? -1 : 1));
      }),
    take: (id) =>
      queue(async () => {
        const work = await read(id);
        if (work === undefined) return undefined;
        // What was on screen is saved or not wanted: the page has asked.
        await remove(current.id);
        current = { id, work };
        onDisk = ended.delete(id) ? null : work;
        return work;
      }),
    discard: (id) =>
      queue(async () => {
        ended.delete(id);
        await remove(id);
      }),
    settled: () => queue(() => Promise.resolve()),
  };
}

/** Said of no file: the person chose none. */
function keepProblem(error: unknown): Problem {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fileProblem('journalFull', '');
    default:
      return fileProblem('journalFailed', '');
  }
}
