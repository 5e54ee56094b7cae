import type { Documents } from '../../../main/documents';
import type { ArrivedDocument } from '../../../shared/ipc/contract';

/** Keeps no snapshots, and hears of no saves. */
export const quiet = {
  onSaved: (): void => undefined,
  snapshots: {
    keep: (): Promise<void> => Promise.resolve(),
    tryToKeep: (): Promise<void> => Promise.resolve(),
    isSnapshot: (): boolean => false,
  },
};

/** Opens a file that must be readable, and gives its id. */
export async function openId(documents: Documents, path: string): Promise<string> {
  const answer = await documents.open(path);
  if (answer.kind !== 'opened') throw new Error(answer.problem.code);
  const { id } = answer.document;
  if (id === null) throw new Error('a snapshot has no id');
  return id;
}

export function refused(code: string, where: string, values: object = {}): ArrivedDocument {
  return { kind: 'refused', problem: { code, where, values: { ...values } } };
}
