import { expect, it } from 'vitest';
import { createMemory } from '../../../shared/engine/memory';
import { createProgram } from '../../../shared/engine/program';
import { formatExpression } from '../../../shared/expression/formatExpression';
import { functionDescriptions } from '../../../shared/expression/functions';
import { parseFormula } from '../../../shared/expression/parse';
import { createRandom, type Random } from '../random';
import { seed, size } from '../size';
import { randomTree } from './randomTree';
import { createWorld } from './world';

const strings = size(5000, 100_000);
const world = createWorld();

const words = [
  ...functionDescriptions.map(({ name }) => name),
  ...world.names.map(({ name }) => name),
  ...world.dimensions,
  ...['year', 'north', 'heavy', 'mod', 'true', 'NaN', 'Infinity', 'constructor', '__proto__'],
  ...['1', '0', '2.5', '1e309', '1e-400', '0x10', '1_000', '007', '.', '..', '1.2.3'],
  ...['+', '-', '*', '/', '^', '<', '<=', '==', '!=', '<>', '=', ':', '?', ';', ',', '%', '!', "'"],
  ...['(', ')', '[', ']', '{', '}', '"', '#', '\\', '@', '&', '|', '~', '`', '$', '€', '\n', '\t'],
  ...['–', '−', '“', '\u00a0', '\u202e', '\ud800', '😀', '\u0000', 'é', '٣'],
];

function randomString(random: Random): string {
  const formula = (): string =>
    randomTree(random, world, world.dimensions, random.below(5)).formula;
  const some = (most: number): string =>
    Array.from({ length: random.below(most) }, () => random.pick(words)).join(
      random.pick(['', ' ', ' ', '  ']),
    );
  switch (random.below(6)) {
    case 0:
      return some(12);
    case 1:
      return some(600).slice(0, 4100);
    case 2: {
      const part = random.pick(['(', '-', 'not ', 'abs(', '1?', '1^', '[', '{a:', 'f(', '"', 'a+']);
      const times = random.pick([3, 59, 60, 61, 400, 2000, 4001]);
      const end = random.pick(['', '1', 'i', ')'.repeat(times)]);
      return `${part.repeat(times)}${end}`.slice(0, 5000);
    }
    case 3: {
      const text = formula();
      const at = random.below(text.length + 1);
      return text.slice(0, at) + random.pick(words) + text.slice(at + random.below(3));
    }
    case 4: {
      const text = formula();
      const from = random.below(text.length);
      return text.slice(from) + text.slice(0, from);
    }
    default:
      return Array.from({ length: random.below(80) }, () =>
        String.fromCharCode(random.below(random.pick([128, 128, 0xffff]))),
      ).join('');
  }
}

it(`${strings} random texts are calculated or refused: no exception, none above 1 s of the processor`, () => {
  const random = createRandom(seed);
  const codes = new Map<string, number>();
  let slowest = 0;
  let slowestText = '';
  for (let index = 0; index < strings; index++) {
    const text = randomString(random);
    const before = process.cpuUsage();
    const code = tried(text);
    const { user, system } = process.cpuUsage(before);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (user + system > slowest) {
      slowest = user + system;
      slowestText = text;
    }
  }
  expect(slowest, slowestText.slice(0, 200)).toBeLessThan(1e6);
  // Both happen, and texts are refused for many reasons: else they are of one kind.
  expect(codes.get('calculated')).toBeGreaterThan(strings / 50);
  expect(codes.size, [...codes.keys()].join(' ')).toBeGreaterThan(12);
});

/** Why it was refused. What is read is calculated; written out it is the same formula. */
function tried(text: string): string {
  const program = createProgram(
    world.space,
    world.names.map((one) => ({ ...one, unit: '1' })),
    [{ name: 'outcome', dimensions: world.dimensions, formula: text, unit: '1' }],
    new Map(),
  );
  const [reason] = program.problems;
  const parsed = parseFormula(text, '');
  if (parsed.ok) {
    const again = parseFormula(formatExpression(parsed.value), '');
    // Brackets that are needed may be more than are read.
    const isRead =
      again.ok || again.error.code === 'formulaTooLong' || again.error.code === 'formulaTooDeep';
    expect(isRead, text).toBe(true);
    if (again.ok) expect(again.value, text).toEqual(parsed.value);
  }
  if (reason !== undefined) return reason.code;
  const given = { inputs: world.inputs, overrides: new Map(), reference: null };
  createMemory().calculate(program, given);
  return 'calculated';
}
