import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers that are the same everywhere for the same seed and name. */
export interface Random {
  /** A whole number from 0 to `count - 1`, all as likely. */
  readonly below: (count: number) => number;
  /** Above 0 and below 1, in steps of 2^-32 whose middle it is. */
  readonly fraction: () => number;
}

/**
 * A stream of its own for each name, so that what is drawn for one input does not depend on which others there are or
 * where it stands among them. A seed is a whole number of 32 bits; 0 is one like any other.
 */
export function randomOf(seed: number, name: string): Random {
  const generator = xoroshiro128plus(hash(seed, name));
  // The first numbers of neighbouring states look alike.
  for (let skipped = 0; skipped < 24; skipped++) generator.next();
  return {
    below: (count) => uniformInt(generator, 0, count - 1),
    fraction: () => ((generator.next() >>> 0) + 0.5) / 2 ** 32,
  };
}

/** FNV-1a over the seed and the name, finished as MurmurHash3 does: 32 bits. */
function hash(seed: number, name: string): number {
  let bits = 0x811c9dc5;
  const take = (byte: number): void => {
    bits = Math.imul(bits ^ byte, 0x01000193);
  };
  for (let shift = 0; shift < 32; shift += 8) take((seed >>> shift) & 0xff);
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    take(code & 0xff);
    take(code >>> 8);
  }
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Above this a draw is a sum of draws of smaller means: the product of chances would underflow long before. */
const largestStep = 20;

/**
 * A count that is Poisson with this mean: exact, by multiplying chances until they fall below e^-mean (Knuth), in steps
 * of at most 20. 0 where the mean is not above 0. Costs about as many random numbers as the mean.
 */
export function poissonDraw(mean: number, random: Random): number {
  let left = mean > 0 ? mean : 0;
  let count = 0;
  while (left > 0) {
    const step = Math.min(left, largestStep);
    left -= step;
    const limit = Math.exp(-step);
    for (let product = random.fraction(); product > limit; product *= random.fraction()) count += 1;
  }
  return count;
}
