import { useEffect, useRef, useState } from 'react';
import type { LibraryList, RecentDocument } from '../../shared/ipc/contract';
import type { Wanted } from '../state/glances';
import { useAppContext } from '../state/useAppContext';
import { useExamples } from '../state/useExamples';

/** More of the files that were used last than this leave the library out of sight. */
const mostRecent = 5;

/** The files of the start page, as they are on disk now. */
export interface Listed {
  readonly recent: readonly RecentDocument[];
  /** Null until it has been listed. */
  readonly library: LibraryList | null;
  /** Lists again: the person did something to it here. */
  readonly again: () => void;
}

/** Lists the files, and again when main says that one is another; what each holds is looked at in the order shown. */
export function useListed(): Listed {
  const { bridge, glances } = useAppContext();
  const examples = useExamples();
  const [recent, setRecent] = useState<readonly RecentDocument[]>([]);
  const [library, setLibrary] = useState<LibraryList | null>(null);
  const newest = useRef(0);

  async function list(): Promise<void> {
    const turn = (newest.current += 1);
    const [used, there] = await Promise.all([bridge.listRecent(), bridge.listLibrary()]);
    if (turn !== newest.current) return;
    setRecent(used.slice(0, mostRecent));
    setLibrary(there);
  }
  const again = (): void => void list().catch(console.error);
  const start = useRef(again);

  useEffect(() => {
    const stop = bridge.onFilesChanged(() => start.current());
    start.current();
    return () => {
      newest.current += 1;
      stop();
    };
  }, [bridge]);

  useEffect(() => {
    const files = [...recent, ...(library?.files ?? [])];
    const ofFiles = files.map(({ key, stamp }): Wanted => ({
      stamp,
      read: () => bridge.peek(key),
    }));
    const ofExamples = examples.map(({ id, text }): Wanted => {
      const stamp = exampleStamp(id);
      return { stamp, read: () => Promise.resolve({ text, stamp }) };
    });
    glances.want([...ofFiles, ...ofExamples]);
    return () => glances.want([]);
  }, [bridge, glances, recent, library, examples]);

  return { recent, library, again };
}

/** An example is the same as long as the program runs. */
export function exampleStamp(id: string): string {
  return `example ${id}`;
}
