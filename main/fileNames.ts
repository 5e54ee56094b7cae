import { basename, extname } from 'node:path';

/** Extension of a scenario file. */
export const scenarioExtension = '.voorkant';

export function isScenarioFile(path: string): boolean {
  return hasExtension(path, scenarioExtension);
}

/** The path with that extension (small letters, with its point), added where it is not there. */
export function withExtension(path: string, extension: string): string {
  return hasExtension(path, extension) ? path : path + extension;
}

function hasExtension(path: string, extension: string): boolean {
  return extname(path).toLowerCase() === extension;
}

/** File name without the extension: what the window shows of a path. */
export function nameOfFile(path: string): string {
  return isScenarioFile(path) ? basename(path, extname(path)) : basename(path);
}

/** What Windows keeps for devices, with or without an extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Enough for a sentence, and with four bytes a character still a name that every disk takes. */
const longest = 60;

/**
 * A file name that every system accepts, made of what a person called the scenario, without
 * extension. What Windows forbids in names is left out everywhere: files get mailed.
 */
export function cleanFileName(name: string, otherwise: string): string {
  const plain = name
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u001f\u007f]/g, ' ')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ');
  const short = Array.from(isScenarioFile(plain) ? nameOfFile(plain) : plain)
    .slice(0, longest)
    .join('');
  const trimmed = short.replace(/^[. -]+|[. -]+$/g, '');
  if (trimmed === '') {
    return otherwise;
  }
  return reserved.test(trimmed) ? `${trimmed.replace('.', '-')}-` : trimmed;
}

/** Whether two file names are called the same: small and capital letters, and how a system writes accents, aside. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFC').toLowerCase();
  return plain(one) === plain(other);
}
