import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files that a command line names, as full paths: everything that is no switch. File managers
 * pass paths on Windows and `file:` addresses on Linux.
 * @param argv with the program first
 * @param folder where the command was given
 * @param appPath the program's own folder, which stands on the command line of a checkout
 */
export function documentArguments(
  argv: readonly string[],
  folder: string,
  appPath: string,
): readonly string[] {
  return argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => pathOf(argument, folder))
    .filter((path) => path !== appPath);
}

function pathOf(argument: string, folder: string): string {
  if (/^file:/i.test(argument)) {
    try {
      return fileURLToPath(argument);
    } catch {
      // Another machine's file, or no address after all: opening it says that it is not there.
    }
  }
  return resolve(folder, argument);
}
