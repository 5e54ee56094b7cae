/**
 * What a value is counted in: the power of each of the model's units, none of them 0. Without any it is a plain
 * number: a share, a factor, yes or no.
 */
export type Unit = ReadonlyMap<string, number>;

export const plain: Unit = new Map();

const known = new Map<string, Unit>();

/** Reads a unit as a model file writes it: `1`, `USD`, `USD/bed`, `1/day`. */
export function parseUnit(text: string): Unit {
  let unit = known.get(text);
  if (unit === undefined) {
    unit = readUnit(text);
    known.set(text, unit);
  }
  return unit;
}

function readUnit(text: string): Unit {
  let unit = plain;
  for (const [, sign, id = ''] of text.matchAll(/([*/]?)([^*/]+)/g)) {
    if (id !== '1') unit = times(unit, new Map([[id, 1]]), sign === '/' ? -1 : 1);
  }
  return unit;
}

/** As a model file writes it; a power that is no whole number as in a formula: `USD^0.5`. */
export function formatUnit(unit: Unit): string {
  const above = [...unit]
    .filter(([, power]) => power > 0)
    .map(([id, power]) => repeat(id, power, '*'));
  const below = [...unit]
    .filter(([, power]) => power < 0)
    .map(([id, power]) => repeat(id, -power, '/'));
  return [above.length === 0 ? '1' : above.join('*'), ...below].join('/');
}

function repeat(id: string, power: number, between: string): string {
  return Number.isInteger(power)
    ? Array.from({ length: power }, () => id).join(between)
    : `${id}^${String(power)}`;
}

const products = {
  '1': new WeakMap<Unit, WeakMap<Unit, Unit>>(),
  '-1': new WeakMap<Unit, WeakMap<Unit, Unit>>(),
};

/** One times the other, or with `power` -1 divided by it: of the same two the very same, as formulas have few. */
export function times(one: Unit, other: Unit, power: 1 | -1): Unit {
  if (other.size === 0) return one;
  const known = products[power].get(one) ?? new WeakMap<Unit, Unit>();
  products[power].set(one, known);
  let product = known.get(other);
  if (product === undefined) {
    product = multiply(one, other, power);
    known.set(other, product);
  }
  return product;
}

function multiply(one: Unit, other: Unit, power: 1 | -1): Unit {
  const product = new Map(one);
  for (const [id, exponent] of other) {
    const sum = (product.get(id) ?? 0) + power * exponent;
    if (sum === 0) product.delete(id);
    else product.set(id, sum);
  }
  return product;
}

export function raised(unit: Unit, power: number): Unit {
  if (power === 0) return plain;
  return new Map([...unit].map(([id, exponent]) => [id, exponent * power]));
}

export function isSameUnit(one: Unit, other: Unit): boolean {
  if (one === other) return true;
  return one.size === other.size && [...one].every(([id, power]) => other.get(id) === power);
}
