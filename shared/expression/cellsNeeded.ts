import type { Space } from '../value/space';
import { shapeOf } from './broadcast';
import type { Typed } from './typed';

/**
 * About how many cells the steps of a formula hold together once it is compiled: each step its outcome, and each
 * of its operands spread to that shape. Worked out before anything is allocated.
 */
export function cellsNeeded(typed: Typed, space: Space): number {
  const operands = operandsOf(typed);
  let cells = shapeOf(space, typed.dimensions).cells * (1 + operands.length);
  for (const operand of operands) cells += cellsNeeded(operand, space);
  return cells;
}

const none: readonly Typed[] = [];

/** The parts directly inside one. */
export function operandsOf(typed: Typed): readonly Typed[] {
  switch (typed.kind) {
    case 'constant':
    case 'value':
    case 'member':
      return none;
    case 'unary':
    case 'aggregate':
    case 'running':
    case 'pick':
      return [typed.operand];
    case 'binary':
      return [typed.left, typed.right];
    case 'conditional':
      return [typed.condition, typed.then, typed.otherwise];
    case 'elementwise':
      return typed.operands;
    case 'lag':
      return [typed.operand, typed.periods, typed.otherwise];
    case 'pickYear':
      return [typed.operand, typed.year];
  }
}
