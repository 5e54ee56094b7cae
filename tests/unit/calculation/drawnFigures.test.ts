import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { orderStatistics } from '../../../shared/analysis/orderStatistics';
import { createDrawRuns } from '../../../shared/calculation/drawRuns';
import {
  drawFigures,
  drawsOfCell,
  figureStatistics,
} from '../../../shared/calculation/drawnFigures';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { createSession } from '../../../shared/calculation/session';
import { uncertainInputs } from '../../../shared/calculation/uncertainInputs';
import { cellKeys } from '../../../shared/value/namedArray';
import { newestGolden } from '../../fixtures/golden';
import { newestModel, shippedDataset } from '../../fixtures/shipped';

interface GoldenDraws {
  readonly case: string;
  readonly draws: number;
  /** Draw d of an input stands at the fraction of `(d + 1)` times its root. */
  readonly roots: Readonly<Record<string, number>>;
  readonly figures: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>
  >;
}

// Made by `makeGoldenDraws.py` beside it, which shares no code with this program.
const golden = JSON.parse(
  readFileSync(new URL('../../fixtures/draws/goldenDraws.json', import.meta.url), 'utf8'),
) as GoldenDraws;

const model = newestModel();
const read = readCase(newestGolden(golden.case), shippedDataset(), model);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const prepared = createSession([model]).prepare(read.value);
const uncertain = uncertainInputs(prepared);
if (uncertain === null) throw new Error('the newest model says what is uncertain');

describe('a hundred draws with given quantiles', () => {
  const names = uncertain.inputs.map(({ name }) => name);

  it('vary what the golden file varies', () => {
    expect(names).toEqual(Object.keys(golden.roots));
  });

  it('have the order statistics of the golden file', () => {
    const columns = names.map((name) =>
      Float64Array.from(
        { length: golden.draws },
        (_, draw) => ((draw + 1) * (golden.roots[name] ?? NaN)) % 1,
      ),
    );
    const own = Object.keys(golden.figures);
    const drawn = createDrawRuns(prepared, uncertain, { own, reference: [] })(columns).own;
    const { space, program } = prepared.compiled;
    let compared = 0;
    for (const [name, cells] of Object.entries(golden.figures)) {
      const keys = cellKeys(space, program.variables.get(name)?.dimensions ?? []);
      for (const [key, told] of Object.entries(cells)) {
        const values = drawn.get(name) ?? new Float64Array();
        const found = orderStatistics(drawsOfCell(values, golden.draws, keys.indexOf(key)));
        for (const [statistic, value] of Object.entries(found)) {
          const expected = told[statistic] ?? NaN;
          expect(Math.abs(value - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(expected)),
          );
          compared += 1;
        }
      }
    }
    expect(compared).toBe(14 * 10);
  });
});

describe('draws with a seed', () => {
  it('give the same for the same seed, and other figures for another', () => {
    const of = (seed: number): unknown =>
      figureStatistics(prepared, drawFigures(prepared, uncertain, { seed, count: 40 }), 40);
    const zero = of(0);
    expect(of(0)).toEqual(zero);
    expect(of(1)).not.toEqual(zero);
  });
});
