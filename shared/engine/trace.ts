import { interpret, type Cause, type Cell, type World } from '../expression/interpret';
import type { CellError, ErrorKind } from '../value/cellError';
import { cellIndex, cellItems, cellKeys, type NamedArray } from '../value/namedArray';
import type { Calculation } from './calculate';
import type { Program } from './program';

/** Errors of a calculation, by variable and storage index. Variables without errors are left out. */
export type CellErrors = ReadonlyMap<string, ReadonlyMap<number, CellError>>;

/** Finds, for every cell without a value, what kind of error it holds and in which cell that began. */
export function traceErrors(
  program: Program,
  calculation: Calculation,
  reference: Calculation | null,
): CellErrors {
  const tracer = new Tracer(program, calculation, reference);
  const errors = new Map<string, ReadonlyMap<number, CellError>>();
  for (const [name, { values }] of calculation.values) {
    const cells = new Map<number, CellError>();
    values.forEach((value, index) => {
      if (Number.isNaN(value)) cells.set(index, tracer.find(name, 'own', index));
    });
    if (cells.size > 0) errors.set(name, cells);
  }
  return errors;
}

class Tracer {
  private readonly program: Program;
  private readonly calculation: Calculation;
  private readonly reference: Calculation | null;
  private readonly known = new Map<string, CellError>();
  private readonly circular: ReadonlySet<string>;

  constructor(program: Program, calculation: Calculation, reference: Calculation | null) {
    this.program = program;
    this.calculation = calculation;
    this.reference = reference;
    this.circular = new Set(
      program.steps.flatMap((step) => (step.kind === 'circular' ? step.names : [])),
    );
  }

  find(name: string, run: 'own' | 'reference', index: number): CellError {
    const key = `${run} ${name} ${String(index)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.search(name, run, index);
    this.known.set(key, found);
    return found;
  }

  private search(name: string, run: 'own' | 'reference', index: number): CellError {
    const { space } = this.program;
    const variable = this.program.variables.get(name);
    const here = (kind: ErrorKind): CellError => {
      const dimensions = variable?.dimensions ?? this.program.inputs.get(name)?.dimensions ?? [];
      const items = cellKeys(space, dimensions)[index] ?? '';
      return { kind, origin: { variable: name, items } };
    };
    if (variable === undefined) return here('#N/A');
    if (this.circular.has(name)) return here('#CYCLE!');
    if (variable.typed === null) return here('#NAME?');
    const cell = cellItems(space, variable.dimensions, index);
    const cause = this.firstCause(variable.typed, cell, run);
    if (cause === null) return here('#NUM!');
    if (cause.kind !== 'read') return here(cause.kind);
    const read = this.array(cause.name, cause.run);
    if (read === undefined) return here('#N/A');
    return this.find(cause.name, cause.run, cellIndex(space, read.dimensions, cause.cell));
  }

  private firstCause(
    typed: Parameters<typeof interpret>[0],
    cell: Cell,
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
