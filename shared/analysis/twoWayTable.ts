/** Evaluates an outcome at each of these pairs of values. */
export type EvaluatePairs = (pairs: readonly (readonly [x: number, y: number])[]) => Float64Array;

/** An outcome over two inputs. */
export interface TwoWayTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Shape: ys (outermost) times xs. */
  readonly outcomes: Float64Array;
}

/** The most values of each input. */
export const mostValues = 21;

/** Values of one input from low to high: evenly, or the multiples of a step where these are fewer. */
export function evenValues(low: number, high: number, step: number | null): readonly number[] {
  if (step === null) {
    const last = mostValues - 1;
    return Array.from(
      { length: mostValues },
      (_, index) => (low * (last - index) + high * index) / last,
    );
  }
  const first = Math.ceil(low / step);
  const steps = Math.floor(high / step) - first;
  const every = Math.max(1, Math.ceil(steps / (mostValues - 1)));
  return Array.from(
    { length: Math.floor(steps / every) + 1 },
    (_, index) => (first + index * every) * step,
  );
}

/** Costs an evaluation for each pair: 441 at most. */
export function twoWayTable(
  xs: readonly number[],
  ys: readonly number[],
  evaluate: EvaluatePairs,
): TwoWayTable {
  const pairs = ys.flatMap((y) => xs.map((x) => [x, y] as const));
  return { xs, ys, outcomes: evaluate(pairs) };
}

/** A place in a table, in columns and rows from the first value on: 0.5 lies between the first two. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Where an outcome passes zero: a piece of that line within four neighbouring cells. */
export type ZeroLine = readonly [from: Place, to: Place];

/**
 * Where the outcome passes zero (marching squares): straight pieces between the places on the sides of each square of
 * four neighbours at which it is zero when it changes evenly along the side. Where all four sides change sign the mean
 * of the corners says which places belong together. Squares with a missing outcome have none.
 */
export function zeroLines({ xs, ys, outcomes }: TwoWayTable): readonly ZeroLine[] {
  const at = (column: number, row: number): number => outcomes[row * xs.length + column] ?? NaN;
  const lines: ZeroLine[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    for (let column = 0; column + 1 < xs.length; column++) {
      const corners = [
        { column, row },
        { column: column + 1, row },
        { column: column + 1, row: row + 1 },
        { column, row: row + 1 },
      ].map((place) => ({ place, value: at(place.column, place.row) }));
      if (corners.some(({ value }) => Number.isNaN(value))) continue;
      lines.push(...linesOfSquare(corners));
    }
  }
  return lines;
}

interface Corner {
  readonly place: Place;
  readonly value: number;
}

/** Corners in the order of the sides. */
function linesOfSquare(corners: readonly Corner[]): readonly ZeroLine[] {
  const crossings = corners.flatMap((one, index) => {
    const other = corners[(index + 1) % corners.length];
    return other === undefined ? [] : crossing(one, other);
  });
  const [a, b, c, d] = crossings;
  if (a === undefined || b === undefined) return [];
  if (c === undefined || d === undefined) return [[a, b]];
  const mean = corners.reduce((sum, { value }) => sum + value, 0);
  // The corners of the side of the mean hang together; a and b are on either side of the second corner.
  return (corners[1]?.value ?? NaN) > 0 === mean > 0
    ? [
        [d, a],
        [b, c],
      ]
    : [
        [a, b],
        [c, d],
      ];
}

/** Where a side passes zero. What is zero itself counts as above it, so that no line is drawn twice. */
function crossing(one: Corner, other: Corner): readonly Place[] {
  if (one.value >= 0 === other.value >= 0) return [];
  const share = one.value / (one.value - other.value);
  const between = (from: number, to: number): number => from + share * (to - from);
  return [
    {
      column: between(one.place.column, other.place.column),
      row: between(one.place.row, other.place.row),
    },
  ];
}
