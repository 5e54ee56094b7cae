import type { Findings } from '../report/figure';
import { ratios, summary } from '../report/measure';
import { compiled, openAsTheWindow, type World } from './world';

const rounds = 31;
const warmUp = 8;

/** Opening a scenario file, up to the first answer, against laying out the model once. */
export async function measureOpening(world: World): Promise<Findings> {
  const open: number[] = [];
  const compile: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const begin = performance.now();
    compiled(world);
    const between = performance.now();
    await openAsTheWindow(world);
    const end = performance.now();
    if (round < 0) continue;
    compile.push(between - begin);
    open.push(end - between);
  }
  return {
    differences: [],
    figures: [
      {
        what: 'opening a file, up to the first answer / compiling the model once',
        unit: 'times',
        ...summary(ratios(open, compile)),
        target: { must: 1.3, better: 'less' },
      },
      {
        what: 'compiling the model',
        unit: 'ms',
        ...summary(compile),
        target: { must: 15, goal: 8, better: 'less' },
      },
    ],
  };
}
