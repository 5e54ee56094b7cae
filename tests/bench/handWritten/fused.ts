import { fusedCells } from './fusedCells';
import { fusedForms } from './fusedForms';
import { fusedOutcome } from './fusedOutcome';
import { fusedPolicy } from './fusedPolicy';
import { fusedStart } from './fusedStart';
import { fusedTotals } from './fusedTotals';
import { yearFactors } from './fusedYear';
import type { Inputs } from './inputs';
import { plainEffects, type ReferenceRun } from './plainEffects';
import type { Size } from './size';
import type { Variables } from './variables';

/**
 * The same equations and the same variables as `plainModel`, in as few passes as they allow: year by year, in a year
 * once over what has no municipality, twice over municipalities and forms of care, once over municipalities. Values
 * stay in registers from one equation to the next, and what a loop does not change is worked out before it.
 */
export function fusedModel(
  size: Size,
  inputs: Inputs,
  variables: Variables,
  reference: ReferenceRun | null,
): () => void {
  const factors = yearFactors(size);
  const start = fusedStart(size, inputs, variables, factors);
  const policy = fusedPolicy(size, inputs, variables);
  const forms = fusedForms(size, inputs, variables, factors);
  const cells = fusedCells(size, inputs, variables, factors);
  const totals = fusedTotals(size, inputs, variables);
  const outcome = fusedOutcome(size, inputs, variables);
  const effects = reference === null ? null : plainEffects(size, inputs, variables, reference);
  return () => {
    start();
    for (let t = 0; t < size.T; t++) {
      policy(t);
      forms(t);
      cells(t);
      totals(t);
      outcome(t);
    }
    effects?.();
  };
}
