/*
 * WebAssembly in bytes, as far as loops over numbers need it. Names of instructions and sections are those of the
 * WebAssembly Core Specification 1.0, chapter 5 (binary format); `truncate` is of the saturating conversions in 2.0.
 */

export const i32 = 0x7f;
export const f64 = 0x7c;

/** Type of a value: `i32` or `f64`. */
export type ValueType = typeof i32 | typeof f64;

/** Bytes of instructions. */
export type Code = readonly number[];

export const instruction = {
  loop: [0x03, 0x40],
  end: [0x0b],
  brIf: [0x0d, 0x00],
  select: [0x1b],
  i32: {
    ltS: [0x48],
    gtU: [0x4b],
    and: [0x71],
    or: [0x72],
    add: [0x6a],
    sub: [0x6b],
    mul: [0x6c],
    eq: [0x46],
    truncate: [0xfc, 0x02],
  },
  i64: { ne: [0x52], reinterpret: [0xbd], load: [0x29, 0x03, 0x00] },
  f64: {
    eq: [0x61],
    ne: [0x62],
    lt: [0x63],
    gt: [0x64],
    le: [0x65],
    ge: [0x66],
    abs: [0x99],
    neg: [0x9a],
    ceil: [0x9b],
    floor: [0x9c],
    sqrt: [0x9f],
    add: [0xa0],
    sub: [0xa1],
    mul: [0xa2],
    div: [0xa3],
    min: [0xa4],
    max: [0xa5],
    convert: [0xb7],
  },
} as const;

export function localGet(local: number): Code {
  return (gets[local] ??= [0x20, ...unsigned(local)]);
}

export function localSet(local: number): Code {
  return (sets[local] ??= [0x21, ...unsigned(local)]);
}

export function localTee(local: number): Code {
  return (tees[local] ??= [0x22, ...unsigned(local)]);
}

/* The same few instructions stand in hundreds of formulas. */
const gets: Code[] = [];
const sets: Code[] = [];
const tees: Code[] = [];
const numbers = new Map<number, Code>();
const mostNumbers = 1000;

export function call(index: number): Code {
  return [0x10, ...unsigned(index)];
}

export function i32Const(value: number): Code {
  return [0x41, ...signed(value)];
}

const bytesOf = new DataView(new ArrayBuffer(8));

export function f64Const(value: number): Code {
  // A map takes 0 and -0 for one.
  const known = value === 0 ? undefined : numbers.get(value);
  if (known !== undefined) return known;
  bytesOf.setFloat64(0, value, true);
  const code = [0x44];
  for (let byte = 0; byte < 8; byte++) code.push(bytesOf.getUint8(byte));
  if (value !== 0 && numbers.size < mostNumbers) numbers.set(value, code);
  return code;
}

/** The number at an address, which stands on the stack, and so many bytes on. */
export function f64Load(offset: number): Code {
  return [0x2b, 0x03, ...unsigned(offset)];
}

export function f64Store(offset: number): Code {
  return [0x39, 0x03, ...unsigned(offset)];
}

export function i32Load(offset: number): Code {
  return [0x28, 0x02, ...unsigned(offset)];
}

/** A function of a module: its locals after the parameters, by type, and its instructions. */
export interface FunctionBody {
  readonly locals: readonly ValueType[];
  readonly code: Code;
}

/** What a module takes from outside: its memory, and functions of numbers. */
export interface Imports {
  /** By name, how many numbers it takes; all give one. */
  readonly functions: readonly { readonly name: string; readonly parameters: number }[];
}

/**
 * A module with one memory, imported as `host.memory`, and one exported function for each body, named by its place.
 * Each takes three `i32` and gives one.
 */
export function encodeModule(imported: Imports, bodies: readonly FunctionBody[]): Uint8Array {
  const { functions } = imported;
  const numeric = functions.map(({ parameters }) => [
    ...[0x60, ...unsigned(parameters)],
    ...new Array<number>(parameters).fill(f64),
    ...[0x01, f64],
  ]);
  const host = text('host');
  const parts: Code[] = [[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]];
  pushSection(parts, 1, [[0x60, 0x03, i32, i32, i32, 0x01, i32], ...numeric]);
  pushSection(parts, 2, [
    [...host, ...text('memory'), 0x02, 0x00, 0x00],
    ...functions.map(({ name }, place) => [...host, ...text(name), 0x00, ...unsigned(place + 1)]),
  ]);
  const all = [...bodies.keys()];
  pushSection(
    parts,
    3,
    all.map(() => [0x00]),
  );
  pushSection(
    parts,
    7,
    all.map((place) => [...text(String(place)), 0x00, ...unsigned(functions.length + place)]),
  );
  pushSection(parts, 10, bodies.flatMap(encodeBody), bodies.length);
  return joined(parts);
}

function encodeBody({ locals, code }: FunctionBody): readonly Code[] {
  const runs: { count: number; readonly type: ValueType }[] = [];
  for (const type of locals) {
    const last = runs.at(-1);
    if (last?.type === type) last.count++;
    else runs.push({ count: 1, type });
  }
  const declared = unsigned(runs.length).slice();
  for (const { count, type } of runs) declared.push(...unsigned(count), type);
  const end = instruction.end;
  return [unsigned(declared.length + code.length + end.length), declared, code, end];
}

/** A section with so many items, each in one or more parts. */
function pushSection(
  parts: Code[],
  id: number,
  items: readonly Code[],
  count = items.length,
): void {
  const counted = unsigned(count);
  parts.push([id, ...unsigned(counted.length + bytesIn(items))], counted);
  for (const item of items) parts.push(item);
}

function bytesIn(parts: readonly Code[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Code[]): Uint8Array {
  const bytes = new Uint8Array(bytesIn(parts));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Plain letters only. */
function text(name: string): Code {
  return [...unsigned(name.length), ...Array.from(name, (letter) => letter.charCodeAt(0))];
}

/** LEB128. */
function unsigned(value: number): number[] {
  if (value < 0x80) return [value];
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
  return bytes;
}

function signed(value: number): Code {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const low = rest & 0x7f;
    const isLast = (rest >> 7 === 0 && low < 0x40) || (rest >> 7 === -1 && low >= 0x40);
    bytes.push(isLast ? low : low | 0x80);
    if (isLast) return bytes;
  }
}
