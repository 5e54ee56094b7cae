import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { drawFigures, type DrawnCells } from '../../shared/calculation/drawnFigures';
import { joinDraws } from '../../shared/calculation/drawRuns';
import type { PreparedRuns } from '../../shared/calculation/preparedRuns';
import type { Uncertain } from '../../shared/calculation/uncertainInputs';
import type { DrawSettings } from '../../shared/model/scenario';

/** A share of the draws for one thread. */
export interface DrawShare {
  readonly scenario: string;
  readonly draws: DrawSettings;
  /** Number of the first draw. */
  readonly from: number;
  readonly count: number;
}

/** The most threads that may be asked for. */
export const mostWorkers = 64;

/** Fewer draws than this are drawn before a second thread has read its model. */
const worthAThread = 2000;

/** As many threads as are worth their start, at most one for each core. */
export function usualWorkers({ count }: DrawSettings): number {
  return Math.max(1, Math.min(availableParallelism(), Math.floor(count / worthAThread)));
}

/**
 * Draws in this thread and in others that run the same file, each a part of the draws. What comes of it is the same to
 * the last bit, whatever the number of threads.
 */
export async function drawInWorkers(
  { prepared, uncertain }: { readonly prepared: PreparedRuns; readonly uncertain: Uncertain },
  scenario: string,
  draws: DrawSettings,
  workers: number,
  program: URL,
): Promise<DrawnCells> {
  const each = Math.ceil(draws.count / workers);
  const shares = Array.from({ length: workers }, (_, index) => ({
    scenario,
    draws,
    from: Math.min(index * each, draws.count),
    count: Math.max(0, Math.min(each, draws.count - index * each)),
  })).filter(({ count }) => count > 0);
  const [own, ...others] = shares;
  if (own === undefined) return new Map();
  // The others begin before this thread is busy.
  const theirs = others.map((share) => inThread(share, program));
  const mine = drawFigures(prepared, uncertain, draws, own);
  return joinDraws(mine.keys(), [mine, ...(await Promise.all(theirs))]);
}

function inThread(share: DrawShare, program: URL): Promise<DrawnCells> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: share });
    worker.once('message', (found: DrawnCells) => resolve(found));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a thread ended with ${String(code)}`)));
  });
}

/** The share that this thread was started for; null in the thread that the command itself runs in. */
export function ownShare(): DrawShare | null {
  return isMainThread ? null : (workerData as DrawShare);
}

/** Gives back what came of a share. */
export function handBack(found: DrawnCells): void {
  parentPort?.postMessage(found);
}
