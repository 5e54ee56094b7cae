import { basename } from 'node:path';
import { problem, type Problem } from '../shared/lib/problem';
import { codeOf } from './disk';
import { largestFile, megabyte } from '../shared/file/fileSizes';

/** What is wrong with a file, said of its name: the page never sees a path. */
export function fileProblem(code: string, path: string, values?: Problem['values']): Problem {
  return problem(code, basename(path), values);
}

/** Why a file could not be read. */
export function readProblem(error: unknown, path: string): Problem {
  const code = codeOf(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('fileMissing', path);
    case 'EACCES':
    case 'EPERM':
      return fileProblem('noReadPermission', path);
    case 'EISDIR':
    case 'NOT_ORDINARY':
      return fileProblem('notAFile', path);
    case 'NO_SCENARIO':
      return fileProblem('noScenarioExtension', path);
    case 'TOO_LARGE':
      return fileProblem('fileTooLarge', path, { largest: largestFile / megabyte });
    default:
      return isOutOfReach(code)
        ? fileProblem('diskSilent', path)
        : fileProblem('fileUnreadable', path, { code: code === '' ? '?' : code });
  }
}

/** Why a file could not be written. */
export function saveProblem(error: unknown, path: string): Problem {
  const code = codeOf(error);
  switch (code) {
    case 'CHANGED':
      return fileProblem('fileChangedByOthers', path);
    case 'GONE':
      return fileProblem('fileGone', path);
    case 'GIVEN_UP':
      return fileProblem('saveGivenUp', path);
    case 'DAMAGED':
      return fileProblem('saveDamaged', path);
    case 'NOT_ORDINARY':
    case 'NO_SCENARIO':
    case 'EISDIR':
    case 'ELOOP':
      return fileProblem('fileReplaced', path);
    case 'ENOSPC':
    case 'EDQUOT':
      return fileProblem('diskFull', path);
    case 'EROFS':
      return fileProblem('diskReadOnly', path);
    case 'EACCES':
    case 'EPERM':
      return fileProblem('noPermission', path);
    case 'EBUSY':
    case 'ETXTBSY':
      return fileProblem('fileInUse', path);
    case 'ENOENT':
    case 'ENOTDIR':
      return fileProblem('folderGone', path);
    case 'ENAMETOOLONG':
      return fileProblem('nameTooLong', path);
    case 'EMFILE':
    case 'ENFILE':
      return fileProblem('tooManyOpenFiles', path);
    default:
      return isOutOfReach(code)
        ? fileProblem('folderGone', path)
        : fileProblem('saveFailed', path, { code: code === '' ? '?' : code });
  }
}

/** What a network disk says that has gone. */
function isOutOfReach(code: string): boolean {
  return [
    'EHOSTDOWN',
    'EHOSTUNREACH',
    'ENODEV',
    'ENOTCONN',
    'ENXIO',
    'ESTALE',
    'ETIMEDOUT',
  ].includes(code);
}
