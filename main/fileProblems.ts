import { basename } from 'node:path';
import { getSystemErrorMap } from 'node:util';
import { problem, type Problem } from '../shared/lib/problem';
import { codeOf } from './disk';

/** What is wrong with a file, said of its name: the page never sees a path. */
export function fileProblem(code: string, path: string, values?: Problem['values']): Problem {
  return problem(code, basename(path), values);
}

/** Why a file could not be read. */
export function readProblem(error: unknown, path: string): Problem {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('fileMissing', path);
    case 'EACCES':
    case 'EPERM':
      return fileProblem('noReadPermission', path);
    case 'EISDIR':
      return fileProblem('notAFile', path);
    default:
      return fileProblem('fileUnreadable', path, { detail: systemMessage(error) });
  }
}

/** Why a file could not be written. */
export function saveProblem(error: unknown, path: string): Problem {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fileProblem('diskFull', path);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return fileProblem('noPermission', path);
    case 'EBUSY':
    case 'ETXTBSY':
      return fileProblem('fileInUse', path);
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('folderGone', path);
    default:
      return fileProblem('saveFailed', path, { detail: systemMessage(error) });
  }
}

/** The system's own words, without the path that Node puts in its messages. */
function systemMessage(error: unknown): string {
  const code = codeOf(error);
  const known = [...getSystemErrorMap().values()].find(([name]) => name === code);
  if (known !== undefined) {
    return `${known[1]} (${code})`;
  }
  return code === '' ? 'unknown error' : code;
}
