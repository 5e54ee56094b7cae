import type { Documents } from '../../../main/documents';
import type { ArrivedDocument } from '../../../shared/ipc/contract';

/** Opens a file that must be readable, and gives its id. */
export async function openId(documents: Documents, path: string): Promise<string> {
  const answer = await documents.open(path);
  if (answer.kind !== 'opened') throw new Error(answer.problem.code);
  return answer.document.id;
}

export function refused(code: string, where: string, values: object = {}): ArrivedDocument {
  return { kind: 'refused', problem: { code, where, values: { ...values } } };
}
