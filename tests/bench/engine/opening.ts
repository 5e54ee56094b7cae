import type { Findings } from '../report/figure';
import { ratios, summary } from '../report/measure';
import { compiled, compileLoops, layOutKernels, openAsTheWindow, type World } from './world';

const rounds = 31;
const warmUp = 8;

/**
 * Opening a scenario file, up to the first answer, against compiling the model once, the kernels of its formulas
 * included (they are laid out when they are first calculated): the first file of a window, and another one beside it,
 * which goes on from what is compiled. The machine loops are compiled later, when nobody waits.
 */
export async function measureOpening(world: World): Promise<Findings> {
  const first: number[] = [];
  const another: number[] = [];
  const compile: number[] = [];
  const loops: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const begin = performance.now();
    const laidOut = compiled(world);
    layOutKernels(laidOut);
    const between = performance.now();
    const session = await openAsTheWindow(world);
    const opened = performance.now();
    await openAsTheWindow(world, session);
    const end = performance.now();
    compileLoops(laidOut);
    const last = performance.now();
    if (round < 0) continue;
    compile.push(between - begin);
    first.push(opened - between);
    another.push(end - opened);
    loops.push(last - end);
  }
  return {
    differences: [],
    figures: [
      {
        what: 'opening the first file, up to the first answer / compiling the model once',
        unit: 'times',
        ...summary(ratios(first, compile)),
        target: { must: 1.3, better: 'less' },
      },
      {
        what: 'opening another file, up to its first answer / compiling the model once',
        unit: 'times',
        ...summary(ratios(another, compile)),
        target: { must: 1.3, better: 'less' },
      },
      {
        what: 'compiling the model',
        unit: 'ms',
        ...summary(compile),
        target: { must: 15, goal: 8, better: 'less' },
      },
      { what: 'machine loops of the model', unit: 'ms', ...summary(loops) },
    ],
  };
}
