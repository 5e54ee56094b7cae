import type { Typed } from './typed';

/**
 * How a formula uses a value: `same` of the same year, `past` of an earlier year only, `whole` of any year
 * (a sum over the years, a fixed year), `reference` of the reference run.
 */
export type ReferenceKind = 'same' | 'past' | 'whole' | 'reference';

export interface Reference {
  readonly name: string;
  readonly kind: ReferenceKind;
}

/** Every value that a formula uses, each kind once. */
export function references(typed: Typed, timeDimension: string): readonly Reference[] {
  const found = new Map<string, Reference>();

  function visit(part: Typed, whole: boolean): void {
    switch (part.kind) {
      case 'constant':
      case 'member':
        return;
      case 'value': {
        const timed = part.dimensions.includes(timeDimension);
        add(part.name, part.run === 'reference' ? 'reference' : whole && timed ? 'whole' : 'same');
        return;
      }
      case 'unary':
        visit(part.operand, whole);
        return;
      case 'binary':
        visit(part.left, whole);
        visit(part.right, whole);
        return;
      case 'conditional':
        visit(part.condition, whole);
        visit(part.then, whole);
        visit(part.otherwise, whole);
        return;
      case 'elementwise':
        for (const operand of part.operands) visit(operand, whole);
        return;
      case 'aggregate':
        visit(part.operand, whole || part.over.includes(timeDimension));
        return;
      case 'running':
        visit(part.operand, whole || part.over === timeDimension);
        return;
      case 'lag':
        add(part.operand.name, whole ? 'whole' : 'past');
        visit(part.periods, whole);
        visit(part.otherwise, whole);
        return;
      case 'pick':
        visit(part.operand, whole);
        return;
      case 'pickYear':
        visit(part.operand, true);
        visit(part.year, whole);
        return;
    }
  }

  function add(name: string, kind: ReferenceKind): void {
    found.set(`${kind} ${name}`, { name, kind });
  }

  visit(typed, false);
  return [...found.values()];
}
