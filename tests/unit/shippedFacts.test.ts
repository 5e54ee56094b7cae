import { describe, expect, it } from 'vitest';
import { shippedModel } from '../fixtures/shipped';

/*
 * The facts were taken from five council documents, which are not part of this repository. Each quotes the words of
 * its document, so that a number in a statement can be held against what the document says.
 */

const model = shippedModel();
const { documents, facts } = model;
const used = new Set(facts.flatMap(({ usedBy }) => usedBy));

/** `1.041.940`, `13,2`, `1-1-2020`: as it stands, without a full stop or comma that ends a sentence. */
const numbersIn = (words: string): readonly string[] => words.match(/\d+(?:[.,-]\d+)*/g) ?? [];

/** How the assumptions call the documents in their source and note. */
const called = /memo naar de voorkant 2019|raadsinformatiebrief|brief burap|DG&J-presentatie/i;

describe('facts of the documents', () => {
  it('are dozens, from every document', () => {
    expect(facts.length).toBeGreaterThan(100);
    const from = new Set(facts.map(({ document }) => document));
    expect([...from].sort()).toEqual(documents.map(({ id }) => id).sort());
    expect(documents).toHaveLength(5);
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))('%s says what is quoted', (_, fact) => {
    const quoted = numbersIn(fact.quote ?? '');
    expect(quoted).toEqual(expect.arrayContaining([...numbersIn(fact.statement)]));
    expect(fact.quote?.length).toBeGreaterThan(10);
  });

  it('stand behind every assumption that names a document', () => {
    const naming = model.assumptions.filter(({ values }) =>
      values.some(({ source, note }) => called.test(`${source} ${note}`)),
    );
    expect(naming.length).toBeGreaterThan(15);
    expect(naming.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  });

  it('stand behind every lever that is no start year', () => {
    const without = model.levers.filter(({ id, unit }) => unit !== 'jaar' && !used.has(id));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it('name no file and no person', () => {
    for (const { title, origin } of documents) {
      expect(`${title} ${origin}`).not.toMatch(/\.txt|\.pdf|[0-9a-f]{12}|wethouder|burgemeester/i);
    }
  });
});
