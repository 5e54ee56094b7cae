import { describe, expect, it } from 'vitest';
import { documentArguments } from '../../../main/documentArguments';

describe.skipIf(process.platform === 'win32')('documentArguments', () => {
  it.each<readonly [what: string, argv: readonly string[], expected: readonly string[]]>([
    ['nothing', ['voorkant'], []],
    ['a full path', ['voorkant', '/a/plan.voorkant'], ['/a/plan.voorkant']],
    ['a path from here', ['voorkant', 'sub/../plan.voorkant'], ['/here/plan.voorkant']],
    ['an address', ['voorkant', 'file:///a/Mijn%20plan.voorkant'], ['/a/Mijn plan.voorkant']],
    ['several', ['voorkant', 'a.voorkant', 'b.txt'], ['/here/a.voorkant', '/here/b.txt']],
    ['switches', ['voorkant', '--no-sandbox', '-x', 'a.voorkant'], ['/here/a.voorkant']],
    ['a checkout', ['electron', '/app', '--flag', 'a.voorkant'], ['/here/a.voorkant']],
    ['a checkout, from within', ['electron', '../app', 'a.voorkant'], ['/here/a.voorkant']],
    ['nothing twice', ['voorkant', ''], []],
    [
      'the address of another machine',
      ['voorkant', 'file://server/plan.voorkant'],
      ['/here/file:/server/plan.voorkant'],
    ],
  ])('finds %s', (_what, argv, expected) => {
    expect(documentArguments(argv, '/here', '/app')).toEqual(expected);
  });
});
