import { evaluateDraws, type Draws } from '../../../shared/calculation/drawnRuns';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import { shownName } from '../../../shared/calculation/shown';
import type { Model } from '../../../shared/model/model';
import { differences } from '../report/differences';
import type { Findings } from '../report/figure';
import { interleave, ratios, summary } from '../report/measure';
import { compiled, wholeAnswer, type World } from './world';

const rounds = 9;
/** Draws of one sample, and of the analysis that the figure is about, which two cores share. */
const sample = 64;
const analysis = 10_000;
const cores = 2;

/** Draws of all assumptions at once, in scenario and reference, for the headline figures alone. */
export function measureDraws(world: World): Findings {
  const prepared = prepareRuns(compiled(world), world.scenario);
  const own = world.model.headlines.map(({ id }) => shownName('headline', id));
  const evaluate = evaluateDraws(prepared, { own, reference: [] });
  const draws = drawsOf(world.model, prepared.inputs);
  const together = evaluate(draws);
  const alone = evaluate({
    count: 1,
    values: new Map([...draws.values].map(([name, all]) => [name, firstOf(all)])),
  });
  const found = differences(
    'the first draw among others and by itself',
    new Map([...together.own].map(([name, all]) => [name, firstOf(all)])),
    alone.own,
  );
  if (found.length > 0) return { figures: [], differences: found };
  const answer = wholeAnswer(world);
  const { drawn, one } = interleave(
    { drawn: () => evaluate(draws), one: () => answer.anew(world.scenario) },
    rounds,
  );
  return {
    differences: [],
    figures: [
      {
        what: `${analysis.toLocaleString('en')} draws, scenario and reference, ${cores} cores`,
        unit: 'ms',
        ...summary(drawn.map((time) => (time / sample / cores) * analysis)),
        target: { must: 1500, goal: 600, better: 'less' },
      },
      {
        what: 'one draw / whole answer from nothing',
        unit: 'times',
        ...summary(ratios(drawn, one).map((ratio) => ratio / sample)),
      },
    ],
  };
}

/** Every assumption somewhere else in each draw. Whole numbers stay: some must be. */
function drawsOf({ assumptions }: Model, inputs: ReadonlyMap<string, Float64Array>): Draws {
  const values = assumptions.map(({ id }): readonly [string, Float64Array] => {
    const cells = inputs.get(id) ?? new Float64Array();
    const all = Float64Array.from({ length: cells.length * sample }, (_, at) => {
      const value = cells[at % cells.length] ?? NaN;
      const draw = Math.floor(at / cells.length);
      return Number.isInteger(value) ? value : value * (0.9 + (0.2 * draw) / sample);
    });
    return [id, all];
  });
  return { count: sample, values: new Map(values) };
}

function firstOf(all: Float64Array): Float64Array {
  return all.slice(0, all.length / sample);
}
