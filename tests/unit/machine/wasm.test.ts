import { expect, it } from 'vitest';
import {
  call,
  type Code,
  encodeModule,
  f64Const,
  i32Const,
  instruction,
} from '../../../shared/machine/wasm';

/** What a function of these instructions gives. */
function run(code: Code, functions: Readonly<Record<string, (x: number) => number>> = {}): number {
  const imported = Object.keys(functions).map((name) => ({ name, parameters: 1 }));
  const bytes = encodeModule({ functions: imported }, [
    { locals: [], code: [...i32Const(7)] },
    { locals: [], code },
  ]);
  const module = new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>);
  const host = { memory: new WebAssembly.Memory({ initial: 0 }), ...functions };
  const { exports } = new WebAssembly.Instance(module, { host });
  return (exports['1'] as (...args: number[]) => number)(0, 0, 0);
}

it.each([0, 1, -1, 63, 64, -64, -65, 127, 128, 8191, 8192, -8193, 2 ** 31 - 1, -(2 ** 31)])(
  'the whole number %d',
  (value) => {
    expect(run(i32Const(value))).toBe(value);
  },
);

it.each([0.5, -0, 0, 1e308, 5e-324, Math.PI])('the number %d, to the last bit', (value) => {
  // What is left of the number when it is taken from itself does not show its bits; as a call does.
  let seen = NaN;
  const code = [...f64Const(value), ...call(0), ...instruction.i32.truncate];
  run(code, {
    see: (given) => {
      seen = given;
      return 0;
    },
  });
  expect(seen).toBe(value);
});

it('functions and locals without end', () => {
  const locals = [0x7f, 0x7c, 0x7c, 0x7f] as const;
  const bodies = Array.from({ length: 300 }, (_, place) => ({
    locals: Array.from({ length: 300 }, (__, local) => locals[local % 4] ?? 0x7f),
    code: i32Const(place),
  }));
  const module = new WebAssembly.Module(
    encodeModule({ functions: [] }, bodies) as Uint8Array<ArrayBuffer>,
  );
  const host = { memory: new WebAssembly.Memory({ initial: 0 }) };
  const { exports } = new WebAssembly.Instance(module, { host });
  expect(Object.keys(exports)).toHaveLength(300);
  expect((exports['299'] as () => number)()).toBe(299);
});
