import { differences } from '../report/differences';
import type { Findings } from '../report/figure';
import { interleave, ratios, summary, type Rounds } from '../report/measure';
import { handWritten, handWrittenVersion } from './handWritten';
import { withItems } from './municipalities';
import { bareProgram, movingLever, referenceOf, valuesOf, wholeAnswer, type World } from './world';

const rounds = 61;

/** Numbers of municipalities that are compared per cell. */
const few = 10;
const many = 342;

/** Every variable of a scenario by the engine and by loops that were written by hand for this one model. */
export function measureFullRun(world: World): Findings {
  if (world.model.version !== handWrittenVersion) return nothing(world);
  const { calls, cells, found } = prepare(world);
  if (found.length > 0) return { figures: [], differences: found };
  const { engine, plain, fused } = interleave(calls, rounds);
  return {
    differences: [],
    figures: [
      {
        what: 'all variables / plain loops by hand',
        unit: 'times',
        ...summary(ratios(engine, plain)),
        target: { must: 1.5, goal: 1, better: 'less' },
      },
      {
        what: 'all variables / fused loops by hand',
        unit: 'times',
        ...summary(ratios(engine, fused)),
        target: { must: 6, goal: 3, better: 'less' },
      },
      { what: 'all variables, per cell', unit: 'ns', ...summary(perCell(engine, cells)) },
      { what: 'plain loops, per cell', unit: 'ns', ...summary(perCell(plain, cells)) },
      { what: 'fused loops, per cell', unit: 'ns', ...summary(perCell(fused, cells)) },
    ],
  };
}

/** All municipalities of the Netherlands against ten, per cell, in a dataset made of copies of those that ship. */
export function measureMunicipalities(world: World): Findings {
  if (world.model.version !== handWrittenVersion) return nothing(world);
  const small = prepare(withItems(world, few));
  const large = prepare(withItems(world, many));
  const found = [...small.found, ...large.found];
  if (found.length > 0) return { figures: [], differences: found };
  const moved = wholeAnswer(withItems(world, many));
  const next = movingLever(withItems(world, many).scenario);
  moved.move(next());
  const times = interleave(
    {
      small: small.calls.engine,
      large: large.calls.engine,
      lever: () => moved.move(next()),
    },
    21,
  );
  const [one, other] = [perCell(times.large, large.cells), perCell(times.small, small.cells)];
  return {
    differences: [],
    figures: [
      {
        what: `${many} municipalities / ${few}, per cell`,
        unit: 'times',
        ...summary(ratios(one, other)),
        target: { must: 1.3, better: 'less' },
      },
      {
        what: `${many} municipalities, one lever, whole answer`,
        unit: 'ms',
        ...summary(times.lever),
        target: { must: 25, goal: 10, better: 'less' },
      },
      { what: `${few} municipalities, per cell`, unit: 'ns', ...summary(other) },
      { what: `${many} municipalities, per cell`, unit: 'ns', ...summary(one) },
      { what: `${many} municipalities, all variables`, unit: 'ms', ...summary(times.large) },
    ],
  };
}

/** The three ways to calculate a scenario, and where their outcomes differ. */
function prepare(world: World) {
  const { scenario } = world;
  const program = bareProgram(world);
  const reference = referenceOf(program, scenario);
  const inputs = program.inputsOf(scenario, 'scenario');
  const plain = handWritten(program, scenario, 'plain');
  const fused = handWritten(program, scenario, 'fused');
  plain.run();
  fused.run();
  const all = valuesOf(program.calculate(inputs, reference));
  // The model file may have variables of its own beside those of the equations.
  const ours = new Map([...all].filter(([name]) => plain.values.has(name)));
  return {
    calls: {
      engine: program.again(inputs, reference),
      plain: plain.run,
      fused: fused.run,
    },
    cells: plain.cells,
    found: [
      ...differences('the engine and plain loops', ours, plain.values),
      ...differences('fused and plain loops', fused.values, plain.values),
    ],
  };
}

function perCell(milliseconds: Rounds, cells: number): Rounds {
  return milliseconds.map((one) => (one * 1e6) / cells);
}

function nothing({ model }: World): Findings {
  console.log(`  not measured: model ${model.version} was not written by hand`);
  return { figures: [], differences: [] };
}
