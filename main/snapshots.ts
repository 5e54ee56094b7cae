import { createHash } from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import type { SnapshotKind, SnapshotName } from '../shared/ipc/snapshotContract';
import { atomicWrite } from './atomicWrite';
import type { Disk } from './disk';
import { scenarioExtension } from './fileNames';
import { log } from './log';
import { readOrdinary } from './ordinaryFile';
import { createSerialQueue } from './serialQueue';
import { largestFile, megabyte } from '../shared/file/fileSizes';

/** Of one scenario: so many of the newest, and for so many days the newest of each. */
const mostNewest = 10;
const mostDays = 30;

/** Bytes of the snapshots of one scenario, and of all; the two newest of each stay whatever they weigh. */
const mostOfOne = 100 * megabyte;
const mostOfAll = 1024 * megabyte;
const alwaysKept = 2;

/** Milliseconds from one snapshot of an automatic save to the next. */
const pace = 5 * 60 * 1000;

const day = 24 * 60 * 60 * 1000;

/** What files held when they were saved, in the program's own folder: the "earlier versions" of the window. */
export interface Snapshots {
  /** Keeps a content of a file; throws when the disk refuses. One that is kept already is not kept again. */
  readonly keep: (path: string, content: Uint8Array, kind: SnapshotKind) => Promise<void>;
  /** The same; a disk that refuses costs the snapshot only. */
  readonly tryToKeep: (path: string, content: Uint8Array, kind: SnapshotKind) => Promise<void>;
  /** Newest first: of a scenario, whatever its file is called now, and of the file that it is in. */
  readonly list: (of: SnapshotsOf) => Promise<readonly SnapshotName[]>;
  /** Its text; null: it is gone, or the disk refuses. */
  readonly read: (key: string) => Promise<string | null>;
  /** Of a scenario, newest first, each read when it is asked for. */
  readonly textsOf: (scenario: string) => AsyncIterable<string>;
  /** Whether a path is a snapshot: these are read and never written. */
  readonly isSnapshot: (path: string) => boolean;
  /** Takes away the oldest beyond what all may take. */
  readonly sweep: () => Promise<void>;
  readonly folder: string;
}

/** A file by what its scenario is called and by its path; either may not be known. */
export interface SnapshotsOf {
  readonly scenario: string | null;
  readonly path: string | undefined;
}

/** What the name of a snapshot says: it is all that has to be read to list them. */
interface Kept {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Id of the scenario; `-` where the content has none. */
  readonly scenario: string;
  /** Digits of the path that it was saved to. */
  readonly place: string;
  readonly kind: SnapshotKind;
  /** Digits of the content. */
  readonly content: string;
}

const shape =
  /^(\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d\.\d{3}) ([0-9a-f-]{36}|-) ([0-9a-f]{12}) (saved|automatic|found) ([0-9a-f]{16})\.voorkant$/;

/** `profile`: the program's own folder. `now` in ISO 8601, UTC. */
export function openSnapshots(profile: string, disk: Disk, now: () => string): Snapshots {
  const folder = join(profile, 'snapshots');
  const queue = createSerialQueue();

  /** Newest first. */
  async function all(): Promise<readonly Kept[]> {
    const names = await disk.readdir(folder).catch(() => []);
    return names
      .flatMap((name) => keptOf(name) ?? [])
      .sort((one, other) => (one.name < other.name ? 1 : -1));
  }

  async function keepNow(path: string, content: Uint8Array, kind: SnapshotKind): Promise<void> {
    const scenario = scenarioIn(content) ?? '-';
    const [place, digits] = [placeOf(path), digitsOf(content, 16)];
    const at = now();
    await disk.mkdir(folder, { recursive: true });
    const isOfOne = ofGroup({ scenario, place });
    const known = (await all()).filter(isOfOne);
    if (known.some((one) => one.content === digits)) return;
    // A clock that was wrong may have made one that is still to come: nothing is kept from being kept by that.
    const last = known.find((one) => one.kind === 'automatic' && one.at <= at);
    const isSoon = last !== undefined && Date.parse(at) - Date.parse(last.at) < pace;
    if (kind === 'automatic' && isSoon) return;
    const moment = at.slice(0, 23).replace('T', ' ').replaceAll(':', '.');
    const name = `${moment} ${scenario} ${place} ${kind} ${digits}${scenarioExtension}`;
    await atomicWrite(join(folder, name), content, disk);
    const kept = (await all()).filter(isOfOne);
    await remove(beyondCount(kept, at));
    await remove(await beyondSize(kept, mostOfOne, () => ''));
  }

  async function remove(some: readonly Kept[]): Promise<void> {
    for (const { name } of some) await disk.rm(join(folder, name), { force: true });
  }

  /** The oldest of those that together weigh more than may be. */
  async function beyondSize(
    newestFirst: readonly Kept[],
    most: number,
    groupOf: (one: Kept) => string,
  ): Promise<readonly Kept[]> {
    const seen = new Map<string, number>();
    const beyond: Kept[] = [];
    let bytes = 0;
    for (const one of newestFirst) {
      const before = seen.get(groupOf(one)) ?? 0;
      seen.set(groupOf(one), before + 1);
      bytes += await disk.stat(join(folder, one.name)).then(
        ({ size }) => size,
        () => 0,
      );
      if (bytes > most && before >= alwaysKept) beyond.push(one);
    }
    return beyond;
  }

  function textOf({ name }: Kept): Promise<string | null> {
    return readOrdinary(join(folder, name), largestFile, disk).then(
      (content) => content.toString('utf8'),
      (error: unknown) => {
        log.error('snapshot not read', error);
        return null;
      },
    );
  }

  const keep: Snapshots['keep'] = (path, content, kind) =>
    queue(() => keepNow(path, content, kind));

  return {
    folder,
    keep,
    tryToKeep: (path, content, kind) =>
      keep(path, content, kind).catch((error: unknown) =>
        log.error('no snapshot of a file', error),
      ),
    list: async ({ scenario, path }) => {
      const place = path === undefined ? undefined : placeOf(path);
      const found = (await all()).filter((one) => one.scenario === scenario || one.place === place);
      return found.map(({ name, at, kind }) => ({ key: digitsOf(name, 32), at, kind }));
    },
    read: async (key) => {
      const found = (await all()).find(({ name }) => digitsOf(name, 32) === key);
      return found === undefined ? null : textOf(found);
    },
    textsOf: async function* (scenario) {
      for (const one of (await all()).filter((kept) => kept.scenario === scenario)) {
        const text = await textOf(one);
        if (text !== null) yield text;
      }
    },
    isSnapshot: (path) => dirname(resolve(path)) === resolve(folder),
    sweep: () =>
      queue(async () =>
        remove(
          await beyondSize(await all(), mostOfAll, ({ scenario, place }) =>
            scenario === '-' ? place : scenario,
          ),
        ),
      ),
  };
}

function keptOf(name: string): Kept | undefined {
  const [, date, hour, minute, second, scenario, place, kind, content] = shape.exec(name) ?? [];
  if (date === undefined || scenario === undefined || place === undefined) return undefined;
  const at = `${date}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
  return { name, at, scenario, place, kind: kind as SnapshotKind, content: content ?? '' };
}

/** Those of one scenario, or, of what says no scenario, of one path. */
function ofGroup({ scenario, place }: Pick<Kept, 'scenario' | 'place'>) {
  return (one: Kept): boolean =>
    one.scenario === scenario && (scenario !== '-' || one.place === place);
}

/** What is neither among the newest nor the newest of a day. */
function beyondCount(newestFirst: readonly Kept[], at: string): readonly Kept[] {
  const days = new Set<string>();
  return newestFirst.filter((one, index) => {
    const date = one.at.slice(0, 10);
    const isNewestOfDay = !days.has(date);
    days.add(date);
    const isRecent = Date.parse(at) - Date.parse(one.at) < mostDays * day;
    return index >= mostNewest && !(isNewestOfDay && isRecent);
  });
}

/** Files of one name in two folders are two files. */
function placeOf(path: string): string {
  return digitsOf(resolve(path), 12);
}

function digitsOf(content: string | Uint8Array, count: number): string {
  return createHash('sha256').update(content).digest('hex').slice(0, count);
}

/** Bytes at the begin of a file in which its scenario says its id: before it stand the program and the model. */
const head = 64 * 1024;

/**
 * The id of the scenario in a file, without reading the rest: inside a text of JSON no quote stands without a
 * backslash, so what is found is a key.
 */
function scenarioIn(content: Uint8Array): string | undefined {
  const text = Buffer.from(content.buffer, content.byteOffset, Math.min(head, content.byteLength));
  return /"scenario"\s*:\s*\{\s*"id"\s*:\s*"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/.exec(
    text.toString('utf8'),
  )?.[1];
}
