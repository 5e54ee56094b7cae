import { execFileSync, spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine, example, patience, useCommandLine } from '../fixtures/commandLine';
import { assetText } from '../fixtures/shipped';

const { analyse, calculate, file, folder } = useCommandLine();

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

describe('counts that may lead to a person', () => {
  const scenario = assetText('scenarios/nulscenario.voorkant');
  const few = scenario.replace(/"value": \d+(?=,\s+"status": "bron",)/, '"value": 4');
  const kept = 'Aantallen uit de bron onder de 10 achter deze uitkomst: 1.';

  it.each([
    ['of a calculation', () => calculate(file('few.voorkant', few))],
    [
      'of the other in a comparison',
      () => calculate('--compare', file('all.voorkant', scenario), file('few.voorkant', few)),
    ],
    ['of draws', () => analyse(file('few.voorkant', few), '--draws', '64', '--workers', '1')],
  ])(
    'are said beside the outcome %s',
    (_, run) => {
      const { code, out, error } = run();
      expect([code, out.slice(0, 1)]).toEqual([0, '{']);
      expect(error.split('\n').filter((line) => line.includes(kept))).toEqual([
        expect.stringMatching(/^\S*few\.voorkant, basisdata: /),
      ]);
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
