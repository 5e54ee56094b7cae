import type { Inputs } from './inputs';
import type { Size } from './size';

/**
 * What the passes of one year hand each other, by form of care: products of factors that no municipality changes,
 * and the parts of `stroom` that no share changes.
 */
export interface YearFactors {
  /** e^(-1/d), d the mean duration. The same in every year. */
  readonly stays: Float64Array;
  /** d * (1 - e^(-1/d)). The same in every year. */
  readonly staysMean: Float64Array;
  /** 1 - e^(-w/d), w the part of the year in which the shift is in force. */
  readonly enters: Float64Array;
  /** w - d * (1 - e^(-w/d)). */
  readonly entersMean: Float64Array;
  /** w. */
  readonly inForce: Float64Array;
  /** Of autonomous demand, what is not turned away (equation 19), and what is left of it after flow (18). */
  readonly kept: Float64Array;
  readonly demand: Float64Array;
  /** Of what is not prevented by equation 10, what is turned away (38). */
  readonly turnedAway: Float64Array;
  /** Extra demand for each child moved (29), hours for each hour of the market (33), prices (43). */
  readonly extra: Float64Array;
  readonly hours: Float64Array;
  readonly price: Float64Array;
  /** Who changes helper for each child moved (39). */
  readonly switching: Float64Array;
  /** fte over all municipalities (40). */
  readonly posts: Float64Array;
}

export function yearFactors({ Z }: Size): YearFactors {
  const array = (): Float64Array => new Float64Array(Z);
  return {
    stays: array(),
    staysMean: array(),
    enters: array(),
    entersMean: array(),
    inForce: array(),
    kept: array(),
    demand: array(),
    turnedAway: array(),
    extra: array(),
    hours: array(),
    price: array(),
    switching: array(),
    posts: array(),
  };
}

/** The earliest start of the shift that is used anywhere (equation 48); Infinity when none is. */
export function earliestShift({ G, Z, first }: Size, inputs: Inputs): number {
  const { vereist_hoofdbehandelaar, hoofdbehandelaar, start_naar_voren, naar_voren } = inputs;
  let earliest = Infinity;
  for (let z = 0; z < Z; z++) {
    const start = Math.max(start_naar_voren[z], first + 1);
    const admitted = 1 - vereist_hoofdbehandelaar[z] * (1 - hoofdbehandelaar[0]);
    for (let g = 0; g < G; g++) {
      if (naar_voren[g * Z + z] * admitted > 0 && start < earliest) earliest = start;
    }
  }
  return earliest;
}
