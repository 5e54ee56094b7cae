/** One value of a kernel: what a formula names, a constant, or the outcome of an operation. */
export interface Register {
  /** Cells of one draw. Shape: product of the dimensions' sizes, time outermost. */
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

/** Fills register `out` from `operands`, one draw at a time. */
export interface Operation {
  readonly out: number;
  readonly operands: readonly number[];
  /** Its outcome has years; without, there is one stretch, "year" 0. */
  readonly timed: boolean;
  /** Calculates the years `from` up to but not including `to` (indices on the time axis) of one draw. */
  readonly run: (frame: Frame, draw: number, from: number, to: number) => void;
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
  /** By register. Shape: draws (only where its stride is not 0) times the cells of the register. */
  readonly arrays: Float64Array[];
  /** By register: cells from one draw to the next; 0 where all draws have the same values. */
  readonly strides: number[];
  readonly draws: number;
}

/** The operations of a kernel that is calculated year by year. */
export interface YearlyOperations {
  /** Those that need nothing found year by year: run for all years before the first one. */
  readonly once: readonly Operation[];
  readonly eachYear: readonly Operation[];
}

/** Runs operations for some years: in each draw, or once where all draws are the same. */
export function runOperations(
  operations: readonly Operation[],
  frame: Frame,
  from: number,
  to: number,
): void {
  for (const operation of operations) {
    const times = frame.strides[operation.out] === 0 ? 1 : frame.draws;
    for (let draw = 0; draw < times; draw++) {
      if (operation.timed) operation.run(frame, draw, from, to);
      else operation.run(frame, draw, 0, 1);
    }
  }
}

/** Sets which registers differ from draw to draw: those whose read (by place in `reads`) does, and what comes of them. */
export function spreadDraws(
  { registers, reads, operations }: Kernel,
  { strides }: Frame,
  isDrawn: (place: number) => boolean,
): void {
  strides.fill(0);
  reads.forEach(({ register }, place) => {
    if (isDrawn(place)) strides[register] = registers[register]?.cells ?? 0;
  });
  for (const { out, operands } of operations) {
    const drawn = operands.some((operand) => strides[operand] !== 0);
    strides[out] = drawn ? (registers[out]?.cells ?? 0) : 0;
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
