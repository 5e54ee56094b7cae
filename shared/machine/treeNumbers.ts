import { operandsOf } from '../expression/cellsNeeded';
import type { Typed } from '../expression/typed';
import { sizeOf, type Space } from '../value/space';

/** A value that loops read, in its own run or in the reference run. */
export interface MachineRead {
  readonly name: string;
  readonly run: 'own' | 'reference';
}

/** What is counted of the parts of one formula. Parts that say the same have one number. */
export class TreeNumbers {
  /** What the formula reads, each once. */
  readonly reads: MachineRead[] = [];
  private readonly space: Space;
  private readonly places = new Map<string, number>();
  private readonly ids = new Map<Typed, number>();
  private readonly costs = new Map<Typed, number>();
  private readonly texts = new Map<string, number>();
  private readonly counts: number[] = [];

  constructor(typed: Typed, space: Space) {
    this.space = space;
    this.count(typed);
  }

  /** The same for parts that say the same. */
  id(typed: Typed): number {
    const known = this.ids.get(typed);
    if (known !== undefined) return known;
    let text = typed.kind === 'value' ? this.readText(typed) : own(typed);
    for (const operand of operandsOf(typed)) text += ` ${this.id(operand)}`;
    const id = this.texts.get(text) ?? this.texts.size;
    this.texts.set(text, id);
    this.ids.set(typed, id);
    return id;
  }

  /** What the formula does, whatever the values are called: the same for formulas that have the same loops. */
  form(dimensions: readonly string[]): string {
    return [dimensions.join(' '), ...this.texts.keys()].join(';');
  }

  /** The place of a value in `reads`. */
  placeOf(name: string, run: MachineRead['run']): number {
    const text = `${run} ${name}`;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.reads.push({ name, run }) - 1;
    this.places.set(text, place);
    return place;
  }

  /** How often the formula says it. */
  uses(typed: Typed): number {
    return this.counts[this.id(typed)] ?? 0;
  }

  /** About how many steps of a processor one cell of it takes. */
  cost(typed: Typed): number {
    const known = this.costs.get(typed);
    if (known !== undefined) return known;
    let inner = 0;
    for (const operand of operandsOf(typed)) inner += this.cost(operand);
    const times = typed.kind === 'aggregate' ? this.cellsOf(typed.over) : 1;
    const cost = ownCost(typed) + inner * times;
    this.costs.set(typed, cost);
    return cost;
  }

  private readText({ name, run, dimensions }: Typed & { readonly kind: 'value' }): string {
    return `${run} ${this.placeOf(name, run)} ${dimensions.join(' ')}`;
  }

  private cellsOf(dimensions: readonly string[]): number {
    return dimensions.reduce((count, id) => count * sizeOf(this.space, id), 1);
  }

  private count(typed: Typed): void {
    const id = this.id(typed);
    this.counts[id] = (this.counts[id] ?? 0) + 1;
    for (const operand of operandsOf(typed)) this.count(operand);
  }
}

/** A part without those inside it, as text. */
function own(typed: Exclude<Typed, { readonly kind: 'value' }>): string {
  switch (typed.kind) {
    case 'constant':
      return `= ${Object.is(typed.value, -0) ? '-0' : typed.value}`;
    case 'member':
      return `is ${typed.dimension} ${typed.item}`;
    case 'unary':
    case 'binary':
      return typed.operator;
    case 'elementwise':
      return typed.name;
    case 'aggregate':
      return `${typed.name} ${typed.over.join(' ')}`;
    case 'running':
      return `${typed.name} ${typed.over}`;
    case 'pick':
      return `at ${typed.dimension} ${typed.item}`;
    case 'conditional':
    case 'lag':
    case 'pickYear':
      return typed.kind;
  }
}

const called = 20;
const quick: ReadonlySet<string> = new Set(['min', 'max', 'abs', 'floor', 'ceil']);

function ownCost(typed: Typed): number {
  switch (typed.kind) {
    case 'constant':
      return 0;
    case 'value':
    case 'member':
    case 'unary':
    case 'aggregate':
    case 'running':
    case 'pick':
    case 'pickYear':
      return 1;
    case 'binary':
      return typed.operator === '^' ? called : typed.operator === '/' ? 4 : 1;
    case 'conditional':
    case 'lag':
      return 3;
    case 'elementwise':
      return quick.has(typed.name) ? typed.operands.length : called;
  }
}
