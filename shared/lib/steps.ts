/** Work in steps: whoever does it may do something else between two of them. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does them all, one after the other. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Steps of what may be there at once. */
export function* stepsOf<T>(found: T | Steps<T>): Steps<T> {
  return isSteps(found) ? yield* found : found;
}

function isSteps<T>(found: T | Steps<T>): found is Steps<T> {
  return found instanceof Object && Symbol.iterator in found && 'next' in found;
}
