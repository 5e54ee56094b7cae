import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { example, patience, useCommandLine } from '../fixtures/commandLine';
import { golden, newestGolden, type GoldenCase } from '../fixtures/golden';
import { assetText, shippedDatasetPath, shippedModelPath } from '../fixtures/shipped';

const root = join(import.meta.dirname, '../..');
const { calculate, file, folder } = useCommandLine();

const model = assetText(shippedModelPath);
const dataset = assetText(shippedDatasetPath);

/** As it shipped with model 1.0.0. */
function earlier(name: string): string {
  return join(root, 'tests/fixtures/scenarios/1.0.0', `${name}.voorkant`);
}

interface Report {
  readonly variables: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly laws: readonly { readonly number: number; readonly holds: boolean }[];
  readonly warnings: readonly { readonly id: string; readonly label: string }[];
  readonly errors?: readonly object[];
}

/** The golden figures that a report does not have, or has otherwise. */
function misfits(report: Report, { variables }: GoldenCase): readonly string[] {
  return Object.entries(variables).flatMap(([variable, cells]) =>
    Object.entries(cells).flatMap(([key, expected]) => {
      const ours = report.variables[variable]?.[key] ?? NaN;
      const fits = Math.abs(ours - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
      return fits ? [] : [`${variable}[${key}]: ${ours} is not ${expected}`];
    }),
  );
}

describe('what is asked is calculated', () => {
  it(
    'an example, to standard output',
    () => {
      const { code, out, error } = calculate(example('eerste_stap_vanaf_2027'));
      expect([code, error]).toEqual([0, '']);
      const report = JSON.parse(out) as Report;
      expect(misfits(report, newestGolden('eerste_stap_vanaf_2027'))).toEqual([]);
      expect(report.laws.map(({ number, holds }) => [number, holds])).toEqual([
        [2, true],
        [3, true],
        [4, true],
        [5, true],
      ]);
      expect(report.warnings.every(({ id, label }) => id !== '' && label !== '')).toBe(true);
      expect(report.errors).toBeUndefined();
    },
    patience,
  );

  it(
    'a bare case with the newest model, to a file in the folder where it was typed',
    () => {
      const name = file('case.json', JSON.stringify(newestGolden('toets_4_krap')));
      const { code, out, error } = calculate('--case', name, '--out', 'figures.json');
      expect([code, out]).toEqual([0, '']);
      // The base data serve model 1.0.0 too, which calculates with state funds.
      expect(error).toMatch(
        /^\S*drechtsteden-noord-2018\.json, rijen: De basisdata hebben ook ‘rijksmiddelen’\. [^\n]*\n$/,
      );
      const report = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8')) as Report;
      expect(misfits(report, newestGolden('toets_4_krap'))).toEqual([]);
      // Short of staff: what waits is not saved.
      expect(report.warnings.map(({ id }) => id)).toContain('uitgesteld_niet_bespaard');
      // The next time it is written over.
      expect(calculate('--case', name, '--out', 'figures.json').code).toBe(0);
    },
    patience,
  );

  it(
    'other base data, and what the model does not know of them is named and left out',
    () => {
      const bikes = dataset.replace(
        '"rows": [',
        '"rows": [{ "variable": "fietsen", "items": "sliedrecht", "value": 3, "status": "bron", "source": "", "note": "" },',
      );
      const name = file('case.json', JSON.stringify(newestGolden('nulscenario')));
      const data = ['--dataset', file('bikes.json', bikes)];
      const found = calculate('--case', name, ...data);
      expect(found.code).toBe(0);
      expect(found.error).toContain('bikes.json, rijen: De basisdata hebben ook ‘fietsen’.');
      expect(misfits(JSON.parse(found.out) as Report, newestGolden('nulscenario'))).toEqual([]);
      expect(calculate(example('nulscenario'), ...data).error).toContain('‘fietsen’');
    },
    patience,
  );

  it(
    'a bare case with the version of the model that it names',
    () => {
      const given = { ...golden('toets_4_krap'), model: '1.0.0' };
      const report = JSON.parse(
        calculate('--case', file('old.json', JSON.stringify(given))).out,
      ) as Report;
      expect(misfits(report, golden('toets_4_krap'))).toEqual([]);
    },
    patience,
  );

  it(
    'a file of an earlier version of the model, with that version',
    () => {
      const report = JSON.parse(calculate(earlier('eerste_stap_vanaf_2027')).out) as Report;
      expect(misfits(report, golden('eerste_stap_vanaf_2027'))).toEqual([]);
    },
    patience,
  );

  it(
    'another model on other base data',
    () => {
      // Teams at twice the price for half the costs: together they say what they said.
      const dear = model.replace(
        '"formula": "kosten_team_basis * prijsindex"',
        '"formula": "kosten_team_basis * prijsindex * 2"',
      );
      const half = dataset.replaceAll(
        /("kosten_team_basis",\s+"items": "\w+",\s+"value": )(\d+)/g,
        (_, start: string, value: string) => `${start}${Number(value) / 2}`,
      );
      const other = ['--model', file('dear.json', dear), '--dataset', file('half.json', half)];
      const report = JSON.parse(calculate(earlier('nulscenario'), ...other).out) as Report;
      expect(misfits(report, golden('nulscenario'))).toEqual([]);
      const onlyDear = JSON.parse(
        calculate(earlier('nulscenario'), ...other.slice(0, 2)).out,
      ) as Report;
      expect(misfits(onlyDear, golden('nulscenario'))).not.toEqual([]);
    },
    patience,
  );

  it(
    'a cell that cannot be calculated is null, and said',
    () => {
      const name = file(
        'empty.json',
        JSON.stringify({ ...golden('nulscenario'), model: '1.0.0', assumptions: { prijspeil: 0 } }),
      );
      const report = JSON.parse(calculate('--case', name).out) as Report;
      expect(report.variables['begroting']?.['sliedrecht|2030']).toBeNull();
      expect(report.variables['som:begroting']?.['']).toBeNull();
      expect(report.errors).toContainEqual({
        variable: 'saldo',
        items: 'sliedrecht|2030',
        kind: '#DIV/0!',
        origin: { variable: 'begroting', items: 'sliedrecht|2030' },
      });
    },
    patience,
  );
});

/** A bare case with something in it. */
function bare(change: object): string {
  return JSON.stringify({ first: 2018, last: 2030, levers: {}, assumptions: {}, ...change });
}

describe('wrong input ends with code 2, one line that says where and what, and no outcome', () => {
  it.each<[string, () => readonly string[], readonly (string | RegExp)[]]>([
    ['no argument', () => [], ['npm run calculate -- SCENARIO.voorkant']],
    ['two arguments', () => ['a.voorkant', 'b.voorkant'], ['npm run calculate --']],
    ['an unknown option', () => ['a.voorkant', '--speed'], ['--speed', 'npm run calculate --']],
    ['a missing file', () => ['none.voorkant'], ['none.voorkant']],
    ['what is not UTF-8', () => [latin()], ['latin.voorkant', 'geen UTF-8']],
    [
      'what is not JSON',
      () => [file('a.voorkant', 'a\nb')],
      ['a.voorkant', 'geen leesbaar bestand'],
    ],
    [
      'an unknown lever',
      () => ['--case', file('d.json', bare({ levers: { nieuw: 1 } }))],
      ['d.json, regel 1, hendels › nieuw: ', "'nieuw'"],
    ],
    [
      'a value out of range, with its range and the reason',
      () => [
        '--case',
        file('f.json', bare({ levers: { naar_voren: { 'sliedrecht|basis_ggz': 0.95 } } })),
      ],
      [
        /f\.json, regel 1, hendels › naar_voren › sliedrecht\|basis_ggz: /,
        '0.95',
        '0 tot 0.9. ',
        /0\.9\. \w+/,
      ],
    ],
    [
      'a version of the model that is not there',
      () => ['--case', file('h.json', bare({ model: '1.5.0' }))],
      ['h.json, regel 1, model: ', '1.5.0', '2.0.0, 1.0.0'],
    ],
    [
      'an assumption that the model divides by, with the reason',
      () => ['--case', file('l.json', bare({ assumptions: { prijspeil: 0 } }))],
      ['l.json, regel 1, aannames › prijspeil: ', 'meer zijn dan 0', 'Hier wordt door gedeeld'],
    ],
    [
      'and one more',
      () => ['--case', file('g.json', bare({ levers: { nieuw: 1, ander: 1 } }))],
      ['g.json, regel 1, hendels › nieuw: ', '(en nog 1)'],
    ],
    [
      'a model that is no model',
      () => [example('nulscenario'), '--model', file('i.json', dataset)],
      ['i.json, regel 2, soort bestand: '],
    ],
    [
      'a model with a formula that cannot be read',
      () => [
        earlier('eerste_stap'),
        '--model',
        file(
          'j.json',
          model.replace(
            '"formula": "reference(totaal) - totaal"',
            '"formula": "reference(totaal) -"',
          ),
        ),
      ],
      ['j.json, effect: ', 'niet te lezen'],
    ],
    [
      'a model whose range cannot be calculated',
      () => [
        earlier('eerste_stap'),
        '--model',
        file('k.json', model.replace('"maximum": "verplaatsbaar"', '"maximum": "nergens"')),
      ],
      ['k.json, #maximum › naar_voren: ', "'nergens'"],
    ],
    [
      'a dataset with a row too few',
      () => [
        example('nulscenario'),
        '--dataset',
        file(
          'm.json',
          dataset.replace('"items": "sliedrecht|voogdij"', '"items": "sliedrecht|voogd"'),
        ),
      ],
      [/m\.json, regel \d+, rijen › \d+: /, 'sliedrecht|voogd'],
    ],
    [
      'a case on a dataset without a quantity that the model needs',
      () => [
        '--case',
        file('q.json', JSON.stringify(newestGolden('nulscenario'))),
        '--dataset',
        file('r.json', dataset.replaceAll('"kosten_basis"', '"kosten_ooit"')),
      ],
      [/r\.json, regel \d+, rijen: /, 'kosten_basis', 'Het model rekent daarmee: voeg die toe.'],
    ],
    [
      'a dataset of another shape',
      () => [example('nulscenario'), '--dataset', file('p.json', '{"rows": []}')],
      ['p.json, soort bestand: Dit onderdeel ontbreekt. (en nog '],
    ],
    [
      'an outcome that cannot be written',
      () => [example('nulscenario'), '--out', 'none/a.json'],
      ['a.json', 'De map van dit bestand is er niet'],
    ],
  ])(
    '%s',
    (_, typed, parts) => {
      const { code, out, error } = calculate(...typed());
      expect([code, out]).toEqual([2, '']);
      expect(error).toMatch(/^[^\n]+\n$/);
      for (const part of parts) expect(error).toMatch(part);
    },
    patience,
  );
});

/** A scenario in the letters of long ago, which UTF-8 does not know. */
function latin(): string {
  const scenario = assetText('scenarios/nulscenario.voorkant');
  const text = scenario.replace('"note": "', '"note": "\u00e9');
  writeFileSync(join(folder, 'latin.voorkant'), Buffer.from(text, 'latin1'));
  return 'latin.voorkant';
}
