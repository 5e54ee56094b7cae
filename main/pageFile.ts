import { extname, resolve, sep } from 'node:path';

/** Scheme of the program's own protocol. */
export const appScheme = 'voorkant';

/** The one host of the own protocol. */
export const appHost = 'app';

/** Address of the page. */
export const pageUrl = `${appScheme}://${appHost}/index.html`;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A file of the page on disk, with its media type. */
export interface PageFile {
  readonly path: string;
  readonly mediaType: string;
}

/** Whether an address belongs to the page: own protocol, own host, nothing that names a user or port. */
export function isOwnAddress(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}

/** Whether an address is that of the page itself, and not of another file of ours: a picture would be a page too. */
export function isPage(address: string): boolean {
  return isOwnAddress(address) && address.split(/[?#]/)[0] === pageUrl;
}

/**
 * The file that an address of the own protocol stands for, or `undefined` when there is none:
 * another host or protocol, a path that leaves `folder`, or a type the page does not use.
 * Says nothing about whether the file exists.
 */
export function findPageFile(folder: string, address: string): PageFile | undefined {
  if (!isOwnAddress(address)) {
    return undefined;
  }
  let pathname: string;
  try {
    pathname = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  // Chromium has resolved plain `..` already; what is left came in encoded, and no file of ours
  // has such a name. A backslash is a separator on Windows, a colon a drive or a stream.
  if (/[\\:\0]/.test(pathname) || pathname.split('/').includes('..')) {
    return undefined;
  }
  const root = resolve(folder);
  const path = resolve(root, `.${pathname}`);
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  if (!path.startsWith(root + sep) || mediaType === undefined) {
    return undefined;
  }
  return { path, mediaType };
}
