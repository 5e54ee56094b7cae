import type { Findings } from '../report/figure';
import { takeHold } from './drag';
import { withWindows } from './openWindow';
import type { Contestants } from './places';

/** After this share of the time (a minute of ten) everything has been made that is kept. */
const settledAfter = 0.1;

/** What a window keeps while a slider is dragged without an end: how much more at the end than after the first tenth. */
export async function measureHeap({ app, bare }: Contestants, minutes: number): Promise<Findings> {
  return withWindows({ app, bare }, async (windows) => {
    const { page } = windows.app;
    const session = await page.context().newCDPSession(page);
    const kept = async (): Promise<number> => {
      // Twice: what the first finds may hold something until it has been told.
      await session.send('HeapProfiler.collectGarbage');
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize / 1024 ** 2;
    };
    const whole = minutes * 60_000;
    const { pull, release } = await takeHold(windows.app);
    await pull(whole * settledAfter);
    const early = await kept();
    await pull(whole * (1 - settledAfter));
    const late = await kept();
    await release();
    return {
      differences: [],
      figures: [
        {
          what: `heap after ${minutes} minutes of dragging / after a tenth of them`,
          unit: 'times',
          value: late / early,
          target: { must: 1.1, goal: 1, better: 'less' },
        },
        { what: 'heap after dragging', unit: 'MB', value: late },
      ],
    };
  });
}
