import type { Problem } from '../../shared/lib/problem';
import type { Shell } from './shell';
import type { TextKey } from './shellState';

/** How actions say that they did not do what was asked. */
export interface Refusals {
  /** Says what is wrong and what was kept; false, as the action that it ends. */
  readonly refuse: (title: TextKey, problems: readonly Problem[], advice: TextKey | null) => false;
  /** What nobody foresaw in an action: the program says that it failed and what that left. */
  readonly guarded: (action: () => Promise<boolean>, advice: TextKey) => Promise<boolean>;
}

export function createRefusals(shell: Shell): Refusals {
  const refuse: Refusals['refuse'] = (title, problems, advice) => {
    shell.report({ title, problems, advice });
    return false;
  };
  return {
    refuse,
    guarded: async (action, advice) => {
      try {
        return await action();
      } catch (error) {
        console.error(error);
        return refuse('files.failed', [], advice);
      }
    },
  };
}
