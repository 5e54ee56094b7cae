import { differences } from '../report/differences';
import type { Findings } from '../report/figure';
import { interleave, ratios, summary, type Rounds } from '../report/measure';
import {
  bareProgram,
  leverCell,
  movingLever,
  valuesOf,
  wholeAnswer,
  withLever,
  type World,
} from '../engine/world';
import { createSheet } from './sheet';

const rounds = 21;

/** The same model as cells of a spreadsheet in HyperFormula: one lever is moved there and here. */
export function measureSpreadsheet(world: World): Findings {
  const { scenario } = world;
  const program = bareProgram(world);
  const answer = wholeAnswer(world);
  const sheet = createSheet(world, program);
  const found = [scenario, withLever(scenario, 0.5)].flatMap((one) => {
    sheet.move(leverCell(one).value);
    const ours = program.calculate(program.inputsOf(one, 'scenario'), sheet.reference);
    return differences('the engine and HyperFormula', sheet.values(ours), valuesOf(ours));
  });
  if (found.length > 0) return { figures: [], differences: found };

  const next = movingLever(scenario);
  const nextInSheet = movingLever(scenario);
  const inputs = program.inputsOf(scenario, 'scenario');
  answer.move(scenario);
  const { theirs, ours, run } = interleave(
    {
      theirs: () => sheet.move(leverCell(nextInSheet()).value),
      ours: () => answer.move(next()),
      run: program.again(inputs, sheet.reference),
    },
    rounds,
  );
  const perCell = (milliseconds: Rounds, count: number): Rounds =>
    milliseconds.map((one) => (one * 1e6) / count);
  return {
    differences: [],
    figures: [
      {
        what: 'HyperFormula, one lever / one lever, whole answer',
        unit: 'times',
        ...summary(ratios(theirs, ours)),
        target: { must: 150, goal: 300, better: 'more' },
      },
      {
        what: 'HyperFormula per cell that depends on the lever / engine per cell',
        unit: 'times',
        ...summary(ratios(perCell(theirs, sheet.dependents), perCell(run, sheet.cells))),
      },
      { what: 'HyperFormula, one lever', unit: 'ms', ...summary(theirs) },
      { what: 'cells with a formula', unit: 'count', value: sheet.cells },
      { what: 'cells that depend on the lever', unit: 'count', value: sheet.dependents },
    ],
  };
}
