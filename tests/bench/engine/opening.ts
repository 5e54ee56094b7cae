import type { Findings } from '../report/figure';
import { ratios, summary } from '../report/measure';
import { compiled, compileLoops, layOutKernels, openAsTheWindow, type World } from './world';

const rounds = 31;
const warmUp = 8;

/** Empties the young generation, so that nobody sweeps in its own time what another one left. */
function sweep(): void {
  // What has come through twice is not young any more.
  for (let times = 0; times < 2; times++) globalThis.gc?.({ type: 'minor' });
}

async function timed(run: () => unknown): Promise<number> {
  sweep();
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/**
 * Opening a scenario file, up to the first answer, against compiling the model once, the kernels of its formulas
 * included (they are laid out when they are first calculated): the first file of a window, and another one beside it,
 * which goes on from what is compiled. The machine loops are compiled later, when nobody waits. Compiling is given a
 * scenario that is as new as one of a file, and the two take turns in going first.
 */
export async function measureOpening(world: World): Promise<Findings> {
  const first: number[] = [];
  const another: number[] = [];
  const compile: number[] = [];
  const loops: number[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const found = round < 0 ? null : { first, another, compile, loops };
    const measureCompiling = async (): Promise<void> => {
      const scenario = structuredClone(world.scenario);
      let laidOut: ReturnType<typeof compiled> | undefined;
      const time = await timed(() => {
        laidOut = compiled({ ...world, scenario });
        layOutKernels(laidOut);
      });
      found?.compile.push(time);
      const later = await timed(() => {
        if (laidOut !== undefined) compileLoops(laidOut);
      });
      found?.loops.push(later);
    };
    const measureOpened = async (): Promise<void> => {
      let session: Awaited<ReturnType<typeof openAsTheWindow>> | null = null;
      const time = await timed(async () => {
        session = await openAsTheWindow(world);
      });
      found?.first.push(time);
      found?.another.push(await timed(() => openAsTheWindow(world, session)));
    };
    if (round % 2 === 0) await measureCompiling();
    await measureOpened();
    if (round % 2 !== 0) await measureCompiling();
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
