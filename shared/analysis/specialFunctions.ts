/*
 * Functions of probability that the platform lacks. Accuracy: about 1e-14 of the value; `tests/unit/analysis` holds it
 * against values of other software.
 */

/** Lanczos' approximation with g = 7 and nine terms (P. Godfrey, 2001): 1e-15 for x above 0. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** Natural logarithm of the gamma function, for x above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x + 6.5;
  const sum = lanczos.reduce((total, term, index) =>
    index === 0 ? term : total + term / (x - 1 + index),
  );
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

/** Natural logarithm of the beta function, for a and b above 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/**
 * Regularised incomplete beta function: the chance that a beta(a, b) lies below x, for x in 0..1, a and b above 0.
 * By its continued fraction (DLMF 8.17.22) with Lentz's method, on the side where that converges fast.
 *
 * @param scale `logBeta(a, b)`, where who calls has it already.
 */
export function incompleteBeta(x: number, a: number, b: number, scale = logBeta(a, b)): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a, scale);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale) / a;
  return front * betaFraction(x, a, b);
}

const tiny = 1e-300;
const mostTerms = 500;

function betaFraction(x: number, a: number, b: number): number {
  const notZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return fraction;
}

/** Where a search for a quantile may begin: bounds that hold it. */
export interface Bracket {
  readonly low: number;
  readonly high: number;
}

/**
 * Inverse of `incompleteBeta`: the x below which a beta(a, b) lies with chance `p`. Newton's method, halving the bracket
 * where a step would leave it; on the side of the smaller tail, so that both ends are as accurate.
 */
export function inverseIncompleteBeta(
  p: number,
  a: number,
  b: number,
  scale = logBeta(a, b),
  bracket: Bracket = { low: 0, high: 1 },
): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let { low, high } = bracket;
  let x = (low + high) / 2;
  for (let iteration = 0; iteration < 200; iteration++) {
    const error = incompleteBeta(x, a, b, scale) - p;
    if (error === 0) return x;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale);
    // Halley's step: Newton's, corrected for how the density bends.
    const newton = error / density;
    const bend = (a - 1) / x - (b - 1) / (1 - x);
    const step = newton / (1 - 0.5 * Math.min(1, newton * bend));
    const next = x - step;
    const isInside = next > low && next < high;
    const found = isInside ? next : (low + high) / 2;
    if (Math.abs(found - x) <= 1e-15 * found || found === x) return found;
    x = found;
  }
  return x;
}
