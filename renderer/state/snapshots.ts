import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { scenarioDifferences } from '../../shared/calculation/scenarioDifferences';
import { takeOver } from '../../shared/calculation/takeOver';
import { fileSummary, type FileSummary } from '../../shared/file/fileSummary';
import type { SnapshotName } from '../../shared/ipc/snapshotContract';
import { problem, type Problem } from '../../shared/lib/problem';
import { fail, type Result } from '../../shared/lib/result';
import { putBeside, type CompareParts } from './compareActions';
import { runOf } from './editorActions';
import { readFile, type ReadFile } from './readFile';

/** What can be done with the snapshots of the scenario on screen: what it was when it was saved. */
export interface SnapshotActions {
  /** Newest first. */
  readonly list: () => Promise<readonly SnapshotName[]>;
  /** What a list says of one; null where it cannot be read. */
  readonly summary: (key: string) => Promise<FileSummary | null>;
  /** Opens one beside what is on screen, a large one in a thread; null: stopped by the person. */
  readonly read: (
    key: string,
    name: string,
  ) => Promise<Result<ReadFile, readonly Problem[]> | null>;
  /** The figures of one, as the window looks at its own. */
  readonly run: (snapshot: ReadFile) => ScenarioRun;
  /** Gives the scenario on screen all that a snapshot had, as one step; false: nothing was done. */
  readonly restore: (snapshot: ReadFile, step: string) => boolean;
  /** Puts one beside the scenario on screen. */
  readonly compare: (snapshot: ReadFile, at: string) => boolean;
}

export function createSnapshotActions(parts: CompareParts): SnapshotActions {
  const { bridge, editor, shell } = parts;
  return {
    list: () => {
      const { file } = editor.store.getState();
      return bridge.listSnapshots(file.id, file.identity.id);
    },
    summary: async (key) => {
      const text = await bridge.readSnapshot(key);
      return text === null ? null : fileSummary(text);
    },
    read: async (key, name) => {
      const text = await bridge.readSnapshot(key);
      if (text === null) return fail([problem('snapshotGone', '')]);
      return readFile({ id: null, name, text }, parts);
    },
    run: ({ file, ready }) => runOf(ready, file.saved, editor.store.getState().views),
    restore: ({ file }, step) => {
      if (!shell.settle()) return false;
      editor.actions.edit(
        (now) => takeOver(now, file.saved, scenarioDifferences(now, file.saved)),
        step,
      );
      return true;
    },
    compare: ({ file, ready }, at) =>
      putBeside(shell, { scenario: file.saved, what: 'snapshot', name: at, ready }),
  };
}
