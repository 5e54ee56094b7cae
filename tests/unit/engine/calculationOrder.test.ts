import { describe, expect, it } from 'vitest';
import { calculationOrder, type Step } from '../../../shared/engine/calculationOrder';
import type { Dependency, DependencyGraph } from '../../../shared/engine/dependencyGraph';

const kinds: Readonly<Record<string, Dependency['kind']>> = {
  '': 'same',
  '-': 'past',
  '*': 'whole',
};

/** `a: b c- d*` says that a uses b of the same year, c of earlier years and d of any year. */
function graph(lines: readonly string[]): DependencyGraph {
  return new Map(
    lines.map((line) => {
      const [name = '', uses = ''] = line.split(':');
      const dependencies = [...uses.matchAll(/(\w+)([-*]?)/g)].map(
        ([, on = '', mark = '']): Dependency => ({ on, kind: kinds[mark] ?? 'same' }),
      );
      return [name, dependencies];
    }),
  );
}

function text(step: Step): string {
  switch (step.kind) {
    case 'whole':
      return step.name;
    case 'yearly':
      return `yearly ${step.names.join(' ')}`;
    case 'circular':
      return `circular ${step.names.join(' ')}: ${step.cycles.map((one) => one.join(' ')).join(', ')}`;
  }
}

function order(...lines: readonly string[]): readonly string[] {
  return calculationOrder(graph(lines)).map(text);
}

describe('without circular references everything is calculated over all years at once', () => {
  it.each([
    ['after what it uses', ['a: b', 'b: c', 'c:'], ['c', 'b', 'a']],
    ['looking back at another', ['a: b-', 'b:'], ['b', 'a']],
    ['a sum over the years of another', ['a: b*', 'b:'], ['b', 'a']],
  ])('%s', (_, lines, expected) => {
    expect(order(...lines)).toEqual(expected);
  });
});

describe('a circular reference that looks back is calculated year by year', () => {
  it.each([
    ['its own past', ['a: a-'], ['yearly a']],
    ['two by two', ['a: b-', 'b: a'], ['yearly a b']],
    // Within a year b comes before a, however they are written.
    ['in the order of the year', ['a: b', 'b: c', 'c: a-'], ['yearly c b a']],
    ['with what is around it', ['x: a', 'a: b- y', 'b: a', 'y:'], ['y', 'yearly a b', 'x']],
    ['what is used both ways', ['a: b b-', 'b: a-'], ['yearly b a']],
    ['two circular references apart', ['a: a-', 'b: b- a'], ['yearly a', 'yearly b']],
  ])('%s', (_, lines, expected) => {
    expect(order(...lines)).toEqual(expected);
  });
});

describe('a circular reference without a look back: what is used first where it can be, and each cycle', () => {
  it.each([
    ['itself', ['a: a'], ['circular a: a a']],
    ['two', ['a: b', 'b: a'], ['circular b a: a b a']],
    ['three', ['a: b', 'b: c', 'c: a'], ['circular c b a: a b c a']],
    ['entered halfway', ['x: b', 'a: b', 'b: c', 'c: a'], ['circular a c b: b c a b', 'x']],
    // Through b and d or through c: the shortest way round is shown.
    ['the shortest', ['a: b c', 'b: d', 'd: a', 'c: a'], ['circular c d b a: a c a']],
    // d needs the circular reference and is needed by it a year later: the three are calculated together.
    ['what is joined to it by a look back', ['a: b d-', 'b: a', 'd: a'], ['circular b a d: a b a']],
    [
      'two, joined by a look back',
      ['a: b c-', 'b: a', 'c: d a', 'd: c'],
      ['circular b a d c: a b a, c d c'],
    ],
    // Looking back elsewhere does not help: years that are not there yet are needed.
    ['a sum over the years of what comes of it', ['a: b*', 'b: a'], ['circular b a: a b a']],
    ['the same through the past', ['a: b*', 'b: a-'], ['circular b a: a b a']],
    ['a sum over its own years', ['a: a*'], ['circular a: a a']],
    ['a sum halfway', ['a: b-', 'b: c*', 'c: a'], ['circular a c b: b c a b']],
  ])('%s', (_, lines, expected) => {
    expect(order(...lines)).toEqual(expected);
  });
});
