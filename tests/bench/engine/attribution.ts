import { createAttributor } from '../../../shared/calculation/attributeScenario';
import { evidenceRange } from '../../../shared/calculation/evidenceRange';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import { differences } from '../report/differences';
import type { Figure, Findings } from '../report/figure';
import { interleave, ratios, summary, type Rounds } from '../report/measure';
import { compiled, movingLever, wholeAnswer, type World } from './world';

const rounds = 9;

/** What the division over the parts costs beside one run of the scenario with its reference. */
export function measureAttribution(world: World): Findings {
  const { model, scenario } = world;
  const laidOut = compiled(world);
  const variable = model.attribution?.variable ?? '';
  const question = { within: null, variable };
  const other = model.variables.find(
    ({ id, unit, dimensions }) =>
      id !== variable && unit === 'EUR' && dimensions.includes(laidOut.space.time.id),
  );
  const kept = createAttributor(laidOut);
  const prepared = prepareRuns(laidOut, scenario);
  const whole = kept.attribute(prepared, question)?.whole;
  const parts = whole?.shapley ?? [];
  const found = differences(
    'the parts together and the whole effect',
    new Map([[variable, sums(parts, whole?.total.length ?? 0)]]),
    new Map([[variable, whole?.total ?? []]]),
  );
  if (found.length > 0) return { figures: [], differences: found };

  const answer = wholeAnswer(world);
  const next = movingLever(scenario);
  // A model may have no figure with a range; then there are no ends to divide.
  const range = evidenceRange(prepared);
  const { one, fresh, another, lever, ends } = interleave(
    {
      one: () => answer.anew(scenario),
      fresh: () => createAttributor(laidOut).attribute(prepared, question),
      another: () => kept.attribute(prepared, { ...question, variable: other?.id ?? variable }),
      lever: () => kept.attribute(prepareRuns(laidOut, next()), question),
      ends: () => (range === null ? null : createAttributor(laidOut).split(prepared, range)),
    },
    rounds,
  );
  const figure = (what: string, times: Rounds): Figure => ({
    what: `${what} / whole answer from nothing`,
    unit: 'times',
    ...summary(ratios(times, one)),
  });
  return {
    differences: [],
    figures: [
      figure('over the parts, nothing remembered', fresh),
      figure('over the parts, another variable', another),
      figure('over the parts, one lever moved', lever),
      ...(range === null ? [] : [figure('over the parts, and at both ends of the range', ends)]),
    ],
  };
}

/** The parts added up, year by year. */
function sums(parts: readonly ArrayLike<number>[], years: number): readonly number[] {
  return Array.from({ length: years }, (_, year) =>
    parts.reduce((sum, values) => sum + (values[year] ?? NaN), 0),
  );
}
