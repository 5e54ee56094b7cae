import { basename } from 'node:path';
import type { Response } from '../shared/ipc/contract';
import { atomicWrite } from './atomicWrite';
import { FileRefusal, type Disk } from './disk';
import { saveProblem } from './fileProblems';
import { diskPatience, inTime } from './timeLimit';

type Saved = Exclude<
  Response<'picture:save'> & Response<'export:save'> & Response<'paper:savePdf'>,
  { readonly kind: 'cancelled' }
>;

/** Writes something of the window for other programs. */
export function saveExport(
  path: string,
  bytes: Uint8Array,
  disk: Disk,
  patience = diskPatience,
): Promise<Saved> {
  const refuse = (error: unknown): Saved => ({
    kind: 'refused',
    problem: saveProblem(error, path),
  });
  return inTime(
    async (attempt) => {
      const check = (): Promise<void> =>
        attempt.isGivenUp ? Promise.reject(new FileRefusal('GIVEN_UP')) : Promise.resolve();
      try {
        await atomicWrite(path, bytes, disk, { check });
      } catch (error) {
        return refuse(error);
      }
      return { kind: 'saved', name: basename(path) };
    },
    patience,
    () => refuse(new FileRefusal('GIVEN_UP')),
  );
}
