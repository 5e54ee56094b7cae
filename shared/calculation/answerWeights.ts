import type { Steps } from '../lib/steps';
import type { DrawSettings } from '../model/scenario';
import type { Tornado } from '../analysis/tornado';
import type { PreparedRuns } from './preparedRuns';
import { rangeFigure } from './rangeFigure';
import { uncertainInputs } from './uncertainInputs';
import { figureTornado, varianceShares, type VarianceShares } from './varianceShares';

/** What each uncertain input does to the main headline, in its unit. */
export interface AnswerTornado extends Tornado {
  /** The item of the area that it is about; null: everything together. */
  readonly item: string | null;
}

export interface AnswerShares extends VarianceShares {
  readonly item: string | null;
  /** Draws of each of the two designs. */
  readonly draws: number;
}

/** The most draws of each design: shares are told in whole percents, and their bounds say how sure they are. */
const drawsForShares = 256;

/** Null where the model says nothing of uncertainty. Costs two draws for each uncertain input. */
export function answerTornado(prepared: PreparedRuns, wanted: string | null): AnswerTornado | null {
  const uncertain = uncertainInputs(prepared);
  if (uncertain === null) return null;
  const figure = rangeFigure(prepared.compiled, wanted);
  return { ...figureTornado(prepared, uncertain, figure), item: figure.item };
}

/** Null where the model says nothing of uncertainty. Costs some 3,500 draws, in steps of 256. */
export function* answerShares(
  prepared: PreparedRuns,
  wanted: string | null,
  { seed, count }: DrawSettings,
): Steps<AnswerShares | null> {
  const uncertain = uncertainInputs(prepared);
  if (uncertain === null) return null;
  const figure = rangeFigure(prepared.compiled, wanted);
  const draws = Math.min(count, drawsForShares);
  const settings = { seed, count: draws };
  return {
    ...(yield* varianceShares(prepared, uncertain, figure, settings)),
    item: figure.item,
    draws,
  };
}
