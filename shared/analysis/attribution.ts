/** Most groups that are told apart: every subset is evaluated, and 2^12 is 4096. */
export const mostGroups = 12;

/**
 * What each group of inputs does to an outcome, from no group to all of them. Every array has the shape of the
 * outcome; a cell that has no value in one of the subsets is NaN.
 */
export interface Attribution {
  /** The outcome with every group less that with none. */
  readonly total: Float64Array;
  /** Shapley value of each group: its effect averaged over every order of joining. They add up to the total. */
  readonly shapley: readonly Float64Array[];
  /** The effect of each group when no other is there. */
  readonly alone: readonly Float64Array[];
  /** The total less the sum of the groups alone. */
  readonly together: Float64Array;
  /**
   * Shapley interaction index of each pair: what two groups give each other (or take, below 0), averaged over the
   * company they are in. Symmetrical; 0 for a group with itself.
   */
  readonly interactions: readonly (readonly Float64Array[])[];
}

/**
 * Exact attribution over `count` groups from all 2^count subsets. `evaluateAll` gives one outcome, all of one
 * length, for each subset: bit i of a subset says whether group i is in it. Neighbours in its list differ in one
 * group. Throws a RangeError beyond `mostGroups`.
 */
export function attribute(
  count: number,
  evaluateAll: (sets: readonly number[]) => readonly Float64Array[],
): Attribution {
  if (!Number.isInteger(count) || count < 0 || count > mostGroups) {
    throw new RangeError(`attribution takes 0 to ${mostGroups} groups, not ${count}`);
  }
  const effects = effectsOfSets(count, evaluateAll);
  const full = effects.length - 1;
  const total = effectOf(effects, full);
  const groups = Array.from({ length: count }, (_, index) => index);
  const alone = groups.map((group) => effectOf(effects, 1 << group));
  const together = total.map(
    (value, cell) => value - alone.reduce((sum, one) => sum + (one[cell] ?? NaN), 0),
  );
  return {
    total,
    shapley: groups.map((group) => shapleyValue(effects, count, group)),
    alone,
    together,
    interactions: interactionsOf(effects, count),
  };
}

/**
 * What each group does besides what it makes with the others: its Shapley value less half of its interactions.
 * These and the interactions of all pairs, each counted once, add up to the total.
 */
export function ownEffects({ shapley, interactions }: Attribution): readonly Float64Array[] {
  return shapley.map((values, group) =>
    values.map((value, cell) => {
      const shared = (interactions[group] ?? []).reduce((sum, one) => sum + (one[cell] ?? NaN), 0);
      return value - shared / 2;
    }),
  );
}

/** The outcome of every subset less that of the empty one, by the subset's bits. */
function effectsOfSets(
  count: number,
  evaluateAll: (sets: readonly number[]) => readonly Float64Array[],
): readonly Float64Array[] {
  // A Gray code: each subset differs from the one before it in one group.
  const sets = Array.from({ length: 2 ** count }, (_, index) => index ^ (index >> 1));
  const outcomes = evaluateAll(sets);
  const [none] = outcomes;
  const effects: Float64Array[] = [];
  sets.forEach((set, index) => {
    const outcome = outcomes[index];
    if (none === undefined || outcome?.length !== none.length) {
      throw new Error('every subset needs an outcome of one length');
    }
    effects[set] = outcome.map((value, cell) => value - (none[cell] ?? NaN));
  });
  return effects;
}

/** The mean over all orders: a set of size s comes before the group in s! (n-s-1)! of the n! orders. */
function shapleyValue(
  effects: readonly Float64Array[],
  count: number,
  group: number,
): Float64Array {
  const values = new Float64Array(effectOf(effects, 0).length);
  const weights = weightsOfSizes(count, 1);
  const bit = 1 << group;
  for (let set = 0; set < effects.length; set++) {
    if ((set & bit) !== 0) continue;
    const weight = weights[sizeOfSet(set)] ?? NaN;
    const without = effectOf(effects, set);
    const joined = effectOf(effects, set | bit);
    for (let cell = 0; cell < values.length; cell++) {
      values[cell] = at(values, cell) + weight * (at(joined, cell) - at(without, cell));
    }
  }
  return values;
}

function interactionsOf(
  effects: readonly Float64Array[],
  count: number,
): readonly (readonly Float64Array[])[] {
  const length = effectOf(effects, 0).length;
  const table = Array.from({ length: count }, () =>
    Array.from({ length: count }, (): Float64Array => new Float64Array(length)),
  );
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const values = interaction(effects, count, 1 << one, 1 << other);
      table[one]?.splice(other, 1, values);
      table[other]?.splice(one, 1, values);
    }
  }
  return table;
}

/** The mean of what two groups do together beyond what each does, over the sets without them. */
function interaction(
  effects: readonly Float64Array[],
  count: number,
  one: number,
  other: number,
): Float64Array {
  const values = new Float64Array(effectOf(effects, 0).length);
  const weights = weightsOfSizes(count, 2);
  for (let set = 0; set < effects.length; set++) {
    if ((set & (one | other)) !== 0) continue;
    const weight = weights[sizeOfSet(set)] ?? NaN;
    const none = effectOf(effects, set);
    const first = effectOf(effects, set | one);
    const second = effectOf(effects, set | other);
    const both = effectOf(effects, set | one | other);
    for (let cell = 0; cell < values.length; cell++) {
      const extra = at(both, cell) - at(first, cell) - at(second, cell) + at(none, cell);
      values[cell] = at(values, cell) + weight * extra;
    }
  }
  return values;
}

/** Per size s of a set: s! (n-s-k)! / (n-k+1)!, where k groups join it. The sets of all sizes together weigh 1. */
function weightsOfSizes(count: number, joining: 1 | 2): readonly number[] {
  const others = count - joining;
  return Array.from(
    { length: Math.max(0, others + 1) },
    (_, size) => (factorial(size) * factorial(others - size)) / factorial(others + 1),
  );
}

function factorial(value: number): number {
  return value <= 1 ? 1 : value * factorial(value - 1);
}

function sizeOfSet(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}

function effectOf(effects: readonly Float64Array[], set: number): Float64Array {
  const found = effects[set];
  if (found === undefined) throw new Error(`no outcome of subset ${set}`);
  return found;
}

function at(values: Float64Array, cell: number): number {
  return values[cell] as number;
}
