/*
 * What operators and functions do to one cell, for the loops and for reading a formula cell by cell: both give the same
 * bits. NaN is a missing value or an error and always comes through.
 */

/** The number itself, or NaN when it is infinite. Bit for bit, minus zero included; without a branch. */
export function finite(value: number): number {
  return value + value * 0;
}

/** `x ^ y`; NaN when it is no finite number. */
export function power(x: number, y: number): number {
  // JavaScript says that NaN ^ 0 is 1.
  return Number.isNaN(x) ? NaN : finite(Math.pow(x, y));
}

export function exponential(x: number): number {
  return finite(Math.exp(x));
}

export function both(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  return x !== 0 && y !== 0 ? 1 : 0;
}

export function either(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  return x !== 0 || y !== 0 ? 1 : 0;
}

/** -1, 0 or 1; never minus zero. */
export function sign(x: number): number {
  return Math.sign(x) + 0;
}

/** Cells below this differ from their 15 digits by far less than `nearHalf`. */
const manyDigits = 1e9;
const nearHalf = 1e-5;

/** To a whole number, halves away from zero, as Excel does: on the 15 digits that it shows. Never minus zero. */
export function roundedWhole(x: number): number {
  const size = Math.abs(x);
  const rest = size - Math.floor(size);
  const isClear = size < manyDigits && Math.abs(rest - 0.5) > nearHalf;
  const whole = isClear ? Math.round(size) : roundedDigits(size, 0);
  return (x < 0 ? -whole : whole) + 0;
}

/** Powers of ten that are exact. */
const mostExact = 22;

/** To so many decimals, of which there may be less than none; NaN when that is no whole number. */
export function roundedTo(x: number, decimals: number): number {
  if (!Number.isInteger(decimals) || Number.isNaN(x)) return NaN;
  const size = Math.abs(x);
  const isExact = Math.abs(decimals) <= mostExact;
  const power = isExact ? Number(`1e${String(Math.abs(decimals))}`) : NaN;
  const shifted = decimals < 0 ? size / power : size * power;
  const rest = shifted - Math.floor(shifted);
  const isClear = isExact && shifted < manyDigits && Math.abs(rest - 0.5) > nearHalf;
  // Whole numbers and the power are exact, so this is the number nearest to the decimal one.
  const whole = Math.round(shifted);
  const outcome = !isClear
    ? roundedDigits(size, decimals)
    : decimals < 0
      ? whole * power
      : whole / power;
  return finite((x < 0 ? -outcome : outcome) + 0);
}

/** The slow way, by the digits themselves. `size`: not below zero. */
function roundedDigits(size: number, decimals: number): number {
  if (Number.isNaN(size)) return NaN;
  const shifted = movedPoint(Number(size.toPrecision(15)), decimals);
  // From there on there is nothing behind the point.
  if (shifted >= 2 ** 52) return size;
  return movedPoint(Math.round(shifted), -decimals);
}

/** Times a power of ten, worked out on the digits. */
function movedPoint(size: number, places: number): number {
  const [digits = '', exponent = '0'] = String(size).split('e');
  return Number(`${digits}e${String(Number(exponent) + places)}`);
}
