import { interpret, type Cause, type CellPosition, type World } from '../expression/interpret';
import type { CellError, ErrorKind } from '../value/cellError';
import {
  cellIndex,
  cellItems,
  cellKeys,
  itemSeparator,
  type NamedArray,
} from '../value/namedArray';
import type { Calculation, ReferenceValues } from './calculation';
import { isUnitProblem, type CompiledFormula } from './formula';
import type { Program } from './program';

/** Errors of a calculation, by variable and storage index. Variables without errors are left out. */
export type CellErrors = ReadonlyMap<string, ReadonlyMap<number, CellError>>;

/**
 * Most cells of one calculation whose error is followed: a file with thousands of items whose every cell is wrong
 * must not keep the window busy. What comes after has the error of the last cell of its variable that was.
 */
const mostTraced = 20_000;

/**
 * Finds, for every cell without a value, what kind of error it holds and in which cell that began. Cost: nothing where
 * every cell has a value, which the calculation says; some microseconds for each cell without one, of which
 * `most` are followed and one of each variable.
 */
export function traceErrors(
  program: Program,
  calculation: Calculation,
  reference: ReferenceValues | null,
  most = mostTraced,
): CellErrors {
  const tracer = new Tracer(program, calculation, reference);
  let traced = 0;
  const errors = new Map<string, ReadonlyMap<number, CellError>>();
  for (const name of calculation.missing) {
    const cells = new Map<number, CellError>();
    let last: CellError | undefined;
    calculation.values.get(name)?.values.forEach((value, index) => {
      if (!Number.isNaN(value)) return;
      if (last === undefined || traced < most) {
        last = tracer.follow(name, 'own', index).error;
        traced += 1;
      }
      cells.set(index, last);
    });
    if (cells.size > 0) errors.set(name, cells);
  }
  return errors;
}

/** What stands in every cell of a formula that cannot be calculated. */
function errorOf({ problem }: CompiledFormula): ErrorKind {
  return isUnitProblem(problem) ? '#UNIT!' : '#NAME?';
}

interface TracedCell {
  readonly name: string;
  readonly run: 'own' | 'reference';
  readonly index: number;
}

/** What kind of error a cell without a value holds, and the cell of which run it began in. */
export function findOrigin(
  { program, own, reference }: Runs,
  { name, run, index }: TracedCell,
): Origin {
  const { error, run: began } = new Tracer(program, { values: own }, { values: reference }).follow(
    name,
    run,
    index,
  );
  const { kind, origin } = error;
  return { kind, began: { name: origin.variable, items: origin.items, run: began } };
}

interface Runs {
  readonly program: Program;
  readonly own: Calculation['values'];
  readonly reference: Calculation['values'];
}

interface Origin {
  readonly kind: ErrorKind;
  readonly began: {
    readonly name: string;
    readonly items: string;
    readonly run: TracedCell['run'];
  };
}

interface Found {
  readonly error: CellError;
  /** The run of the cell where it began. */
  readonly run: TracedCell['run'];
}

class Tracer {
  private readonly program: Program;
  private readonly calculation: ReferenceValues;
  private readonly reference: ReferenceValues | null;
  private readonly known = new Map<string, Found>();
  private readonly keysByDimensions = new Map<string, readonly string[]>();

  constructor(program: Program, calculation: ReferenceValues, reference: ReferenceValues | null) {
    this.program = program;
    this.calculation = calculation;
    this.reference = reference;
  }

  /**
   * Follows the error from cell to cell. A loop: the way back may be thousands of cells long. Where it comes back to a
   * cell that it has passed, the cells from there on need each other: in each of them a circular reference begins.
   */
  follow(name: string, run: TracedCell['run'], index: number): Found {
    const passed = new Map<string, TracedCell>();
    let found: Found | undefined;
    for (let at: TracedCell = { name, run, index }; found === undefined;) {
      const key = `${at.run} ${at.name} ${String(at.index)}`;
      const known = this.known.get(key);
      if (known === undefined && passed.has(key)) {
        this.closeCycle(passed, key);
        continue;
      }
      if (known === undefined) passed.set(key, at);
      const next = known ?? this.search(at);
      if ('error' in next) found = next;
      else at = next;
    }
    for (const key of passed.keys()) if (!this.known.has(key)) this.known.set(key, found);
    return this.known.get(`${run} ${name} ${String(index)}`) ?? found;
  }

  /** Notes the circular reference in each of its cells: those passed from `first` on. */
  private closeCycle(passed: ReadonlyMap<string, TracedCell>, first: string): void {
    let isInside = false;
    for (const [key, cell] of passed) {
      isInside ||= key === first;
      if (isInside) this.known.set(key, this.errorIn(cell, '#CYCLE!'));
    }
  }

  /** The error that begins in a cell, or the cell that it comes from. */
  private search(traced: TracedCell): Found | TracedCell {
    const { name, run, index } = traced;
    const { space } = this.program;
    const variable = this.program.variables.get(name);
    const here = (kind: ErrorKind): Found => this.errorIn(traced, kind);
    if (variable === undefined) return here('#N/A');
    if (variable.typed === null) return here(errorOf(variable));
    const cell = cellItems(space, variable.dimensions, index);
    const cause = this.firstCause(variable.typed, cell, run);
    if (cause === null) return here('#NUM!');
    if (cause.kind !== 'read') return here(cause.kind);
    const read = this.array(cause.name, cause.run);
    if (read === undefined) return here('#N/A');
    const from = cellIndex(space, read.dimensions, cause.cell);
    return { name: cause.name, run: cause.run, index: from };
  }

  private errorIn({ name, run, index }: TracedCell, kind: ErrorKind): Found {
    const { inputs, variables } = this.program;
    const { dimensions } = variables.get(name) ?? inputs.get(name) ?? { dimensions: [] };
    const origin = { variable: name, items: this.keys(dimensions)[index] ?? '' };
    return { error: { kind, origin }, run };
  }

  /** Once for each set of dimensions: a whole array may be in error. */
  private keys(dimensions: readonly string[]): readonly string[] {
    const name = dimensions.join(itemSeparator);
    const known = this.keysByDimensions.get(name) ?? cellKeys(this.program.space, dimensions);
    this.keysByDimensions.set(name, known);
    return known;
  }

  private firstCause(
    typed: Parameters<typeof interpret>[0],
    cell: CellPosition,
    run: 'own' | 'reference',
  ): Cause | null {
    let first: Cause | null = null;
    const world: World = {
      space: this.program.space,
      read: (name, from, at) => {
        const array = this.array(name, run === 'reference' ? 'reference' : from);
        if (array === undefined) return NaN;
        return array.values[cellIndex(this.program.space, array.dimensions, at)] ?? NaN;
      },
      failed: (cause) => {
        first ??= cause.kind === 'read' && run === 'reference' ? { ...cause, run } : cause;
      },
    };
    interpret(typed, cell, world);
    return first;
  }

  private array(name: string, run: 'own' | 'reference'): NamedArray | undefined {
    return (run === 'reference' ? this.reference : this.calculation)?.values.get(name);
  }
}
