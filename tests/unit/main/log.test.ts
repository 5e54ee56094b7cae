import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import logger from 'electron-log/node';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { log, logFile, openLog } from '../../../main/log';
import { useTemporaryFolder } from './temporaryFolder';

const inFolder = useTemporaryFolder();

beforeEach(() => {
  vi.spyOn(logger.transports.console, 'writeFn').mockReturnValue();
  openLog(inFolder('logs'));
});

afterAll(() => {
  vi.restoreAllMocks();
  logger.transports.file.level = false;
});

const written = (): Promise<string> => readFile(inFolder('logs', logFile), 'utf8');

/** What the log says, without when. */
async function entries(): Promise<string> {
  return (await written()).replaceAll(/^\[[^\]]*\] /gm, '').trimEnd();
}

describe('the log', () => {
  it('is a file in the folder, with when and how bad', async () => {
    log.info('opened');
    log.error('not printed', 'no paper');
    expect(await written()).toMatch(
      /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\] \[info\] +opened$/m,
    );
    expect(await entries()).toMatch(/\[error\] +not printed no paper$/);
  });

  it('makes place for the next when it is full, and keeps one', async () => {
    const line = 'x'.repeat(100_000);
    for (let count = 0; count < 20; count += 1) log.error(line);
    expect((await readdir(inFolder('logs'))).sort()).toEqual(['voorkant.log', 'voorkant.old.log']);
    for (const name of ['voorkant.log', 'voorkant.old.log']) {
      const { size } = await stat(inFolder('logs', name));
      expect(size).toBeLessThanOrEqual(512 * 1024 + line.length + 100);
    }
  });

  it('costs nothing but itself when the disk refuses it', async () => {
    await writeFile(inFolder('a file'), '');
    openLog(inFolder('a file'));
    expect(() => log.error('lost')).not.toThrow();
    await mkdir(inFolder('logs'), { recursive: true });
    openLog(inFolder('logs'));
    log.error('kept');
    expect(await entries()).toMatch(/kept$/);
  });

  it('goes nowhere else', () => {
    const ways = Object.entries(logger.transports).filter(([, way]) => Boolean(way));
    expect(ways.map(([name]) => name).sort()).toEqual(['console', 'file']);
  });
});

describe('an error', () => {
  it('comes with where in the program it began', async () => {
    log.error('failed', new TypeError('no such key'));
    const [first, second] = (await entries()).split('\n');
    expect(first).toMatch(/\[error\] +failed TypeError: no such key$/);
    expect(second).toMatch(/^ {6}at /);
  });

  it('comes without the file that the person has', async () => {
    const path = inFolder("Anna's geheime plan.voorkant");
    log.error('not read', await readFile(path).catch((error: unknown) => error));
    const [first] = (await entries()).split('\n');
    expect(first).toMatch(/not read Error: ENOENT: no such file or directory, open '…'$/);
    expect(await written()).not.toContain('geheime');
  });

  it('of reading comes without what was read', async () => {
    const read = (): unknown => JSON.parse('[{"path":"/Users/anna/geheim.voorkant"');
    try {
      read();
    } catch (error) {
      log.error('not understood', error);
    }
    expect((await entries()).split('\n')[0]).toMatch(/not understood SyntaxError$/);
    expect(await written()).not.toContain('geheim');
  });

  it('of another kind is said as it is', async () => {
    log.error('failed', 404);
    expect(await entries()).toMatch(/failed 404$/);
  });
});

describe('a text', () => {
  it.each([
    ['open "C:\\Users\\Anna\\plan.voorkant" failed', 'open "…" failed'],
    ["open '/media/stick/plan.voorkant' failed", "open '…' failed"],
    [`at ${join(homedir(), 'app', 'main.js')}:3:4`, `at ${join('~', 'app', 'main.js')}:3:4`],
    [`at ${pathToFileURL(homedir()).href}/main.js:3:4`, 'at file://~/main.js:3:4'],
    ["it's half of it's worth", "it's half of it's worth"],
    ['50 % of %s', '50 % of %s'],
  ])('%s is written as %s', async (text, expected) => {
    log.error(text);
    expect((await entries()).replace(/^\[error\] +/, '')).toBe(expected);
  });

  it('of more lines cannot be taken for other entries', async () => {
    log.error('one\n[2026-01-01 00:00:00.000] [error] two');
    expect((await written()).trimEnd().split('\n')).toEqual([
      expect.stringMatching(/one$/),
      '  [2026-01-01 00:00:00.000] [error] two',
    ]);
  });
});
