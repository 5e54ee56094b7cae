import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { packDocuments, unpackDocuments } from '../../../main/handOver';

describe('what a second start hands over', () => {
  it.each<readonly [what: string, documents: readonly string[]]>([
    ['nothing', []],
    ['a plain path', ['/a/plan.voorkant']],
    ['spaces and accents', ['/a/Plan één.voorkant']],
    ['letters outside Latin-1', ['/a/35 % – € 漢 😀.voorkant']],
    ['half a letter', ['C:\\plan \ud800.voorkant']],
    ['many', Array.from({ length: 32 }, (_, index) => `/a/${index} x.voorkant`)],
  ])('comes through: %s', (_what, documents) => {
    const packed = packDocuments(documents);
    // Electron serializes like this, and cuts at zero bytes.
    expect(serialize(packed).includes(0)).toBe(false);
    expect(packed.documents).not.toMatch(/\s/);
    expect(unpackDocuments(packed)).toEqual(documents);
  });

  it.each([
    null,
    undefined,
    'x',
    {},
    { documents: 1 },
    { documents: ['/a'] },
    { documents: '%' },
    { documents: '{' },
    { documents: '[1]' },
  ])('is nothing when it is something else: %j', (message) => {
    expect(unpackDocuments(message)).toEqual([]);
  });
});
