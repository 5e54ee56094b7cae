import type { Inputs } from './inputs';
import type { Size } from './size';
import type { Variables } from './variables';

/** What a comparison needs of the reference run. */
export type ReferenceRun = Pick<Variables, 'totaal' | 'kosten_gemeente'>;

/** Below this an effect in euros is none. */
const nothing = 0.005;

/** Equations 75 and 76: the effect against the reference run, and the year from which it has paid back. */
export function plainEffects(
  size: Size,
  inputs: Inputs,
  variables: Variables,
  reference: ReferenceRun,
): () => void {
  const { T, G } = size;
  const { prijspeil, disconteringsvoet } = inputs;
  const { totaal, kosten_gemeente, prijsindex } = variables;
  const { effect, effect_cumulatief, effect_gemeente } = variables;
  const { netto_contante_waarde, terugverdienjaar } = variables;

  return () => {
    // 75
    for (let t = 0; t < T; t++) effect[t] = reference.totaal[t] - totaal[t];
    for (let tg = 0; tg < T * G; tg++) {
      effect_gemeente[tg] = reference.kosten_gemeente[tg] - kosten_gemeente[tg];
    }
    for (let t = 0; t < T; t++) {
      effect_cumulatief[t] = (t === 0 ? 0 : effect_cumulatief[t - 1]) + effect[t];
    }
    let value = 0;
    for (let t = 0; t < T; t++) {
      value += (effect[t] * prijspeil[0]) / prijsindex[t] / Math.pow(1 + disconteringsvoet[0], t);
    }
    netto_contante_waarde[0] = value;
    // 76
    terugverdienjaar[0] = payBackYear(size, effect, effect_cumulatief);
  };
}

/**
 * The first year from which the sum stays at nought or above after having been below it; 0 when it never is below,
 * -1 when it is at the end or when there is no effect at all.
 */
export function payBackYear(size: Size, effect: Float64Array, sum: Float64Array): number {
  let isNone = true;
  let lastBelow = -1;
  for (let t = 0; t < size.T; t++) {
    if (Math.abs(effect[t]) >= nothing) isNone = false;
    if (sum[t] < -nothing) lastBelow = t;
  }
  if (isNone || lastBelow === size.T - 1) return -1;
  return lastBelow === -1 ? 0 : size.first + lastBelow + 1;
}
