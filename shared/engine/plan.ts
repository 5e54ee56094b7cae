import { namesOf, type Step } from './calculationOrder';
import type { Program } from './program';

/** The part of a program that some variables need. */
export interface Plan {
  /** In the order of the program. */
  readonly steps: readonly Step[];
  /** The names whose values are asked for. */
  readonly kept: readonly string[];
}

/** Everything: all steps, all values. Without a reference run, only what does not compare with it. */
export function wholePlan(program: Program, withReference: boolean): Plan {
  if (withReference) {
    const { steps, inputs, variables } = program;
    return { steps, kept: [...inputs.keys(), ...variables.keys()] };
  }
  const variables = [...program.variables.keys()].filter((name) => !program.comparing.has(name));
  const kept = new Set(variables);
  return {
    steps: program.steps.filter((step) => namesOf(step).every((name) => kept.has(name))),
    kept: [...program.inputs.keys(), ...variables],
  };
}

/** Only what the named variables need, and what those need in turn. */
export function planFor(program: Program, names: readonly string[]): Plan {
  const needed = new Set(names);
  const steps: Step[] = [];
  for (let index = program.steps.length - 1; index >= 0; index--) {
    const step = program.steps[index];
    if (step === undefined) continue;
    const members = namesOf(step);
    if (!members.some((name) => needed.has(name))) continue;
    steps.push(step);
    for (const member of members) {
      for (const { name } of program.uses.get(member) ?? []) needed.add(name);
    }
  }
  return { steps: steps.reverse(), kept: names };
}
