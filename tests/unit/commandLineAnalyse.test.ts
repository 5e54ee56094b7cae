import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { example, patience, useCommandLine } from '../fixtures/commandLine';

const { analyse, file, folder } = useCommandLine();

interface Analysed {
  readonly seed: number;
  readonly draws: number;
  readonly figures: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
  >;
  readonly shares: Readonly<Record<string, { readonly S1: number; readonly ST: number }>>;
  readonly switching?: Readonly<Record<string, readonly number[]>>;
}

describe('npm run analyse', () => {
  it(
    'writes what draws say, the same bytes for the same seed',
    () => {
      const typed = [example('eerste_stap_vanaf_2027'), '--draws', '20', '--switch', 'blijft_weg'];
      const { code, out, error } = analyse(...typed, '--seed', '0');
      expect({ code, error }).toEqual({ code: 0, error: '' });
      const found = JSON.parse(out) as Analysed;
      expect(found).toMatchObject({ seed: 0, draws: 20 });
      expect(Object.keys(found.figures)).toEqual([
        'effect',
        'effect_cumulatief',
        'totaal',
        'effect_gemeente',
      ]);
      const statistics = ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'positive'];
      expect(Object.keys(found.figures['effect']?.['2036'] ?? {})).toEqual(statistics);
      expect(Object.keys(found.figures['effect_gemeente'] ?? {})).toContain('alblasserdam|2036');
      expect(Object.keys(found.shares)).toHaveLength(10);
      expect(found.shares['blijft_weg']).toEqual({
        S1: expect.any(Number) as number,
        ST: expect.any(Number) as number,
      });
      expect(found.switching?.['blijft_weg']).toHaveLength(1);
      expect(analyse(...typed, '--seed', '0', '--out', 'drawn.json').out).toBe('');
      expect(readFileSync(join(folder, 'drawn.json'), 'utf8')).toBe(out);
      expect(analyse(...typed, '--seed', '1').out).not.toBe(out);
    },
    4 * patience,
  );

  it(
    'writes the same bytes with one thread and with four, on two runs',
    () => {
      const typed = [example('eerste_stap_vanaf_2027'), '--draws', '50', '--workers'];
      const one = analyse(...typed, '1');
      expect({ code: one.code, error: one.error }).toEqual({ code: 0, error: '' });
      expect(analyse(...typed, '4').out).toBe(one.out);
      expect(analyse(...typed, '4').out).toBe(one.out);
      // More threads than there are parts of equal size.
      expect(analyse(...typed, '33').out).toBe(one.out);
      expect(analyse(...typed, '0').error).toContain('--workers 0');
    },
    6 * patience,
  );

  it(
    'takes seed and number of draws from the scenario',
    () => {
      const text = readFileSync(example('nulscenario'), 'utf8');
      const changed = text.replace('"seed": 1,\n    "count": 1000', '"seed": 7,\n    "count": 10');
      const { out, error } = analyse(file('own.voorkant', changed));
      expect(JSON.parse(out)).toMatchObject({ seed: 7, draws: 10 });
      expect(error).toContain('buiten');
    },
    patience,
  );

  it(
    'tells what a goal takes',
    () => {
      const typed = [example('eerste_stap_vanaf_2027'), '--draws', '10', '--goal'];
      const { out, error } = analyse(...typed, 'effect>=1000000', '--parts', 'uithuisplaatsing');
      expect(error).toBe('');
      expect(JSON.parse(out)).toMatchObject({
        goal: { reached: true, moves: { uithuisplaatsing: { from: 0.25 } } },
      });
      const far = analyse(...typed, 'saldo[sliedrecht]>=1000000000');
      expect(JSON.parse(far.out)).toMatchObject({ goal: { reached: false } });
      expect(analyse(...typed, 'winst>1').error).toContain('effect');
    },
    4 * patience,
  );

  it(
    'reaches a goal in every year, and with single levers',
    () => {
      const typed = [example('eerste_stap_vanaf_2027'), '--draws', '10', '--goal'];
      const every = JSON.parse(analyse(...typed, 'effect[*]>=0').out) as { goal: object };
      expect(every.goal).toMatchObject({ reached: true });
      const goal = ['effect[2030]=300000', '--levers', 'tariefmutatie'];
      expect(JSON.parse(analyse(...typed, ...goal).out)).toMatchObject({
        goal: { reached: true, moves: { tariefmutatie: { from: 0.5 } } },
      });
      expect(analyse(...typed, 'effect>=0', '--levers', 'tarief').error).toContain('tariefmutatie');
    },
    4 * patience,
  );

  it(
    'tells a figure over two inputs',
    () => {
      const typed = [example('eerste_stap_vanaf_2027'), '--draws', '10', '--table'];
      const { out } = analyse(...typed, 'blijft_weg,part:naar_voren', '--figure', 'effect[2030]');
      const { table } = JSON.parse(out) as { table: { rows: readonly (readonly number[])[] } };
      expect(table).toMatchObject({ x: { name: 'blijft_weg', kind: 'value', now: 0.85 } });
      expect(table.rows.map(({ length }) => length)).toEqual(Array.from({ length: 21 }, () => 21));
      expect(analyse(...typed, 'blijft_weg').error).toContain('--table blijft_weg');
    },
    4 * patience,
  );

  it.each([
    ['no scenario', [], 'npm run analyse --'],
    ['an unknown option', ['a.voorkant', '--speed'], 'npm run analyse --'],
    ['too few draws', ['a.voorkant', '--draws', '1'], '--draws 1'],
    ['half a seed', ['a.voorkant', '--seed', '1.5'], '--seed 1.5'],
    ['a scenario that is not there', ['a.voorkant'], 'a.voorkant'],
    [
      'what is no assumption',
      [example('nulscenario'), '--draws', '10', '--switch', 'totaal'],
      'totaal',
    ],
  ])(
    'refuses %s',
    (_, typed, said) => {
      const { code, out, error } = analyse(...typed);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(error).toContain(said);
      expect(error.trim().split('\n')).toHaveLength(1);
    },
    patience,
  );
});
