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
      return `circular ${step.names.join(' ')}: ${step.cycle.join(' ')}`;
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

describe('a circular reference without a look back has no outcome; its members in order of use', () => {
  it.each([
    ['itself', ['a: a'], ['circular a: a a']],
    ['two', ['a: b', 'b: a'], ['circular a b: a b a']],
    ['three', ['a: b', 'b: c', 'c: a'], ['circular a b c: a b c a']],
    ['entered halfway', ['x: b', 'a: b', 'b: c', 'c: a'], ['circular b c a: b c a b', 'x']],
    // Through b and d or through c: the shortest way round is shown.
    ['the shortest', ['a: b c', 'b: d', 'd: a', 'c: a'], ['circular a b d c: a c a']],
    // d needs the circular reference and is needed by it a year later: it carries the error, the circular reference begins it.
    [
      'what is joined to it by a look back',
      ['a: b d-', 'b: a', 'd: a'],
      ['circular a b: a b a', 'yearly d'],
    ],
    // Looking back elsewhere does not help: years that are not there yet are needed.
    ['a sum over the years of what comes of it', ['a: b*', 'b: a'], ['circular a b: a b a']],
    ['the same through the past', ['a: b*', 'b: a-'], ['circular a b: a b a']],
    ['a sum over its own years', ['a: a*'], ['circular a: a a']],
    ['a sum halfway', ['a: b-', 'b: c*', 'c: a'], ['circular a b c: b c a b']],
  ])('%s', (_, lines, expected) => {
    expect(order(...lines)).toEqual(expected);
  });
});
