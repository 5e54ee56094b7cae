import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { isMadeOfTheSame } from '../../../scripts/setUp/madeOf.mjs';
import { projectFolder } from '../../../scripts/setUp/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'voorkant-cached-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** What a command says that is loaded in a process of its own. */
function said(command: string): string {
  const loader = pathToFileURL(join(projectFolder, 'scripts/setUp/cachedScript.mjs')).href;
  const script = `import { loadCached } from '${loader}'; loadCached(${JSON.stringify(command)});`;
  const args = ['--input-type=module', '--eval', script];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return stdout + stderr;
}

it('a command is loaded with what stands beside it, and the code of both is kept', () => {
  const shared = file('shared.cjs', 'exports.name = __filename.length > 0 ? "shared" : "";');
  const command = file(
    'command.cjs',
    `const { sep } = require('node:path');
     setTimeout(() => console.log(require('./shared.cjs').name, require('./shared.cjs') === require('./shared.cjs'), sep.length));`,
  );
  const once = said(command);
  expect(once).toBe('shared true 1\n');
  expect([command, shared].map((one) => existsSync(`${one}.code`))).toEqual([true, true]);
  expect(said(command)).toBe(once);
});

it('kept code that does not fit is made again', () => {
  const command = file('broken.cjs', 'console.log("said");');
  file('broken.cjs.code', 'no code');
  expect(said(command)).toBe('said\n');
  expect(readFileSync(`${command}.code`, 'utf8')).not.toBe('no code');
});

it('a bundle is old once a part of it has another size or another time, or is gone', () => {
  const part = file('part.ts', 'one');
  utimesSync(part, 1000, 1000);
  const path = relative(projectFolder, part);
  const madeOf = (...parts: readonly unknown[]): boolean =>
    isMadeOfTheSame(relative(projectFolder, file('madeOf.json', JSON.stringify(parts))));
  expect(madeOf([path, 3, 1_000_000])).toBe(true);
  expect(madeOf([path, 4, 1_000_000])).toBe(false);
  expect(madeOf([path, 3, 1_000_001])).toBe(false);
  expect(madeOf([path, 3, 1_000_000], [`${path}x`, 3, 1_000_000])).toBe(false);
  expect(isMadeOfTheSame(relative(projectFolder, file('half.json', '[["pac')))).toBe(false);
});
