import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine, example, patience, useCommandLine } from '../fixtures/commandLine';
import { assetText } from '../fixtures/shipped';

const { calculate, file, folder } = useCommandLine();

describe('what is said beside an outcome, which is one all the same', () => {
  const changed = assetText('scenarios/nulscenario.voorkant').replace('"name": "', '"name": "x');

  it.each([
    [
      'a checksum that does not fit',
      changed,
      /^\S+tampered\.voorkant: .* gewijzigd buiten de app\..*\n$/,
    ],
    [
      'a version of the model that is not there',
      changed.replaceAll('"version": "2.0.0"', '"version": "2.7.0"'),
      /andere versie van het model \(2\.7\.0; nu 2\.0\.0\)/,
    ],
  ])(
    '%s',
    (_, text, said) => {
      const { code, out, error } = calculate(file('tampered.voorkant', text));
      expect(code).toBe(0);
      expect(JSON.parse(out)).toHaveProperty('variables');
      expect(error).toMatch(said);
    },
    patience,
  );
});

describe.skipIf(process.platform === 'win32')('files that are none', () => {
  it.each([
    ['a pipe', 'pipe.voorkant', (path: string) => execFileSync('mkfifo', [path])],
    ['a device', 'zero.voorkant', (path: string) => symlinkSync('/dev/zero', path)],
    ['a folder', 'folder.voorkant', (path: string) => mkdirSync(path)],
  ])(
    'are not waited for: %s',
    (_, name, make) => {
      make(join(folder, name));
      const { code, error } = calculate(name);
      expect([code, error]).toEqual([2, expect.stringContaining('geen gewoon bestand')]);
    },
    patience,
  );

  it(
    'an outcome never goes over what was read, whatever it is called',
    () => {
      const text = assetText('scenarios/nulscenario.voorkant');
      const name = file('input.voorkant', text);
      linkSync(join(folder, name), join(folder, 'hard.json'));
      symlinkSync(name, join(folder, 'soft.json'));
      for (const out of [name, `./${name}`, 'hard.json', 'soft.json']) {
        const { code, error } = calculate(name, '--out', out);
        expect([code, error]).toEqual([2, expect.stringContaining('dat wordt gelezen')]);
      }
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
    },
    patience,
  );

  it(
    'a reader that has had enough is no error',
    () => {
      const command = `"${process.execPath}" "${commandLine}" "${example('nulscenario')}" | head -c 10; exit \${PIPESTATUS[0]}`;
      const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
      expect([status, stdout.slice(0, 1), stderr]).toEqual([0, '{', '']);
    },
    patience,
  );
});
