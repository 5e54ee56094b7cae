import type { Findings } from '../report/figure';
import { movingLever, wholeAnswer, type World } from './world';

const runs = 10_000;
const megabyte = 2 ** 20;

/** What a laid out model with its runs takes, and whether ten thousand moves of a lever leave something behind. */
export async function measureMemory(world: World): Promise<Findings> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('this needs node --expose-gc');
  const used = async (): Promise<number> => {
    // Arrays of numbers are let go of after the collection that found nobody has them.
    for (let collection = 0; collection < 3; collection++) {
      gc();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    // Arrays of numbers live outside the heap; `external` counts them too.
    return (heapUsed + Math.max(external, arrayBuffers)) / megabyte;
  };
  // What is made once, whatever the number of models.
  wholeAnswer(world).move(world.scenario);
  const before = await used();
  const answer = wholeAnswer(world);
  let kept = answer.move(world.scenario);
  const held = await used();
  const next = movingLever(world.scenario);
  for (let run = 0; run < 200; run++) kept = answer.move(next());
  const warm = await used();
  for (let run = 0; run < runs; run++) kept = answer.move(next());
  const after = await used();
  if (kept.values.size === 0) throw new Error('a run without values');
  return {
    differences: [],
    figures: [
      { what: 'a laid out model with its runs', unit: 'MB', value: held - before },
      { what: 'the same after 200 levers', unit: 'MB', value: warm - before },
      {
        what: `the same after ${runs.toLocaleString('en')} levers`,
        unit: 'MB',
        value: after - before,
      },
    ],
  };
}
