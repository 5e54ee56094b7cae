import type { Figure } from '../report/figure';
import { ratios, summary, type Rounds } from '../report/measure';

/** Something for each of the contestants. */
export interface Each<T> {
  readonly app: T;
  readonly bare: T;
  readonly other?: T | undefined;
}

/** Makes something for each of them, one after the other. */
export async function forEachOf<T, U>(
  each: Each<T>,
  make: (one: T) => Promise<U> | U,
): Promise<Each<U>> {
  const app = await make(each.app);
  const bare = await make(each.bare);
  return each.other === undefined ? { app, bare } : { app, bare, other: await make(each.other) };
}

/** Does the same with each of them, again and again, and gives what was found by contestant. */
export async function inTurns<T, U>(
  each: Each<T>,
  rounds: { readonly counted: number; readonly warmUp: number },
  measure: (one: T, round: number) => Promise<U>,
): Promise<Each<readonly U[]>> {
  const found = await forEachOf(each, (): U[] => []);
  for (let round = -rounds.warmUp; round < rounds.counted; round++) {
    const one = await forEachOf(each, (contestant) => measure(contestant, round));
    if (round < 0) continue;
    found.app.push(one.app);
    found.bare.push(one.bare);
    if (one.other !== undefined) found.other?.push(one.other);
  }
  return found;
}

/** The figure of the app and beside it those of the others. */
export function figuresOf<T>(
  found: Each<readonly T[]>,
  figure: Pick<Figure, 'what' | 'unit' | 'target'>,
  valueOf: (one: T) => number,
): readonly Figure[] {
  const { what, unit } = figure;
  const [app, bare] = [found.app.map(valueOf), found.bare.map(valueOf)];
  const figures: Figure[] = [
    { ...figure, ...summary(app) },
    { what: `${what}, bare window`, unit, ...summary(bare) },
  ];
  if (found.other !== undefined) {
    const other = found.other.map(valueOf);
    figures.push({ what: `${what}, other checkout`, unit, ...summary(other) });
    figures.push(ratio(`${what} / other checkout`, app, other));
  }
  return figures;
}

/** How many times as much it is in one as in the other. */
export function ratio(what: string, one: Rounds, other: Rounds, target?: Figure['target']): Figure {
  const found = { what, unit: 'times' as const, ...summary(ratios(one, other)) };
  return target === undefined ? found : { ...found, target };
}
