/** What a figure should be: a bound that must hold and one that is hoped for. */
export interface Target {
  readonly must: number;
  readonly goal?: number;
  /** Whether less is better or more. */
  readonly better: 'less' | 'more';
}

/** One line of a report. */
export interface Figure {
  readonly what: string;
  /** The median over the rounds. */
  readonly value: number;
  /** `times`: a ratio of two things measured in turns within one run. */
  readonly unit: 'times' | 'ms' | 'ns' | 'MB' | 'count' | '%';
  /** The tenth and ninetieth percentile of the rounds, where there are rounds. */
  readonly spread?: readonly [number, number];
  /** Without a target the figure is information. */
  readonly target?: Target;
}

/** Two outcomes that should have been the same. */
export interface Difference {
  readonly where: string;
  readonly ours: number;
  readonly theirs: number;
}

/** What a group of measurements found. Nothing is timed where results differ. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly differences: readonly Difference[];
}

export type Verdict = 'goal' | 'must' | 'missed' | '';

export function verdict({ value, target }: Figure): Verdict {
  if (target === undefined) return '';
  const reaches = (bound: number): boolean =>
    target.better === 'less' ? value <= bound : value >= bound;
  if (target.goal !== undefined && reaches(target.goal)) return 'goal';
  return reaches(target.must) ? 'must' : 'missed';
}
