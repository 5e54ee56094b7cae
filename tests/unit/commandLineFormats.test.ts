import exceljs from 'exceljs';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { example, patience, useCommandLine } from '../fixtures/commandLine';

interface Report {
  readonly scenario: object;
  readonly headlines: readonly object[];
  readonly quantities: Readonly<Record<string, object>>;
  readonly inputs: Readonly<Record<string, object>>;
  readonly variables: Readonly<Record<string, object>>;
}

const { calculate, file: write, folder } = useCommandLine();
const plan = example('eerste_stap_vanaf_2027');

describe('the outcome', () => {
  it(
    'as JSON says what its names and numbers mean, and what it was calculated with',
    () => {
      const { out, code } = calculate(plan, '--format', 'json');
      const report = JSON.parse(out) as Report;
      expect(code).toBe(0);
      expect(report.scenario).toMatchObject({
        name: 'Eerste stap vanaf 2027',
        model: { id: 'naar-voren', version: '2.0.0' },
      });
      expect(report.headlines).toContainEqual({
        id: 'effect',
        label: 'Effect in 2036',
        unit: 'EUR',
        value: expect.any(Number) as number,
        reference: null,
      });
      expect(report.quantities['kinderen_start']).toEqual({
        label: 'Kinderen bij de start',
        unit: 'kind',
        dimensions: ['gemeente', 'zorgvorm'],
      });
      expect(report.inputs['nullijn']).toEqual({ '': 1 });
      expect(Object.keys(report.variables['kinderen_start'] ?? {})).toHaveLength(32);
    },
    patience,
  );

  it(
    'as CSV has a line for each value, for a Dutch spreadsheet',
    () => {
      const { out, code } = calculate(plan, '--format', 'csv');
      const [head = '', ...lines] = out.trimEnd().split('\r\n');
      expect(code).toBe(0);
      expect(head).toBe('\ufeffSoort;Id;Naam;Waarvoor;Jaar;Eenheid;Waarde;Referentie');
      expect(lines[0]).toMatch(/^kerncijfer;#headline.effect;Effect in 2036;;;€;-?\d+(,\d+)?;$/);
      expect(lines.filter((line) => line.startsWith('invoer;')).length).toBeGreaterThan(500);
    },
    patience,
  );

  it(
    'as XLSX is a workbook that calculates it, with the checksum of the scenario',
    async () => {
      const file = join(folder, 'plan.xlsx');
      expect(calculate(plan, '--format', 'xlsx', '--out', file)).toMatchObject({
        code: 0,
        error: '',
      });
      const workbook = new exceljs.Workbook();
      await workbook.xlsx.readFile(file);
      const check = workbook.getWorksheet('Controle');
      expect(check?.getCell('A1').result).toBe('Alle kerncijfers kloppen tot op de cent.');
      expect(check?.getCell('C4').formula).not.toBe('');
      const { checksum } = JSON.parse(readFileSync(plan, 'utf8')) as { checksum: string };
      const about: string[] = [];
      workbook.getWorksheet('Over dit werkboek')?.eachRow((row) => about.push(row.getCell(2).text));
      expect(about).toContain(checksum);
    },
    patience,
  );

  it(
    'as XLSX wants a file, and no format is made up',
    () => {
      expect(calculate(plan, '--format', 'xlsx')).toMatchObject({
        code: 2,
        error: expect.stringContaining('noem het met --out') as string,
      });
      expect(calculate(plan, '--format', 'pdf').code).toBe(2);
      expect(existsSync(join(folder, 'pdf'))).toBe(false);
    },
    patience,
  );
});

describe('faults of what a person brought', () => {
  it(
    'are one list with place and what was meant, and all else is calculated',
    () => {
      const file = JSON.parse(readFileSync(plan, 'utf8')) as Record<string, unknown[]>;
      const signed = { by: '', at: '2026-11-20T12:00:00.000Z', why: '' };
      const line = { kind: 'variable', id: 'eigen', label: 'Eigen', unit: 'EUR', display: '' };
      const changed = {
        ...file,
        formulas: [{ variable: 'effect', formula: 'kosten_dienstt', ...signed }],
        ownLines: [
          {
            ...line,
            display: 'euro',
            dimensions: ['jaar'],
            block: 'A',
            formula: 'eigen',
            ...signed,
          },
        ],
        perItem: [{ assumption: 'disconteringsvoet', dimension: 'gemeente', ...signed }],
      };
      const named = write('faults.voorkant', JSON.stringify(changed));
      const { code, error, out } = calculate(named);
      expect(code).toBe(0);
      expect(error).toMatch(/kosten_dienstt.*Bedoelt u ‘kosten_dienst’\?/);
      expect(error).toMatch(/Kringverwijzing: eigen/);
      expect(error).toMatch(/netto_contante_waarde: De uitkomst verschilt per gemeente/);
      const report = JSON.parse(out) as Report;
      expect(Object.values(report.variables['kosten_dienst'] ?? {})).not.toContain(null);
    },
    patience,
  );
});
