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

const none: readonly number[] = [];

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
  return {
    quantities,
    numberOf,
    inputs: inputs.size,
    steps: steps.map((step) => {
      const members = namesOf(step);
      const own = new Set<number>();
      const other = new Set<number>();
      for (const member of members) {
        for (const { name, kind } of uses.get(member) ?? []) {
          if (kind === 'reference') other.add(places.get(name) ?? -1);
          else own.add(numberOf.get(name) ?? -1);
        }
      }
      return {
        step,
        members: members.map((name) => numberOf.get(name) ?? -1),
        uses: [...own],
        references: other.size === 0 ? none : [...other],
      };
    }),
  };
}
