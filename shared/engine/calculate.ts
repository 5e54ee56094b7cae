import type { NamedArray } from '../value/namedArray';
import type { Program, ProgramVariable } from './program';

/** Cells that a person overruled: by variable, by storage index. The formula's own value is not used there. */
export type CellOverrides = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface Calculation {
  /** Every input and every calculated variable. */
  readonly values: ReadonlyMap<string, NamedArray>;
}

/**
 * Calculates the whole program.
 *
 * `inputs` holds an array for every input, in the shape of the program. Without `reference` only what does not
 * compare with the reference run is calculated: that is how the reference run itself is made. An error is NaN
 * in its cell and in the cells that need it; the others have their values.
 */
export function calculate(
  program: Program,
  inputs: ReadonlyMap<string, Float64Array>,
  overrides: CellOverrides,
  reference: Calculation | null,
): Calculation {
  for (const input of program.inputs.values()) {
    const given = inputs.get(input.name);
    if (given === undefined) throw new Error(`no values for input ${input.name}`);
    input.values.set(given);
  }
  for (const [name, values] of program.referenceValues) {
    const found = reference?.values.get(name);
    if (found === undefined) values.fill(NaN);
    else values.set(found.values);
  }
  const years = program.space.time.items.length;
  for (const step of program.steps) {
    if (step.kind === 'whole') {
      const variable = variableOf(program, step.name);
      if (reference === null && variable.comparing) continue;
      calculateYears(variable, 0, years, overrides);
    } else if (step.kind === 'circular') {
      for (const name of step.names) fillCircle(variableOf(program, name), overrides);
    } else {
      const variables = step.names.map((name) => variableOf(program, name));
      if (reference === null && variables.some(({ comparing }) => comparing)) continue;
      for (let year = 0; year < years; year++) {
        for (const variable of variables) calculateYears(variable, year, year + 1, overrides);
      }
    }
  }
  return { values: copyValues(program, reference === null) };
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
  overrule(variable, start, end, overrides);
}

function fillCircle(variable: ProgramVariable, overrides: CellOverrides): void {
  variable.values.fill(NaN);
  overrule(variable, 0, variable.values.length, overrides);
}

function overrule(
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

function copyValues(program: Program, withoutComparing: boolean): ReadonlyMap<string, NamedArray> {
  const values = new Map<string, NamedArray>();
  for (const input of program.inputs.values()) {
    values.set(input.name, { dimensions: input.dimensions, values: input.values.slice() });
  }
  for (const variable of program.variables.values()) {
    if (withoutComparing && variable.comparing) continue;
    values.set(variable.name, {
      dimensions: variable.dimensions,
      values: variable.values.slice(),
    });
  }
  return values;
}
