import { all, create, type EvalFunction } from 'mathjs/number';
import { bareProgram, referenceOf, valuesOf, type World } from '../engine/world';
import { differences, type Values } from '../report/differences';
import type { Findings } from '../report/figure';
import { interleave, ratios, summary, type Rounds } from '../report/measure';
import { mathjs } from './mathjsDialect';
import { unroll, type Cell } from './unroll';

const rounds = 21;

/** The same model in mathjs: the formula of every cell, compiled once, evaluated one after the other. */
export function measureMathjs(world: World): Findings {
  const { scenario } = world;
  const program = bareProgram(world);
  const reference = referenceOf(program, scenario);
  const inputs = program.inputsOf(scenario, 'scenario');
  const ours = program.calculate(inputs, reference);
  const arrays = new Map([
    ...[...inputs].map(([name, cells]) => [`own ${name}`, cells.slice()] as const),
    ...[...ours].map(([name, { values }]) => [`own ${name}`, values.slice().fill(NaN)] as const),
    ...[...reference].map(([name, { values }]) => [`reference ${name}`, values.slice()] as const),
  ]);
  const cells = compiledCells(world, arrays);
  const evaluate = (): void => {
    for (const cell of cells) cell();
  };

  evaluate();
  const theirs: Values = new Map(
    [...ours].map(([name]) => [name, arrays.get(`own ${name}`) ?? []]),
  );
  const found = differences('mathjs and the engine', theirs, valuesOf(ours));
  if (found.length > 0) return { figures: [], differences: found };

  const times = interleave({ theirs: evaluate, ours: program.again(inputs, reference) }, rounds);
  const perCell = (milliseconds: Rounds): Rounds =>
    milliseconds.map((one) => (one * 1e6) / cells.length);
  return {
    differences: [],
    figures: [
      {
        what: 'mathjs / engine, per cell',
        unit: 'times',
        ...summary(ratios(times.theirs, times.ours)),
        target: { must: 100, goal: 235, better: 'more' },
      },
      { what: 'mathjs, per cell', unit: 'ns', ...summary(perCell(times.theirs)) },
      { what: 'engine, per cell', unit: 'ns', ...summary(perCell(times.ours)) },
    ],
  };
}

/**
 * A call for every cell that evaluates its formula and stores the outcome. Cells whose formulas differ only in which
 * cells they name share one compiled formula over `a0`, `a1`, …: that is quicker than a name for every cell.
 */
function compiledCells(
  world: World,
  arrays: ReadonlyMap<string, Float64Array>,
): readonly (() => void)[] {
  const math = create(all ?? {}, { relTol: 1e-300, absTol: 0 });
  const known = new Map<string, EvalFunction>();
  const scope = new Map<string, number>();
  const arrayOf = ({ name, run }: Cell): Float64Array => {
    const found = arrays.get(`${run} ${name}`);
    if (found === undefined) throw new Error(`no values for ${name}`);
    return found;
  };
  let operands: {
    readonly symbol: string;
    readonly values: Float64Array;
    readonly index: number;
  }[] = [];
  const address = (cell: Cell): string => {
    const symbol = `a${operands.length}`;
    operands.push({ symbol, values: arrayOf(cell), index: cell.index });
    return symbol;
  };
  return Array.from(unroll(bareProgram(world), mathjs, world.timeInputs, address), (cell) => {
    const named = operands;
    operands = [];
    const code = known.get(cell.text) ?? math.compile(cell.text);
    known.set(cell.text, code);
    const values = arrayOf(cell);
    const { index } = cell;
    return () => {
      for (const one of named) scope.set(one.symbol, one.values[one.index] as number);
      values[index] = code.evaluate(scope) as number;
    };
  });
}
