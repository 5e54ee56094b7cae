import { describe, expect, it } from 'vitest';
import {
  type DependencyGraph,
  stronglyConnectedComponents,
} from '../../../shared/engine/dependencyGraph';

/** `a: b c` says that a uses b and c. */
function graph(...lines: readonly string[]): DependencyGraph {
  return new Map(
    lines.map((line) => {
      const [name = '', uses = ''] = line.split(':');
      const names = uses.split(' ').filter((one) => one !== '');
      return [name, names.map((on) => ({ on, kind: 'same' as const }))];
    }),
  );
}

describe('components, each before those that use it, members in the order of their first use', () => {
  it.each([
    ['nothing', [], []],
    ['one alone', ['a:'], [['a']]],
    ['two that know nothing of each other', ['a:', 'b:'], [['a'], ['b']]],
    ['a chain', ['a: b', 'b: c', 'c:'], [['c'], ['b'], ['a']]],
    ['a chain, written from its end', ['c:', 'b: c', 'a: b'], [['c'], ['b'], ['a']]],
    ['a diamond', ['a: b c', 'b: d', 'c: d', 'd:'], [['d'], ['b'], ['c'], ['a']]],
    ['one that uses itself', ['a: a'], [['a']]],
    ['a circular reference of two', ['a: b', 'b: a'], [['a', 'b']]],
    ['a circular reference of three', ['a: b', 'b: c', 'c: a'], [['a', 'b', 'c']]],
    [
      'a circular reference and what uses it',
      ['d: b', 'a: b', 'b: c', 'c: a'],
      [['b', 'c', 'a'], ['d']],
    ],
    ['a circular reference and what it uses', ['a: b x', 'b: a', 'x:'], [['x'], ['a', 'b']]],
    [
      'two circular references, one after the other',
      ['a: b', 'b: a c', 'c: d', 'd: c'],
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
    ['two circular references that share a member', ['a: b c', 'b: a', 'c: a'], [['a', 'b', 'c']]],
    // The link from c back to a closes around b's own circular reference.
    [
      'a circular reference within a circular reference',
      ['a: b', 'b: c', 'c: b a'],
      [['a', 'b', 'c']],
    ],
    // e is done when c is entered: the link to it must not join them.
    ['a link to a finished component', ['a: e c', 'e:', 'c: e a'], [['e'], ['a', 'c']]],
  ])('%s', (_, lines, expected) => {
    expect(stronglyConnectedComponents(graph(...lines))).toEqual(expected);
  });

  it('a chain of 20,000', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `v${index}`);
    const lines = names.map((name, index) => `${name}: ${names[index + 1] ?? ''}`);
    const components = stronglyConnectedComponents(graph(...lines));
    expect(components.map(([name]) => name)).toEqual(names.toReversed());
  });

  it('a circular reference of 20,000', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `v${index}`);
    const lines = names.map((name, index) => `${name}: ${names[index + 1] ?? 'v0'}`);
    expect(stronglyConnectedComponents(graph(...lines))).toEqual([names]);
  });
});
