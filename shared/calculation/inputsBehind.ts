import type { Program } from '../engine/program';
import type { RunName } from '../expression/filled';

/** An input that a value rests on, and the runs in which it does: in the reference every lever is neutral. */
export interface InputBehind {
  readonly name: string;
  readonly runs: readonly RunName[];
}

/**
 * Every input that the formula of a variable uses, itself or through what it uses, in the order of the program. By
 * name: which of its items matter can differ with every value on the way.
 */
export function inputsBehind(
  program: Program,
  start: { readonly name: string; readonly run: RunName },
): readonly InputBehind[] {
  const seen = new Set<string>();
  const waiting = [start];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { name, run } = next;
    const key = keyOf(name, run);
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { name: used, kind } of program.uses.get(name) ?? []) {
      waiting.push({ name: used, run: kind === 'reference' ? kind : run });
    }
  }
  return [...program.inputs.keys()].flatMap((name) => {
    const runs = (['own', 'reference'] as const).filter((run) => seen.has(keyOf(name, run)));
    return runs.length === 0 ? [] : [{ name, runs }];
  });
}

function keyOf(name: string, run: RunName): string {
  return `${run} ${name}`;
}
