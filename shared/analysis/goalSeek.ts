/** Where every lever stands, each from 0 to 1 of its range. */
export type Setting = readonly number[];

/** A figure that should reach a target, and what may be moved for it. */
export interface Goal {
  /** One to eight levers, where they stand now. */
  readonly now: Setting;
  readonly target: number;
  readonly kind: 'equal' | 'atLeast' | 'atMost';
  /** The figure for each of these settings. */
  readonly evaluate: (settings: readonly Setting[]) => Float64Array;
}

export interface GoalOutcome {
  /** Of all settings that were tried the nearest to now that reaches the target, or the one that comes nearest to it. */
  readonly setting: Setting;
  readonly isReached: boolean;
  /** The figure there. */
  readonly value: number;
}

/** Steps along a line, or over a range, in which a change of side is seen. */
const alongLine = 16;
/** How near to the target a figure counts as there, against the size of both. */
const precision = 1e-9;

/**
 * The setting nearest to now (smallest sum of squared moves) at which a figure reaches its target. Always the same for
 * the same question: lines from now along each lever and along the slope of the figure, each cut where it first reaches
 * the target; then the slope at the best of these, and directions beside it, as long as that comes nearer. Where no
 * line reaches it the figure is driven as far as it goes, lever by lever, from several corners. A local search: of a
 * figure with many hills it may miss the nearest setting. Some hundred evaluations for a lever.
 */
export function goalSeek(goal: Goal): GoalOutcome {
  const { now, target, kind, evaluate } = goal;
  const [first = NaN] = evaluate([now]);
  const size = Math.max(1, Math.abs(target), Math.abs(first)) * precision;
  const sign = kind === 'atLeast' ? 1 : kind === 'atMost' ? -1 : first < target ? 1 : -1;
  /** Above 0 where the target is reached. */
  const reach = (settings: readonly Setting[]): Float64Array =>
    evaluate(settings).map((value) => sign * (value - target) + size);
  const outcome = (setting: Setting, isReached: boolean): GoalOutcome => ({
    setting,
    isReached,
    value: evaluate([setting])[0] ?? NaN,
  });
  const isThere =
    kind === 'equal' ? Math.abs(first - target) <= size : (reach([now])[0] ?? -1) >= 0;
  if (isThere) return outcome(now, true);
  const units = now.flatMap((_, index) => [1, -1].map((way) => unit(now.length, index, way)));
  const directions = [...units, slopeAt(now, reach)];
  let best = nearest(now, directions, reach, null);
  if (best === null) {
    const furthest = highest(now, reach);
    if ((reach([furthest])[0] ?? -1) < 0) return outcome(furthest, false);
    best = nearest(now, [furthest.map((value, index) => value - (now[index] ?? 0))], reach, null);
    if (best === null) return outcome(furthest, true);
  }
  return outcome(refined(now, best, reach), true);
}

type Reach = (settings: readonly Setting[]) => Float64Array;

function unit(length: number, index: number, way: number): Setting {
  return Array.from({ length }, (_, place) => (place === index ? way : 0));
}

function distance(one: Setting, other: Setting): number {
  return one.reduce((sum, value, index) => sum + (value - (other[index] ?? NaN)) ** 2, 0);
}

/** So far along a direction, held within the ranges. */
function along(now: Setting, direction: Setting, far: number): Setting {
  return now.map((value, index) => Math.min(1, Math.max(0, value + far * (direction[index] ?? 0))));
}

/** The nearest setting at which one of the lines reaches the target, when it is nearer than `best`. */
function nearest(
  now: Setting,
  directions: readonly Setting[],
  reach: Reach,
  best: Setting | null,
): Setting | null {
  let found = best;
  for (const direction of directions) {
    const crossing = crossingOf(now, direction, reach, found);
    if (crossing === null) continue;
    if (found === null || distance(now, crossing) < distance(now, found) - 1e-12) found = crossing;
  }
  return found;
}

/** Where a line from now first reaches the target; null where it does not, or no nearer than `best`. */
function crossingOf(
  now: Setting,
  direction: Setting,
  reach: Reach,
  best: Setting | null,
): Setting | null {
  const largest = Math.max(...direction.map(Math.abs));
  if (!(largest > 0)) return null;
  // Beyond this every lever that moves stands at an end of its range.
  const least = Math.min(...direction.map(Math.abs).filter((size) => size > largest * 1e-6));
  const step = 1 / least / alongLine;
  const distances = Array.from({ length: alongLine + 1 }, (_, index) => index * step);
  const limit = best === null ? Infinity : distance(now, best);
  const near = distances.filter(
    (far, index) => index === 0 || distance(now, along(now, direction, far - step)) < limit,
  );
  const reached = reach(near.map((far) => along(now, direction, far)));
  const first = reached.findIndex((value) => value >= 0);
  if (first < 1) return null;
  const at = (far: number): number => reach([along(now, direction, far)])[0] ?? NaN;
  const far = rootOf(
    { far: near[first - 1] ?? 0, value: reached[first - 1] ?? NaN },
    { far: near[first] ?? 0, value: reached[first] ?? NaN },
    at,
  );
  return along(now, direction, far);
}

interface Tried {
  readonly far: number;
  readonly value: number;
}

/**
 * Where a figure that is below the target at one place and above it at another reaches it: false position, the end
 * that stays put halved (Illinois). The place that is given reaches it.
 */
function rootOf(below: Tried, above: Tried, at: (far: number) => number): number {
  let [low, high] = [below, above];
  let side = 0;
  for (let round = 0; round < 60 && high.far - low.far > 1e-12; round++) {
    const share = high.value === low.value ? 0.5 : -low.value / (high.value - low.value);
    const between = Math.min(1 - 1e-3, Math.max(1e-3, share));
    const far = low.far + between * (high.far - low.far);
    const value = at(far);
    if (value >= 0) {
      high = { far, value };
      if (side === 1) low = { ...low, value: low.value / 2 };
      side = 1;
      // Hardly above it: nearer makes no difference.
      if (value === 0) break;
    } else {
      low = { far, value };
      if (side === -1) high = { ...high, value: high.value / 2 };
      side = -1;
    }
  }
  return high.far;
}

const smallMove = 1e-4;

/** How the figure changes with each lever, by small moves that stay within the ranges. */
function slopeAt(setting: Setting, reach: Reach): Setting {
  const moved = setting.flatMap((value, index) =>
    [Math.min(1, value + smallMove), Math.max(0, value - smallMove)].map((one) =>
      setting.map((other, place) => (place === index ? one : other)),
    ),
  );
  const reached = reach(moved);
  const slopes = setting.map((_, index) => {
    const [up = setting, down = setting] = [moved[2 * index], moved[2 * index + 1]];
    const width = (up[index] ?? 0) - (down[index] ?? 0);
    return ((reached[2 * index] ?? NaN) - (reached[2 * index + 1] ?? NaN)) / width;
  });
  const largest = Math.max(...slopes.map(Math.abs));
  return largest > 0 ? slopes.map((slope) => slope / largest) : slopes.map(() => 0);
}

/** Nearer along the slope where the target is reached, then along directions beside the best one. */
function refined(now: Setting, start: Setting, reach: Reach): Setting {
  let best = start;
  for (let round = 0; round < 8; round++) {
    const next = nearest(now, [slopeAt(best, reach)], reach, best) ?? best;
    if (next === best) break;
    best = next;
  }
  for (let width = 0.25; width > 0.01; width /= 2) {
    const length = Math.sqrt(distance(now, best));
    const direction = best.map((value, index) => (value - (now[index] ?? 0)) / length);
    const beside = direction.flatMap((_, index) =>
      [width, -width].map((by) =>
        direction.map((value, place) => (place === index ? value + by : value)),
      ),
    );
    best = nearest(now, now.length === 1 ? [] : beside, reach, best) ?? best;
  }
  return best;
}

/** The setting that drives the figure furthest: lever by lever over its range, from now and from the corners. */
function highest(now: Setting, reach: Reach): Setting {
  const slope = slopeAt(now, reach);
  const starts = [now, now.map(() => 0), now.map(() => 1), slope.map((one) => (one > 0 ? 1 : 0))];
  let best: { readonly setting: Setting; readonly value: number } = {
    setting: now,
    value: -Infinity,
  };
  for (const start of starts) {
    const found = climbed(start, reach);
    if (found.value > best.value) best = found;
  }
  return best.setting;
}

function climbed(
  start: Setting,
  reach: Reach,
): { readonly setting: Setting; readonly value: number } {
  let setting = start;
  let value = reach([start])[0] ?? -Infinity;
  for (let sweep = 0; sweep < 6; sweep++) {
    const before = value;
    for (let index = 0; index < start.length; index++) {
      let [low, high] = [0, 1];
      for (let round = 0; round < 4; round++) {
        const step = (high - low) / (alongLine - 1);
        const tried = Array.from({ length: alongLine }, (_, place) =>
          setting.map((one, other) => (other === index ? low + place * step : one)),
        );
        reach(tried).forEach((reached, place) => {
          if (!(reached > value)) return;
          value = reached;
          setting = tried[place] ?? setting;
        });
        const at = setting[index] ?? 0;
        [low, high] = [Math.max(0, at - step), Math.min(1, at + step)];
      }
    }
    if (value - before <= 1e-9 * Math.max(1, Math.abs(value))) break;
  }
  return { setting, value };
}
