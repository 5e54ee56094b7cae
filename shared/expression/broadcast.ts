import { cellCount, sizeOf, type Space } from '../value/space';

/** The dimensions without the time axis, in the order of the space: the cells of one year. */
export function withinYear(space: Space, dimensions: readonly string[]): readonly string[] {
  return dimensions.filter((id) => id !== space.time.id);
}

/** How many cells values over some dimensions have. */
export interface Shape {
  readonly cells: number;
  readonly cellsInYear: number;
  readonly timed: boolean;
  /** The dimensions without the time axis, as a name for them all. */
  readonly within: string;
}

const shapesBySpace = new WeakMap<Space, WeakMap<readonly string[], Shape>>();

/* One space is asked about thousands of times in a row. */
let lastSpace: Space | null = null;
let lastShapes = new WeakMap<readonly string[], Shape>();

/** Worked out once for each list of dimensions: formulas have few of them, and ask time and again. */
export function shapeOf(space: Space, dimensions: readonly string[]): Shape {
  if (space !== lastSpace) {
    lastShapes = shapesBySpace.get(space) ?? new WeakMap<readonly string[], Shape>();
    shapesBySpace.set(space, lastShapes);
    lastSpace = space;
  }
  const known = lastShapes;
  let shape = known.get(dimensions);
  if (shape === undefined) {
    const within = withinYear(space, dimensions);
    shape = {
      cells: cellCount(space, dimensions),
      cellsInYear: cellCount(space, within),
      timed: within.length < dimensions.length,
      within: within.join(' '),
    };
    known.set(dimensions, shape);
  }
  return shape;
}

const indicesBySpace = new WeakMap<Space, Map<string, Int32Array>>();

/**
 * For each cell in one year of the target the index of the cell that it takes from the source, whose
 * dimensions are among the target's. Worked out once for each pair of sets of dimensions of a space, and shared:
 * only to be read.
 */
export function sourceIndices(
  space: Space,
  source: readonly string[],
  target: readonly string[],
): Int32Array {
  const known = indicesBySpace.get(space) ?? new Map<string, Int32Array>();
  indicesBySpace.set(space, known);
  const name = `${shapeOf(space, source).within} > ${shapeOf(space, target).within}`;
  let indices = known.get(name);
  if (indices === undefined) {
    indices = findIndices(space, source, target);
    known.set(name, indices);
  }
  return indices;
}

function findIndices(
  space: Space,
  source: readonly string[],
  target: readonly string[],
): Int32Array {
  const targetDimensions = withinYear(space, target);
  const sourceDimensions = withinYear(space, source);
  const strides = strideByDimension(space, sourceDimensions);
  const sizes = targetDimensions.map((id) => sizeOf(space, id));
  const steps = targetDimensions.map((id) => strides.get(id) ?? 0);
  const indices = new Int32Array(shapeOf(space, target).cellsInYear);
  for (let cell = 0; cell < indices.length; cell++) {
    let rest = cell;
    let index = 0;
    for (let position = sizes.length - 1; position >= 0; position--) {
      const size = sizes[position] ?? 1;
      index += (rest % size) * (steps[position] ?? 0);
      rest = Math.floor(rest / size);
    }
    indices[cell] = index;
  }
  return indices;
}

/** How far apart two neighbours of a dimension lie in storage, time left out. */
export function strideByDimension(
  space: Space,
  dimensions: readonly string[],
): ReadonlyMap<string, number> {
  const strides = new Map<string, number>();
  let stride = 1;
  for (const id of [...dimensions].reverse()) {
    strides.set(id, stride);
    stride *= sizeOf(space, id);
  }
  return strides;
}

export function sameDimensions(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
