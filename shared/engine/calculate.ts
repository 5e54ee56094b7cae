import type { NamedArray } from '../value/namedArray';
import { wholePlan, type Plan, type Program, type ProgramVariable } from './program';

/** Cells that a person overridden: by variable, by storage index. The formula's own value is not used there. */
export type CellOverrides = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface Calculation {
  /** Every input and variable that the plan keeps. */
  readonly values: ReadonlyMap<string, NamedArray>;
}

/**
 * Calculates what a plan names, the whole program without one.
 *
 * `inputs` holds an array for every input, in the shape of the program. Without `reference` what compares with
 * the reference run is left out: that is how the reference run itself is made. An error is NaN in its cell and
 * in the cells that need it; the others have their values.
 */
export function calculate(
  program: Program,
  inputs: ReadonlyMap<string, Float64Array>,
  overrides: CellOverrides,
  reference: Calculation | null,
  plan: Plan = wholePlan(program, reference !== null),
): Calculation {
  for (const name of program.inputs.keys()) {
    if (!inputs.has(name)) throw new Error(`no values for input ${name}`);
  }
  return recalculate(program, inputs, overrides, reference, plan);
}

/**
 * Calculates what a plan names after a calculation from which only `inputs` and the reference differ. The plan
 * must name everything that depends on them (`planAfter`); what it leaves out keeps its values.
 */
export function recalculate(
  program: Program,
  inputs: ReadonlyMap<string, Float64Array>,
  overrides: CellOverrides,
  reference: Calculation | null,
  plan: Plan,
): Calculation {
  for (const [name, given] of inputs) program.inputs.get(name)?.values.set(given);
  for (const [name, values] of program.referenceValues) {
    const found = reference?.values.get(name);
    if (found === undefined) values.fill(NaN);
    else values.set(found.values);
  }
  const years = program.space.time.items.length;
  for (const step of plan.steps) {
    if (step.kind === 'whole') {
      calculateYears(variableOf(program, step.name), 0, years, overrides);
    } else if (step.kind === 'circular') {
      for (const name of step.names) fillCircular(variableOf(program, name), overrides);
    } else {
      const variables = step.names.map((name) => variableOf(program, name));
      for (let year = 0; year < years; year++) {
        for (const variable of variables) calculateYears(variable, year, year + 1, overrides);
      }
    }
  }
  return { values: copyValues(program, plan.kept) };
}

function variableOf(program: Program, name: string): ProgramVariable {
  const variable = program.variables.get(name);
  if (variable === undefined) throw new Error(`no variable ${name}`);
  return variable;
}

function calculateYears(
  variable: ProgramVariable,
  from: number,
  to: number,
  overrides: CellOverrides,
): void {
  const { kernel, values, timed, cellsInYear } = variable;
  if (!timed && from > 0) return;
  const start = timed ? from * cellsInYear : 0;
  const end = timed ? to * cellsInYear : cellsInYear;
  if (kernel === null) {
    values.fill(NaN, start, end);
  } else {
    kernel.run(from, to);
    const found = kernel.values;
    for (let cell = start; cell < end; cell++) {
      const value = found[cell] as number;
      values[cell] = Number.isFinite(value) ? value : NaN;
    }
  }
  applyOverrides(variable, start, end, overrides);
}

function fillCircular(variable: ProgramVariable, overrides: CellOverrides): void {
  variable.values.fill(NaN);
  applyOverrides(variable, 0, variable.values.length, overrides);
}

function applyOverrides(
  variable: ProgramVariable,
  start: number,
  end: number,
  overrides: CellOverrides,
): void {
  const cells = overrides.get(variable.name);
  if (cells === undefined) return;
  for (const [cell, value] of cells) {
    if (cell >= start && cell < end) variable.values[cell] = value;
  }
}

/** The values as they are now, out of reach of the next calculation. */
function copyValues(program: Program, kept: readonly string[]): ReadonlyMap<string, NamedArray> {
  const parts = kept.map((name) => {
    const found = program.inputs.get(name) ?? program.variables.get(name);
    if (found === undefined) throw new Error(`no values for ${name}`);
    return found;
  });
  // One allocation for all: hundreds of small ones cost more than the calculation.
  const total = parts.reduce((sum, { values }) => sum + values.length, 0);
  const copy = new Float64Array(total);
  const values = new Map<string, NamedArray>();
  let start = 0;
  for (const { name, dimensions, values: live } of parts) {
    const end = start + live.length;
    copy.set(live, start);
    values.set(name, { dimensions, values: copy.subarray(start, end) });
    start = end;
  }
  return values;
}
