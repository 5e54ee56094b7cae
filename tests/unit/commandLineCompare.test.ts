import { describe, expect, it } from 'vitest';
import { example, patience, useCommandLine } from '../fixtures/commandLine';
import { newestGolden } from '../fixtures/golden';

const { calculate } = useCommandLine();

interface Comparison {
  readonly summary: string;
  readonly differences: readonly { readonly name: string; readonly part?: string }[];
  readonly headlines: readonly {
    readonly id: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly causes: readonly { readonly label: string; readonly amount: number | null }[];
  }[];
}

describe('two scenarios are compared', () => {
  const typed = ['--compare', example('eerste_stap'), example('eerste_stap_alles_lukt')];

  it(
    'in figures that are those of both, divided over what differs',
    () => {
      const { code, out, error } = calculate(...typed);
      expect([code, error]).toEqual([0, '']);
      const { differences, headlines } = JSON.parse(out) as Comparison;
      expect(differences.map(({ part, name }) => [part, name])).toContainEqual([
        'assumptions',
        'blijft_weg',
      ]);
      const effect = headlines.find(({ id }) => id === 'effect');
      const [before, after] = [golden2030('eerste_stap'), golden2030('eerste_stap_alles_lukt')];
      expect(effect?.before).toBeCloseTo(before, 6);
      expect(effect?.after).toBeCloseTo(after, 6);
      const sum = effect?.causes.reduce((total, { amount }) => total + (amount ?? NaN), 0);
      expect(sum).toBeCloseTo(after - before, 6);
    },
    patience,
  );

  it(
    'in words, with the years of each',
    () => {
      const second = example('eerste_stap_vanaf_2027');
      const { code, out } = calculate(
        '--compare',
        example('eerste_stap'),
        second,
        '--format',
        'text',
      );
      expect(code).toBe(0);
      expect(out).toContain('- De jaren: 2018 tot en met 2030 → 2026 tot en met 2036');
      expect(out).toContain('- Effect in 2030 / Effect in 2036: € 559.294 → € 579.299');
      expect(out).toContain('- Ander model, andere basisdata of andere jaren: ');
    },
    patience,
  );

  it.each([
    ['one file', ['--compare', example('eerste_stap')]],
    ['other data', [...typed, '--dataset', 'data.json']],
    ['an unknown format', [...typed, '--format', 'xml']],
    ['two files without being asked', typed.slice(1)],
  ])('not with %s', (_, wrong) => {
    const { code, out, error } = calculate(...wrong);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain('--compare A.voorkant B.voorkant');
  });
});

function golden2030(name: string): number {
  return newestGolden(name).variables['effect']?.['2030'] ?? NaN;
}
