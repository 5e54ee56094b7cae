/** The numbers of one thing that was measured, one for each round. */
export type Rounds = readonly number[];

/** Milliseconds that one sample should take: far above what the clock can tell apart. */
const sample = 8;

/**
 * Milliseconds that one call takes, by name: in every round each is timed once, so that all meet the same machine.
 * They take turns in going first. A quick one is called several times for one sample.
 */
export function interleave<Name extends string>(
  calls: Readonly<Record<Name, () => void>>,
  rounds: number,
): Readonly<Record<Name, Rounds>> {
  const names = Object.keys(calls) as Name[];
  const repeats = Object.fromEntries(names.map((name) => [name, repeatsOf(calls[name])]));
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      if (name === undefined) continue;
      found[name]?.push(time(calls[name], repeats[name] ?? 1));
    }
  }
  return found as unknown as Readonly<Record<Name, Rounds>>;
}

/** Calls until it is warm, and says how often it has to be called for one sample. */
function repeatsOf(call: () => void): number {
  const begin = performance.now();
  let least = Infinity;
  for (let calls = 0; calls < 3 || (performance.now() - begin < 250 && calls < 500); calls++) {
    least = Math.min(least, time(call, 1));
  }
  return Math.max(1, Math.ceil(sample / Math.max(least, 0.001)));
}

function time(call: () => void, repeats: number): number {
  const begin = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) call();
  return (performance.now() - begin) / repeats;
}

/** Round by round how many times as long the one took as the other. */
export function ratios(one: Rounds, other: Rounds): Rounds {
  return one.map((value, round) => value / (other[round] ?? NaN));
}

/** The value below which a share of the rounds lies, 0..1. */
export function percentile(rounds: Rounds, share: number): number {
  const sorted = [...rounds].sort((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

export function median(rounds: Rounds): number {
  return percentile(rounds, 0.5);
}

/** Median and spread, as a figure has them. */
export function summary(rounds: Rounds): { value: number; spread: readonly [number, number] } {
  return {
    value: median(rounds),
    spread: [percentile(rounds, 0.1), percentile(rounds, 0.9)],
  };
}
