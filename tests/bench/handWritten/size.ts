/**
 * Number of items of each dimension of the model: years (t), municipalities (g), forms of care (z), routes (r),
 * instruments of demand (i) and of enforcement (h), parts (p), services (o), task fields (x). Arrays store them in
 * this order, the first slowest: cell [g,z,t] is at `(t * G + g) * Z + z`.
 */
export interface Size {
  /** The calendar year of t = 0. */
  readonly first: number;
  readonly T: number;
  readonly G: number;
  readonly Z: number;
  readonly R: number;
  readonly I: number;
  readonly H: number;
  readonly P: number;
  readonly O: number;
  readonly X: number;
}

/** Names by shape. */
export type NamesByShape = Readonly<Record<string, readonly string[]>>;

export type ArraysOf<Names extends NamesByShape> = Readonly<
  Record<Names[keyof Names][number], Float64Array>
>;

const letters = { t: 'T', g: 'G', z: 'Z', r: 'R', i: 'I', h: 'H', p: 'P', o: 'O', x: 'X' } as const;

/** An array for every name, all NaN. */
export function allocate<Names extends NamesByShape>(size: Size, names: Names): ArraysOf<Names> {
  const arrays: Record<string, Float64Array> = {};
  for (const [shape, members] of Object.entries(names)) {
    const cells = Array.from(shape).reduce((count, letter) => count * size[sizeOf(letter)], 1);
    for (const name of members) arrays[name] = new Float64Array(cells).fill(NaN);
  }
  return arrays as ArraysOf<Names>;
}

function sizeOf(letter: string): (typeof letters)[keyof typeof letters] {
  if (letter in letters) return letters[letter as keyof typeof letters];
  throw new Error(`no dimension ${letter}`);
}

/* Items that the equations name, by their place in the dimension. */

export const part = {
  vraag: 0,
  toegang: 1,
  naar_voren: 2,
  uithuisplaatsing: 3,
  contracten: 4,
  rechtmatigheid: 5,
} as const;

export const lokaal_team = 0;

export const voogdij = 3;
export const voogdij_lvb = 4;
export const uithuisplaatsing = 7;
