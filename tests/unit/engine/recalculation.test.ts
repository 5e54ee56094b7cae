import { describe, expect, it, vi } from 'vitest';
import type { Calculation } from '../../../shared/engine/calculation';
import { createMemory, type Memory } from '../../../shared/engine/memory';
import { withFormula } from '../../../shared/engine/program';
import {
  type Cells,
  cellsOf,
  otherInputs,
  overridden,
  townInputs,
  townProgram,
} from '../../fixtures/townProgram';

describe('what is calculated again', () => {
  const formulas = {
    a: 'start',
    b: 'a * growth',
    c: 'prev(c, 0) + b',
    d: 'prev(e, 0)',
    e: 'd + steps',
    f: 'reference(a)',
    g: 'f + d',
  };

  interface Changes {
    readonly inputs?: Readonly<Record<string, number>>;
    readonly reference?: Readonly<Record<string, number>>;
    readonly overrides?: Cells;
  }

  const original = townProgram(formulas);

  function run(memory: Memory, changes: Changes, reference = createMemory()): Calculation {
    const { overrides = {} } = changes;
    return memory.calculate(original, {
      inputs: otherInputs(changes.inputs ?? {}),
      overrides: overridden(overrides),
      reference: reference.calculate(original, {
        inputs: otherInputs(changes.reference ?? {}),
        overrides: new Map(),
        reference: null,
      }),
    });
  }

  it.each<[string, Changes, readonly string[]]>([
    ['nothing, when nothing has changed', {}, []],
    ['nothing, when a value is as it was', { inputs: { growth: 2 } }, []],
    ['what uses an input', { inputs: { growth: 3 } }, ['growth', 'b', 'c']],
    ['also through others', { inputs: { start: 1 } }, ['start', 'a', 'b', 'c']],
    ['a whole circular reference', { inputs: { steps: 1 } }, ['steps', 'd', 'e', 'g']],
    ['what compares with a value that changed', { reference: { start: 1 } }, ['f', 'g']],
    ['nothing of a reference that nobody asks for', { reference: { growth: 1 } }, []],
    ['what is overridden, and what comes of it', { overrides: { b: { 1: 7 } } }, ['b', 'c']],
    ['an overridden cell alone, when nobody uses it', { overrides: { g: { 1: 7 } } }, ['g']],
    // b is 200 by itself.
    ['not what comes of an override that changes nothing', { overrides: { b: { 1: 200 } } }, []],
  ])('%s', (_, changes, expected) => {
    const memory = createMemory();
    const before = run(memory, {}).values;
    const { values: after } = run(memory, changes);
    const differing = [...after].filter(([name, array]) => array !== before.get(name));
    expect(differing.map(([name]) => name)).toEqual(expected);
  });

  it('has the values of before when the change is taken back', () => {
    const memory = createMemory();
    const first = run(memory, {});
    run(memory, { inputs: { start: 1 }, overrides: { b: { 1: 7 } } });
    expect(run(memory, {})).toEqual(first);
  });

  describe('in a copy of a memory', () => {
    const alone = { inputs: townInputs, overrides: new Map(), reference: null };
    const changed = { ...alone, inputs: otherInputs({ growth: 3 }) };

    it('only what differs from there', () => {
      const memory = createMemory();
      const before = memory.calculate(original, alone).values;
      const after = memory.copy().calculate(original, changed).values;
      const again = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
      expect(again).toEqual(['growth', 'b', 'c']);
    });

    it('and neither writes in what the other goes on with', () => {
      const memory = createMemory();
      memory.calculate(original, { ...alone, wanted: ['c'] });
      memory.copy().calculate(original, { ...changed, wanted: ['c'] });
      expect(cellsOf(memory.calculate(original, alone), 'b')).toEqual([200, 200, 200, 200]);
    });
  });

  it('leaves what was calculated before as it is', () => {
    const memory = createMemory();
    const { values: before } = run(memory, {});
    const copies = [...before].map(([name, array]) => [name, [...array.values]] as const);
    run(memory, { inputs: { start: 1, growth: -1, steps: 9 } });
    for (const [name, copy] of copies) expect([...(before.get(name)?.values ?? [])]).toEqual(copy);
  });

  it('leaves the inputs that it was given as they are, and what was shown of them', () => {
    const memory = createMemory();
    const given = [1, 2, 3, 4].map((growth) => otherInputs({ growth }));
    const shown = given.map(
      (inputs) =>
        memory.calculate(original, { inputs, overrides: new Map(), reference: null }).values,
    );
    expect(given.map((inputs) => inputs.get('growth')?.[0])).toEqual([1, 2, 3, 4]);
    expect(shown.map((values) => values.get('growth')?.values[0])).toEqual([1, 2, 3, 4]);
    expect(shown.map((values) => values.get('b')?.values[0])).toEqual([100, 200, 300, 400]);
    // Nobody is shown these: the memory may keep them where it likes, but not in what it was given.
    const wanted = ['b'];
    const again = given.map((inputs) => {
      const alone = { inputs, overrides: new Map(), reference: null, wanted };
      return memory.calculate(original, alone).values.get('b')?.values[0];
    });
    expect(again).toEqual([100, 200, 300, 400]);
    expect(given.map((inputs) => inputs.get('growth')?.[0])).toEqual([1, 2, 3, 4]);
  });

  it('with another formula: that one and what comes of it', () => {
    const memory = createMemory();
    const given = { inputs: townInputs, overrides: new Map(), reference: null };
    const { values: before } = memory.calculate(original, given);
    const changed = withFormula(original, 'b', 'a + growth');
    const { values: after } = memory.calculate(changed, given);
    const differing = [...after].filter(([name, array]) => array !== before.get(name));
    expect(differing.map(([name]) => name)).toEqual(['b', 'c']);
    expect(cellsOf({ values: after }, 'c')).toEqual([102, 204, 306, 408]);
  });

  describe('with another formula, also', () => {
    const changed = withFormula(original, 'f', 'reference(a) + 1');
    const given = { inputs: townInputs, overrides: new Map(), reference: null };

    it('what was not asked for when it changed', () => {
      const memory = createMemory();
      memory.calculate(original, given);
      memory.calculate(original, { ...given, inputs: otherInputs({ start: 1 }), wanted: ['a'] });
      const found = memory.calculate(changed, { ...given, inputs: otherInputs({ start: 1 }) });
      expect(cellsOf(found, 'b')).toEqual([2, 2, 2, 2]);
    });

    it('what was calculated on the way and not asked for', () => {
      const memory = createMemory();
      const moved = { ...given, inputs: otherInputs({ start: 1 }) };
      memory.calculate(original, given);
      memory.calculate(original, { ...moved, wanted: ['b'] });
      const found = memory.calculate(changed, moved);
      expect(cellsOf(found, 'a')).toEqual([1, 1, 1, 1]);
      expect(cellsOf(found, 'b')).toEqual([2, 2, 2, 2]);
    });

    it('a cell that is no longer overridden', () => {
      const memory = createMemory();
      memory.calculate(original, { ...given, overrides: overridden({ b: { 1: 7 } }) });
      expect(cellsOf(memory.calculate(changed, given), 'b')).toEqual([200, 200, 200, 200]);
    });
  });
});

it('machine loops are compiled once something is calculated again, and not before', () => {
  // Formulas that no other test has: what does the same shares a function.
  const program = townProgram({ a: 'exp(start) + 3.25', b: 'a * growth - 4.75' });
  const memory = createMemory();
  const run = (inputs: Readonly<Record<string, number>>): Calculation =>
    memory.calculate(program, {
      inputs: otherInputs(inputs),
      overrides: new Map(),
      reference: null,
    });
  const compiled = vi.spyOn(WebAssembly, 'Module');
  const first = run({});
  expect(run({})).toBe(first);
  expect(compiled).not.toHaveBeenCalled();
  run({ start: 2 });
  expect(compiled).toHaveBeenCalledOnce();
  compiled.mockRestore();
});
