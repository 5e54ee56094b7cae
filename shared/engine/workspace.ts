import { type YearlyOperations, yearlyOperations } from '../expression/kernel';
import { bind, type BoundFormula, separateSlots, sharedSlots } from './boundFormula';
import { createHeap, type Heap } from '../machine/machine';
import { createBuffers, type Buffers } from './buffers';
import { namesOf, type Step } from './calculationOrder';
import type { CompiledFormula } from './formula';
import { layoutOf } from './layout';
import type { Program } from './program';

/**
 * Arrays and loops to calculate in. What they hold is of no meaning between two calculations, so memories that never
 * calculate at the same time share a workspace.
 */
export interface Workspace {
  readonly buffers: Buffers;
  /** Memory for machine loops; null where the platform has none. */
  readonly heap: () => Heap | null;
  /** A step of a program, by its index, with room to be calculated in; made when it is first asked for. */
  readonly step: (program: Program, index: number) => BoundStep;
}

export interface BoundStep {
  readonly kind: Step['kind'];
  readonly members: readonly Member[];
}

/** One variable of a step. */
export interface Member {
  /** Of the layout. */
  readonly number: number;
  readonly name: string;
  readonly cells: number;
  /** Null when the formula could not be read. */
  readonly formula: BoundFormula | null;
  /** For each value that the formula reads its number; of the reference run its place in `program.referenced`. */
  readonly reads: readonly number[];
  /** Null when all years are calculated at once. */
  readonly yearly: YearlyOperations | null;
}

export function createWorkspace(): Workspace {
  const buffers = createBuffers();
  let heap: Heap | null | undefined;
  const steps = new WeakMap<Program, (BoundStep | undefined)[]>();
  // Formulas that are calculated by themselves are bound once, whatever program they are part of.
  const alone = new WeakMap<CompiledFormula, BoundFormula | null>();

  function bindAlone(formula: CompiledFormula, { space }: Program): BoundFormula | null {
    let found = alone.get(formula);
    if (found === undefined) {
      found = bind(formula, space, buffers, sharedSlots);
      alone.set(formula, found);
    }
    return found;
  }

  function bindStep(program: Program, index: number): BoundStep {
    const { steps: numbered, quantities, numberOf } = layoutOf(program);
    const { step, members } = numbered[index] ?? missing(`step ${index}`);
    const names = namesOf(step);
    const yearly = new Set(step.kind === 'yearly' ? names : []);
    const slots = separateSlots();
    const bound = names.map((name, place): Member => {
      const number = members[place] ?? missing(name);
      const compiled = program.variables.get(name) ?? missing(name);
      const formula =
        step.kind === 'whole'
          ? bindAlone(compiled, program)
          : bind(compiled, program.space, buffers, slots);
      const reads = formula?.kernel.reads.map(({ name: used, run }) =>
        run === 'reference'
          ? program.referenced.indexOf(used)
          : (numberOf.get(used) ?? missing(used)),
      );
      return {
        number,
        name,
        cells: quantities[number]?.cells ?? 0,
        formula,
        reads: reads ?? [],
        yearly:
          step.kind === 'yearly' && formula !== null
            ? yearlyOperations(formula.kernel, yearly)
            : null,
      };
    });
    return { kind: step.kind, members: bound };
  }

  return {
    buffers,
    heap: () => (heap ??= createHeap()),
    step: (program, index) => {
      const known = steps.get(program) ?? [];
      steps.set(program, known);
      return (known[index] ??= bindStep(program, index));
    },
  };
}

function missing(name: string): never {
  throw new Error(`no ${name}`);
}
