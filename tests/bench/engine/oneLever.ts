import { differences } from '../report/differences';
import type { Findings } from '../report/figure';
import { interleave, ratios, summary } from '../report/measure';
import {
  bareProgram,
  movingLever,
  referenceOf,
  valuesOf,
  wholeAnswer,
  withLever,
  type World,
} from './world';

const rounds = 41;

/** One lever against everything: what an edit costs beside a calculation from nothing. */
export function measureOneLever(world: World): Findings {
  const { scenario } = world;
  const answer = wholeAnswer(world);
  const bare = bareProgram(world);
  const reference = referenceOf(bare, scenario);
  const inputs = bare.inputsOf(scenario, 'scenario');

  answer.move(scenario);
  const moved = withLever(scenario, 0.5);
  const found = differences(
    'one lever and everything from nothing',
    valuesOf(answer.move(moved).values),
    valuesOf(wholeAnswer(world).move(moved).values),
  );
  if (found.length > 0) return { figures: [], differences: found };

  const next = movingLever(scenario);
  const { lever, anew, run } = interleave(
    {
      lever: () => answer.move(next()),
      anew: () => answer.anew(scenario),
      run: bare.again(inputs, reference),
    },
    rounds,
  );
  return {
    differences: [],
    figures: [
      {
        what: 'one lever, whole answer / whole answer from nothing',
        unit: 'times',
        ...summary(ratios(lever, anew)),
      },
      {
        what: 'one lever, whole answer / all variables of the scenario',
        unit: 'times',
        ...summary(ratios(lever, run)),
      },
      { what: 'one lever, whole answer', unit: 'ms', ...summary(lever) },
    ],
  };
}
