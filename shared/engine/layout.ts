import { shapeOf } from '../expression/broadcast';
import { namesOf, type Step } from './calculationOrder';
import type { Program } from './program';

/** A program with its names numbered, inputs first: what is asked at every calculation is looked up by number. */
export interface Layout {
  readonly quantities: readonly NumberedQuantity[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** How many of the quantities are inputs. */
  readonly inputs: number;
  /** In the order of the program. */
  readonly steps: readonly NumberedStep[];
}

export interface NumberedQuantity {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly cells: number;
}

export interface NumberedStep {
  readonly step: Step;
  readonly members: readonly number[];
  /** What the members name in their own run, each once. */
  readonly uses: readonly number[];
  /** What they name in the reference run: places in `program.referenced`, each once. */
  readonly references: readonly number[];
}

const known = new WeakMap<Program, Layout>();

/** Worked out once for each program. */
export function layoutOf(program: Program): Layout {
  const found = known.get(program) ?? layOut(program);
  known.set(program, found);
  return found;
}

function layOut({ space, inputs, variables, steps, uses, referenced }: Program): Layout {
  const quantities = [...inputs.values(), ...variables.values()].map(({ name, dimensions }) => ({
    name,
    dimensions,
    cells: shapeOf(space, dimensions).cells,
  }));
  const numberOf = new Map(quantities.map(({ name }, number) => [name, number]));
  const places = new Map(referenced.map((name, place) => [name, place]));
  const numbers = (names: readonly string[], all: ReadonlyMap<string, number>): number[] =>
    [...new Set(names)].map((name) => all.get(name) ?? -1);
  return {
    quantities,
    numberOf,
    inputs: inputs.size,
    steps: steps.map((step) => {
      const members = namesOf(step);
      const used = members.flatMap((name) => uses.get(name) ?? []);
      const own = used.filter(({ kind }) => kind !== 'reference').map(({ name }) => name);
      const other = used.filter(({ kind }) => kind === 'reference').map(({ name }) => name);
      return {
        step,
        members: numbers(members, numberOf),
        uses: numbers(own, numberOf),
        references: numbers(other, places),
      };
    }),
  };
}
