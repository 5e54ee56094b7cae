import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPageFile, isOwnAddress, isPage, pageUrl } from '../../../main/pageFile';

const folder = resolve('page');

describe('findPageFile', () => {
  it.each([
    ['voorkant://app/index.html', 'index.html', 'text/html; charset=utf-8'],
    [
      'voorkant://app/assets/index-1a2b.js',
      'assets/index-1a2b.js',
      'text/javascript; charset=utf-8',
    ],
    ['voorkant://app/assets/a%20b.css?x=1#y', 'assets/a b.css', 'text/css; charset=utf-8'],
    ['voorkant://app/assets/sans.woff2', 'assets/sans.woff2', 'font/woff2'],
    // A standard address has its `..` resolved before anyone sees it.
    ['voorkant://app/../../index.html', 'index.html', 'text/html; charset=utf-8'],
  ])('finds %s', (address, path, mediaType) => {
    expect(findPageFile(folder, address)).toEqual({ path: join(folder, path), mediaType });
  });

  it.each([
    ['an encoded path upwards', 'voorkant://app/..%2f..%2fpackage.json'],
    ['one in capitals', 'voorkant://app/..%2F..%2Fpackage.json'],
    ['one in the middle', 'voorkant://app/assets/..%2f..%2f..%2fpackage.json'],
    ['one that would end inside again', 'voorkant://app/..%2fpage%2findex.html'],
    ['a neighbour with the same beginning', 'voorkant://app/..%2fpage-other%2findex.html'],
    ['backslashes', 'voorkant://app/..%5c..%5cpackage.json'],
    ['a drive', 'voorkant://app/C:/secret.json'],
    ['a stream of a file', 'voorkant://app/index.html:hidden.json'],
    ['a zero byte', 'voorkant://app/index.html%00.js'],
    ['a broken escape', 'voorkant://app/%E0%A4%A.html'],
    ['the folder itself', 'voorkant://app/'],
    ['a type the page does not use', 'voorkant://app/assets/program.exe'],
    ['a file without a type', 'voorkant://app/LICENSE'],
    ['another host', 'voorkant://elsewhere/index.html'],
    ['another protocol', 'file:///index.html'],
    ['no address', 'index.html'],
  ])('refuses %s', (_name, address) => {
    expect(findPageFile(folder, address)).toBeUndefined();
  });
});

describe('isOwnAddress', () => {
  it.each([
    [pageUrl, true],
    ['voorkant://app/elsewhere.html', true],
    ['voorkant://app.example/index.html', false],
    ['voorkant://app:8080/index.html', false],
    ['voorkant://user@app/index.html', false],
    ['voorkant://user:secret@app/index.html', false],
    ['https://app/index.html', false],
    ['https://example.org/?voorkant://app/', false],
    ['data:text/html,voorkant://app/', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnAddress(address)).toBe(own);
  });
});

describe('the address of the page', () => {
  it.each([
    ['itself', 'voorkant://app/index.html', true],
    ['a place in it', 'voorkant://app/index.html#sheet', true],
    ['another file of ours', 'voorkant://app/assets/index.js', false],
    ['another host', 'voorkant://elsewhere/index.html', false],
    ['a user before it', 'voorkant://x@app/index.html', false],
    ['nothing', '', false],
  ])('%s', (_, address, expected) => {
    expect(isPage(address)).toBe(expected);
  });
});
