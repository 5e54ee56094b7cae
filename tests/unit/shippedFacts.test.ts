import { describe, expect, it } from 'vitest';
import type { Model } from '../../shared/model/model';
import { newestModel, shippedModel } from '../fixtures/shipped';

/*
 * The facts were taken from five council documents, which are not part of this repository. Each quotes the words of
 * its document, so that a number in a statement can be held against what the document says.
 */

/** `1.041.940`, `13,2`, `1-1-2020`: as it stands, without a full stop or comma that ends a sentence. */
const numbersIn = (words: string): readonly string[] => words.match(/\d+(?:[.,-]\d+)*/g) ?? [];

/** How the assumptions call the documents in their source and note. */
const called = /memo naar de voorkant 2019|raadsinformatiebrief|brief burap|DG&J-presentatie/i;

describe.each([shippedModel(), newestModel()])(
  'facts of the documents, model $version',
  (model) => {
    const { documents, facts } = model;
    const used = new Set(facts.flatMap(({ usedBy }) => usedBy));

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
        expect(`${title} ${origin}`).not.toMatch(
          /\.txt|\.pdf|[0-9a-f]{12}|wethouder|burgemeester/i,
        );
      }
    });
  },
);

describe('what is made of the facts', () => {
  const model: Model = newestModel();
  const { calendar, facts, topics, proposals, reviews, targets, indicators } = model;
  const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
  const quotesOf = (ids: readonly string[]): string =>
    ids.map((id) => plain(facts.find((fact) => fact.id === id)?.quote ?? '')).join(' ');

  it('every fact has a topic, and every topic has facts', () => {
    expect(facts.filter(({ topic }) => topic === undefined)).toEqual([]);
    expect([...new Set(facts.map(({ topic }) => topic))].sort()).toEqual(
      topics.map(({ id }) => id).sort(),
    );
  });

  it.each(proposals.map((proposal) => [proposal.id, proposal] as const))(
    'proposal %s is in the words of its document',
    (_, { proposal, lead, planning, status, expected, facts: ids }) => {
      const quotes = quotesOf(ids);
      for (const words of [proposal, lead, planning, status, expected]) {
        expect(quotes).toContain(plain(words));
      }
    },
  );

  it.each((calendar?.dated ?? []).map((moment) => [moment.id, moment] as const))(
    'the date of %s stands in its document, and its last day is in the year that it names',
    (_, { when, until, facts: ids }) => {
      const quoted = numbersIn(quotesOf(ids));
      expect(quoted).toEqual(expect.arrayContaining([...numbersIn(when.nl)]));
      expect(numbersIn(when.en)).toEqual(numbersIn(when.nl));
      if (until !== null) expect(when.nl).toContain(until.slice(0, 4));
    },
  );

  it('amounts of a year gone by are those of the document: 5 % of 13.2 million is 660,000 = 600,000 + 60,000', () => {
    const amounts = reviews.flatMap((review) => review.amounts);
    expect(amounts.length).toBeGreaterThan(4);
    const written = (value: number): readonly string[] => [
      new Intl.NumberFormat('nl-NL').format(value),
      `${new Intl.NumberFormat('nl-NL').format(value / 1e6)} miljoen`,
    ];
    for (const { value, fact } of amounts) {
      const quote = quotesOf([fact]);
      expect(written(value).some((number) => quote.includes(number))).toBe(true);
    }
    const [whole, share, reserved, rest] = amounts.map(({ value }) => value);
    expect([(share ?? 0) / (whole ?? 1), (reserved ?? 0) + (rest ?? 0)]).toEqual([0.05, share]);
  });

  it('targets are those of the document', () => {
    for (const { low, high, display, facts: ids } of targets.filter(({ unit }) => unit === '1')) {
      if (display.form !== 'percentage') continue;
      const quoted = numbersIn(quotesOf(ids));
      expect(quoted).toEqual(expect.arrayContaining([String(low * 100), String(high * 100)]));
    }
  });

  it('what no document proposes, dates or tells is not there', () => {
    const asked = [...proposals, ...(calendar?.dated ?? []), ...targets, ...indicators];
    expect(asked.filter((one) => one.facts.length === 0)).toEqual([]);
  });
});
