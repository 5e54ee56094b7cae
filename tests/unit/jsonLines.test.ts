import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultLine, linesOf } from '../../shared/lib/jsonLines';

const text = `{
  "a": 1,
  "b": {
    "": { "value": "x\\n\\"y" },
    "c": [
      true,
      [null, -1.5e3]
    ]
  },
  "unknown": {}
}
`;

describe('the line of a value', () => {
  it.each([
    ['a', 2],
    ['b', 3],
    ['b..value', 4],
    ['b.c', 5],
    ['b.c.0', 6],
    ['b.c.1.1', 7],
    ['unknown', 10],
    ['not there', undefined],
  ])('%s', (path, line) => {
    expect(linesOf(text, new Set([path])).get(path)).toBe(line);
    expect(linesOf(`\uFEFF${text}`, new Set([path])).get(path)).toBe(line);
  });
});

describe('the line of the fault', () => {
  it.each([
    ['a comma too many', '{\n"a": 1,\n}', 3],
    ['a comma too few', '{\n"a": 1\n"b": 2\n}', 3],
    ['half a file', '{\n"a": [1,\n2,', 3],
    ['a quote that never ends', '{\n"a": "x\n}', 2],
    ['no number', '{\n"a": NaN\n}', 2],
    ['more after the end', '{}\n{}', 2],
    ['nothing', '', 1],
  ])('%s', (_, broken, line) => {
    expect(() => JSON.parse(broken) as unknown).toThrow();
    expect(faultLine(broken)).toBe(line);
  });

  it('is the last one of what is JSON, however it is written', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (json, indent) => {
        const written = JSON.stringify(JSON.parse(json), null, indent);
        expect(faultLine(written)).toBe(written.split('\n').length);
      }),
    );
  });
});
