/** One thing that a person did, and how it was before. */
export interface Step<T> {
  /** What is said beside undo and redo: "Normaliseren 0 % naar 35 %". */
  readonly name: string;
  readonly state: T;
}

/**
 * The states of something that is edited. States share what did not change, so that keeping two hundred of them
 * costs little more than one.
 */
export interface History<T> {
  /** Oldest first: the state before the step, with the name of the step. */
  readonly past: readonly Step<T>[];
  readonly present: T;
  /** Nearest first: the state after the step, with the name of the step. */
  readonly future: readonly Step<T>[];
  /** Edits of the same group follow each other as one step: a slider that is being dragged. */
  readonly group: string | null;
}

/** How many steps can be undone. */
export const mostSteps = 200;

export function startHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], group: null };
}

/** A new state. It takes the place of the last one when both belong to one group; what was undone is gone. */
export function record<T>(
  history: History<T>,
  state: T,
  name: string,
  group: string | null,
): History<T> {
  if (state === history.present) return history;
  const last = history.past.at(-1);
  const past =
    group !== null && group === history.group && last !== undefined
      ? [...history.past.slice(0, -1), { ...last, name }]
      : [...history.past, { name, state: history.present }].slice(-mostSteps);
  return { past, present: state, future: [], group };
}

/**
 * What follows is a step of its own: the slider was let go. One that came back to where it was taken hold of, as
 * `isSame` sees it, leaves no step.
 */
export function endGroup<T>(
  history: History<T>,
  isSame: (one: T, other: T) => boolean,
): History<T> {
  if (history.group === null) return history;
  const step = history.past.at(-1);
  if (step === undefined || !isSame(step.state, history.present))
    return { ...history, group: null };
  return { ...history, past: history.past.slice(0, -1), present: step.state, group: null };
}

/** One step back; the same history when there is none. */
export function undo<T>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (step === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: step.state,
    future: [{ name: step.name, state: history.present }, ...history.future],
    group: null,
  };
}

/** One step forward; the same history when nothing was undone. */
export function redo<T>(history: History<T>): History<T> {
  const [step, ...future] = history.future;
  if (step === undefined) return history;
  return {
    past: [...history.past, { name: step.name, state: history.present }],
    present: step.state,
    future,
    group: null,
  };
}
