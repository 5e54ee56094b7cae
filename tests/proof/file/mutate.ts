import type { Random } from '../random';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A file that somebody damaged, by accident or on purpose: the bytes of another, changed in one to four places. */
export function mutate(bytes: Buffer, random: Random): Buffer {
  const times = 1 + random.below(4);
  // More often what is still JSON: the rest is refused at the door.
  if (random.next() < 0.3) {
    let changed = bytes;
    for (let time = 0; time < times; time++) changed = mutateBytes(changed, random);
    return changed;
  }
  const root = JSON.parse(bytes.toString('utf8')) as Json;
  for (let time = 0; time < times; time++) mutateJson(root, random);
  // A number that JSON may write and that is beyond the largest.
  return Buffer.from(JSON.stringify(root).replace('"1e999"', '1e999'));
}

function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + random.below(200));
  const before = bytes.subarray(0, at);
  switch (random.below(5)) {
    case 0:
      return before;
    case 1:
      return Buffer.concat([before, bytes.subarray(to)]);
    case 2:
      return Buffer.concat([before, Buffer.from([random.below(256)]), bytes.subarray(at + 1)]);
    case 3:
      return Buffer.concat([before, bytes.subarray(at, to), bytes.subarray(at)]);
    default:
      return Buffer.concat([before, Buffer.from(random.pick(fragments)), bytes.subarray(at)]);
  }
}

const fragments = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\u0000',
  '\uFEFF',
  'NaN',
  '1e999',
  '\u{1F600}',
];

interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

function mutateJson(root: Json, random: Random): void {
  const { holder, key } = placeIn(root, random);
  const inside = holder as { [key: string]: Json };
  switch (random.below(6)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(inside, key);
      return;
    case 1: {
      const other = placeIn(root, random);
      inside[key] = structuredClone((other.holder as { [key: string]: Json })[other.key] ?? null);
      return;
    }
    case 2:
      if (Array.isArray(holder)) holder.push(...manyOf(holder, random));
      else inside[random.pick(keys)] = random.pick(values(random));
      return;
    default:
      inside[key] =
        typeof inside[key] === 'number' ? random.pick(numbers) : random.pick(values(random));
  }
}

/** A way down from the top, which ends somewhere. */
function placeIn(root: Json, random: Random): Place {
  let holder = root as { [key: string]: Json };
  for (;;) {
    const found = Object.keys(holder);
    if (found.length === 0) return { holder, key: 'x' };
    const key = random.pick(found);
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || random.next() < 0.15) return { holder, key };
    holder = inner as { [key: string]: Json };
  }
}

/** Now and then thousands of them, each with a name of its own. */
function manyOf(list: readonly Json[], random: Random): readonly Json[] {
  const one = list[random.below(list.length)] ?? null;
  const count = random.next() < 0.05 ? 3000 : 1;
  return Array.from({ length: count }, (_, index) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) && 'id' in one
      ? { ...one, id: `x${index}` }
      : one,
  );
}

const keys = ['constructor', 'prototype', 'x', '', 'note', '2027', '__proto__ '];

const numbers = [0, -0, -1, 1, 0.5, 1e308, -1e308, 1e-308, 2 ** 53, 1900, 2200, 2026.5, 99];

const formulas = [
  '1 +',
  'sum(',
  '1 / 0',
  'lag(kosten, 1)',
  'kosten',
  'a'.repeat(4000),
  '('.repeat(500),
  'x = 1',
  'import("fs")',
  '-'.repeat(3000) + '1',
  '1' + ' + 1'.repeat(900),
];

function values(random: Random): readonly Json[] {
  return [
    ...[null, true, '', 'x', '1e999', [], {}, random.pick(numbers), random.pick(formulas)],
    ...['x'.repeat(random.below(30_000)), '\u0000\u001b\u202e', '=1+1', '<script>', '2026-13-40'],
    deep(random.below(30)),
  ];
}

function deep(levels: number): Json {
  let inner: Json = 1;
  for (let level = 0; level < levels; level++) inner = level % 2 === 0 ? [inner] : { inner };
  return inner;
}
