import type { Inputs } from './inputs';
import { plainBase } from './plainBase';
import { plainCosts } from './plainCosts';
import { plainDemand } from './plainDemand';
import { plainEffects, type ReferenceRun } from './plainEffects';
import { plainOutcome } from './plainOutcome';
import { plainPolicy } from './plainPolicy';
import { plainRegion } from './plainRegion';
import { plainShift } from './plainShift';
import { plainTotals } from './plainTotals';
import type { Size } from './size';
import type { Variables } from './variables';

/**
 * The equations of model 2.0.0 as somebody would write them by hand: one loop for each equation over typed arrays.
 * The outcome calculates every cell of `variables` anew from what the arrays of `inputs` hold at that moment.
 * Without a reference run nothing is compared; that is how the reference run itself is made.
 */
export function plainModel(
  size: Size,
  inputs: Inputs,
  variables: Variables,
  reference: ReferenceRun | null,
): () => void {
  const sections = [
    plainBase(size, inputs, variables),
    plainPolicy(size, inputs, variables),
    plainShift(size, inputs, variables),
    plainDemand(size, inputs, variables),
    plainCosts(size, inputs, variables),
    plainRegion(size, inputs, variables),
    plainTotals(size, inputs, variables),
    plainOutcome(size, inputs, variables),
    ...(reference === null ? [] : [plainEffects(size, inputs, variables, reference)]),
  ];
  return () => {
    for (const section of sections) section();
  };
}
