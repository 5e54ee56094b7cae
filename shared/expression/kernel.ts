/** One value of a kernel: what a formula names, a constant, or the outcome of an operation. */
export interface Register {
  /** Shape: product of the dimensions' sizes, time outermost. */
  readonly cells: number;
  readonly source: RegisterSource;
}

export type RegisterSource =
  /** A value of the program: one of the `reads`. */
  | { readonly kind: 'read' }
  /** The same number in every cell. */
  | { readonly kind: 'constant'; readonly value: number }
  /** Values that never change, such as the 1 of one item among 0s. */
  | { readonly kind: 'fixed'; readonly values: Float64Array }
  /**
   * Written by an operation and needed by the next ones. Of the registers with as many cells, those of one `slot`
   * are never needed at the same time when all years are calculated at once.
   */
  | { readonly kind: 'scratch'; readonly slot: number }
  /** What the formula gives. */
  | { readonly kind: 'outcome' };

/** A register that holds a value of the program, in its own run or in the reference run. */
export interface Read {
  readonly register: number;
  readonly name: string;
  readonly run: 'own' | 'reference';
}

/** Fills register `out` from `operands`. */
export interface Operation {
  readonly out: number;
  readonly operands: readonly number[];
  /** Its outcome has years; without, there is one stretch, "year" 0. */
  readonly timed: boolean;
  /** Calculates the years `from` up to but not including `to` (indices on the time axis). */
  readonly run: (frame: Frame, from: number, to: number) => void;
}

/**
 * A compiled formula: loops laid out once, without any storage of their own. The last operation writes the outcome,
 * which has the dimensions that the variable declares.
 */
export interface Kernel {
  readonly registers: readonly Register[];
  /** The registers that are filled before a run. */
  readonly reads: readonly Read[];
  /** Each after those that it needs. */
  readonly operations: readonly Operation[];
  readonly outcome: number;
}

/** The storage that a kernel runs in. */
export interface Frame {
  /** By register, as many cells as it has. */
  readonly arrays: Float64Array[];
}

/** The operations of a kernel that is calculated year by year. */
export interface YearlyOperations {
  /** Those that need nothing found year by year: run for all years before the first one. */
  readonly once: readonly Operation[];
  readonly eachYear: readonly Operation[];
}

/** Runs operations for some years. */
export function runOperations(
  operations: readonly Operation[],
  frame: Frame,
  from: number,
  to: number,
): void {
  for (const { timed, run } of operations) {
    if (timed) run(frame, from, to);
    else run(frame, 0, 1);
  }
}

/** Takes apart what can be calculated before the first year. `yearly`: the variables found year by year. */
export function yearlyOperations(
  { reads, operations }: Kernel,
  yearly: ReadonlySet<string>,
): YearlyOperations {
  const late = new Set<number>();
  for (const { register, name, run } of reads) {
    if (run === 'own' && yearly.has(name)) late.add(register);
  }
  const once: Operation[] = [];
  const eachYear: Operation[] = [];
  for (const operation of operations) {
    // What has no years is reached from a circular reference only through something early: a fixed year, a sum of years.
    const isLate = operation.timed && operation.operands.some((operand) => late.has(operand));
    if (isLate) late.add(operation.out);
    (isLate ? eachYear : once).push(operation);
  }
  return { once, eachYear };
}
