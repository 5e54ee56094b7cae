/*
 * The standard normal distribution. Chance: W. J. Cody, "Rational Chebyshev approximations for the error function"
 * (1969) in the form of his algorithm 715 (1993). Quantile: M. J. Wichura, algorithm AS 241 (1988), PPND16. Both are
 * right to about 1e-16 of the value.
 */

/** A quotient of two polynomials, highest power first. */
interface Quotient {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

function quotient({ above, below }: Quotient, x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

const nearZero: Quotient = {
  above: [
    0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709,
    18154.98125334356,
  ],
  below: [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673],
};

const inTail: Quotient = {
  above: [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785,
    597.2702763948002, 2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  below: [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761,
    18615.571640885097, 34900.95272114598, 38912.00328609327, 19685.429676859992,
  ],
};

const farInTail: Quotient = {
  above: [
    0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807,
    0.0014216191932278934, 2.9112874951168793e-5,
  ],
  below: [
    1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824,
    7.297515550839662e-5,
  ],
};

const oneOverRootTwoPi = 0.3989422804014327;

/** The chance that a standard normal lies below x. */
export function normalChance(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.67448975) return 0.5 + x * quotient(nearZero, x * x);
  if (size > 38) return x < 0 ? 0 : 1;
  const shape = size < 5.65685424949238 ? quotient(inTail, size) : farTail(1 / (size * size), size);
  // The square in two parts, so that none of it is lost in the power.
  const rounded = Math.trunc(size * 16) / 16;
  const rest = (size - rounded) * (size + rounded);
  const tail = Math.exp((-rounded * rounded) / 2) * Math.exp(-rest / 2) * shape;
  return x < 0 ? tail : 1 - tail;
}

function farTail(inverseSquare: number, size: number): number {
  return (oneOverRootTwoPi - inverseSquare * quotient(farInTail, inverseSquare)) / size;
}

const central: Quotient = {
  above: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  below: [
    5226.495278852546, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
};

const middle: Quotient = {
  above: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  below: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
    0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
  ],
};

const extreme: Quotient = {
  above: [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  below: [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
};

/** The value below which a standard normal lies with chance `p`, which is above 0 and below 1. */
export function normalQuantile(p: number): number {
  const fromMiddle = p - 0.5;
  if (Math.abs(fromMiddle) <= 0.425) {
    return fromMiddle * quotient(central, 0.180625 - fromMiddle * fromMiddle);
  }
  const root = Math.sqrt(-Math.log(fromMiddle < 0 ? p : 1 - p));
  const size = root <= 5 ? quotient(middle, root - 1.6) : quotient(extreme, root - 5);
  return fromMiddle < 0 ? -size : size;
}
