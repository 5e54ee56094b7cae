import { describe, expect, it } from 'vitest';
import {
  drawProblem,
  drawSources,
  type Columns,
  type Problem,
} from '../../../shared/analysis/problem';

const alone = (name: string): Problem['inputs'][number] => ({ name, factor: null, loading: 0 });

const problem: Problem = {
  inputs: [
    { name: 'one', factor: 'shared', loading: 0.6 },
    { name: 'other', factor: 'shared', loading: 0.6 },
    alone('third'),
  ],
  factors: ['shared'],
};

const column = (columns: Columns, index: number): Float64Array =>
  columns[index] ?? new Float64Array();

/** Spearman's: the correlation of the places in the order. */
function rankCorrelation(one: Float64Array, other: Float64Array): number {
  const ranks = (values: Float64Array): Float64Array => {
    const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
    const places = new Float64Array(values.length);
    order.forEach((index, place) => (places[index] = place));
    return places;
  };
  const [a, b] = [ranks(one), ranks(other)];
  const squares = a.reduce((sum, rank, index) => sum + (rank - (b[index] ?? 0)) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

describe('draws of a problem', () => {
  it.each([1, 7, 100, 1000])('have exactly one of %d in each stratum of each source', (draws) => {
    for (const source of drawSources(problem, draws, 1)) {
      const strata = [...source].map((chance) => Math.floor(chance * draws)).sort((a, b) => a - b);
      expect(strata).toEqual(Array.from({ length: draws }, (_, index) => index));
    }
  });

  it('keep the rank correlation of a shared loading: (6/π) asin(ρ/2)', () => {
    const columns = drawProblem(problem, 20_000, 1);
    const expected = (6 / Math.PI) * Math.asin(0.6 / 2);
    expect(rankCorrelation(column(columns, 0), column(columns, 1))).toBeCloseTo(expected, 1.7);
    expect(Math.abs(rankCorrelation(column(columns, 0), column(columns, 2)))).toBeLessThan(0.02);
  });

  it('of inputs with other loadings correlate by the root of their product', () => {
    const inputs = [
      { name: 'one', factor: 'shared', loading: 0.6 },
      { name: 'other', factor: 'shared', loading: 0.4 },
    ];
    const [one, other] = drawProblem({ inputs, factors: ['shared'] }, 20_000, 3);
    const expected = (6 / Math.PI) * Math.asin(Math.sqrt(0.24) / 2);
    const found = rankCorrelation(one ?? new Float64Array(), other ?? new Float64Array());
    expect(Math.abs(found - expected)).toBeLessThan(0.02);
  });

  it('stay evenly spread where a factor is shared', () => {
    const sorted = column(drawProblem(problem, 10_000, 1), 0)
      .slice()
      .sort();
    const furthest = sorted.reduce(
      (most, chance, place) => Math.max(most, Math.abs(chance - (place + 0.5) / 10_000)),
      0,
    );
    expect(furthest).toBeLessThan(0.02);
  });

  it('are the same for a seed, whatever else is in the problem, and 0 is a seed', () => {
    const apart = drawProblem({ inputs: [alone('third')], factors: [] }, 50, 0);
    expect(column(drawProblem(problem, 50, 0), 2)).toEqual(column(apart, 0));
    expect(column(drawProblem(problem, 50, 1), 2)).not.toEqual(column(apart, 0));
    expect(column(drawProblem(problem, 50, -1), 2)).not.toEqual(column(apart, 0));
  });

  it('have other numbers for each input', () => {
    const [one, other] = drawSources({ inputs: [alone('a'), alone('b')], factors: [] }, 50, 1);
    expect(one).not.toEqual(other);
  });
});
