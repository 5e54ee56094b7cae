import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import logger from 'electron-log/node';

/** Name of the log in the folder; the one before it is kept beside it as `voorkant.old.log`. */
export const logFile = 'voorkant.log';

/** Bytes after which a log makes place for the next: twice as much lies on the disk at most. */
const mostBytes = 512 * 1024;

/** What goes wrong, and what is good to know then. Said on the terminal too, where there is one. */
export interface Log {
  readonly error: (what: string, cause?: unknown) => void;
  readonly info: (what: string) => void;
}

export const log: Log = {
  error: (what, cause) =>
    logger.error(cause === undefined ? oneEntry(what) : `${oneEntry(what)} ${described(cause)}`),
  info: (what) => logger.info(oneEntry(what)),
};

// Of the ways that the library has to write, a file and the terminal: nothing goes over a network or to a page.
Object.assign(logger.transports, { remote: null, ipc: null });
// Only once a folder is known.
logger.transports.file.level = false;

/** From now on the log is written to a file in that folder, which is made when it is not there. */
export function openLog(folder: string): void {
  const { file } = logger.transports;
  file.setAppName('voorkant');
  file.resolvePathFn = () => join(folder, logFile);
  file.maxSize = mostBytes;
  file.level = 'info';
}

/** What failed as text, with where in the program, and without a path of the person. */
function described(cause: unknown): string {
  if (!(cause instanceof Error)) return oneEntry(String(cause));
  const {
    name,
    message,
    stack = '',
    path,
    dest,
  } = cause as NodeJS.ErrnoException & {
    readonly dest?: string;
  };
  const frames = stack.slice(stack.indexOf('\n    at '));
  // What is no JSON is quoted in the message.
  const said = cause instanceof SyntaxError ? name : `${name}: ${message}`;
  const withoutFiles = [path, dest]
    .filter((one) => one !== undefined && one !== '')
    .reduce<string>((text, one) => text.replaceAll(one ?? '', '…'), said);
  return oneEntry(stack.includes('\n    at ') ? `${withoutFiles}${frames}` : withoutFiles);
}

const home = homedir();

/** Ways to write the folder of the person, who is often named in it; a bare root says nothing. */
const homes = [home, home.replaceAll('\\', '/'), pathToFileURL(home).pathname].filter(
  ({ length }) => length > 3,
);

/** Without quoted paths and without the folder of the person; every line but the first is indented. */
function oneEntry(text: string): string {
  const quoted = /(['"])(?:[A-Za-z]:[\\/]|[\\/])[^'"\n]*\1/g;
  return homes
    .reduce((found, one) => found.replaceAll(one, '~'), text.replaceAll(quoted, '$1…$1'))
    .replaceAll(/\r?\n/g, '\n  ');
}
