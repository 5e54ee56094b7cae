import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../shared/calculation/checkModel';
import type { Model } from '../../../shared/model/model';
import { changed, first } from '../../fixtures/changed';
import { type Draft } from '../../fixtures/shops/broken';
import { shopDataset, shopModel } from '../../fixtures/shops/shops';

const text = { nl: 'woord', en: 'word' };
const euros = { unit: 'EUR', display: written.euro } as const;
const pieces = { unit: 'kind', display: written.decimal } as const;

/** The shops with a paper about them, and one of everything that can be made of it. */
const model: Model = changed(shopModel, (draft) => {
  draft.documents = [{ id: 'report', title: 'Report', origin: '-' }];
  draft.topics = [{ id: 'money', label: text }];
  draft.facts = [
    {
      id: 'said',
      statement: 'Sold for 100.',
      document: 'report',
      place: 'page 1',
      topic: 'money',
      usedBy: ['discount'],
      effectOf: ['prices'],
      findings: [
        { id: 'sold', label: text, ...pieces, formula: 'at(sum(volume, shop), year, last_year)' },
      ].map((finding) => ({ ...finding, over: 'fruit' })),
    },
  ];
  draft.proposals = [
    {
      id: 'plan',
      document: 'report',
      place: 'page 2',
      proposal: 'Sell more',
      lead: '',
      planning: '',
      status: '',
      expected: '',
      facts: ['said'],
      levers: ['discount'],
    },
  ];
  draft.indicators = [
    {
      id: 'sales',
      label: text,
      explanation: text,
      figure: { ...pieces, formula: 'sum(volume, shop, fruit)', better: 'higher' },
      variables: ['volume'],
      facts: ['said'],
    },
  ];
  draft.reviews = [
    {
      id: 'last_time',
      title: text,
      about: text,
      amounts: [{ label: text, value: 100, ...euros, fact: 'said' }],
      causes: [
        { id: 'rain', label: text, facts: ['said'], heldBy: ['discount'], explanation: text },
      ],
    },
  ];
  draft.targets = [{ id: 'aim', label: text, ...euros, low: 1, high: 2, facts: ['said'] }];
  first(draft.pictures).targets = ['aim'];
});

function problems(change: (draft: Draft) => void): readonly string[] {
  return checkModel(changed(model, change), shopDataset).map(
    ({ code, where }) => `${code} at ${where}`,
  );
}

const finding = (m: Draft) => first(first(m.facts).findings ?? []);

it('nothing is wrong with it as it is', () => {
  expect(problems(() => undefined)).toEqual([]);
});

describe('a name that leads nowhere', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['document of a fact', (m) => (first(m.facts).document = 'x'), 'unknownName at facts.said'],
    ['topic of a fact', (m) => (first(m.facts).topic = 'x'), 'unknownName at facts.said'],
    ['what rests on a fact', (m) => (first(m.facts).usedBy = ['x']), 'unknownName at facts.said'],
    ['part of an effect', (m) => (first(m.facts).effectOf = ['x']), 'unknownName at facts.said'],
    ['dimension of a finding', (m) => (finding(m).over = 'x'), 'unknownName at facts.said'],
    ['item of a finding', (m) => (finding(m).per = { x: 'total' }), 'unknownName at facts.said'],
    [
      'document of a proposal',
      (m) => (first(m.proposals).document = 'x'),
      'unknownName at proposals.plan',
    ],
    [
      'fact of a proposal',
      (m) => (first(m.proposals).facts = ['x']),
      'unknownName at proposals.plan',
    ],
    [
      'lever of a proposal',
      (m) => (first(m.proposals).levers = ['x']),
      'unknownName at proposals.plan',
    ],
    [
      'variable of an indicator',
      (m) => (first(m.indicators).variables = ['x']),
      'unknownName at indicators.sales',
    ],
    [
      'fact of an indicator',
      (m) => (first(m.indicators).facts = ['x']),
      'unknownName at indicators.sales',
    ],
    [
      'fact of an amount',
      (m) => (first(first(m.reviews).amounts).fact = 'x'),
      'unknownName at reviews.last_time',
    ],
    [
      'fact of a cause',
      (m) => (first(first(m.reviews).causes).facts = ['x']),
      'unknownName at reviews.last_time',
    ],
    [
      'what holds a cause',
      (m) => (first(first(m.reviews).causes).heldBy = ['x']),
      'unknownName at reviews.last_time',
    ],
    ['fact of a target', (m) => (first(m.targets).facts = ['x']), 'unknownName at targets.aim'],
    [
      'target of a picture',
      (m) => (first(m.pictures).targets = ['x']),
      'unknownName at pictures.path',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});

describe('what is there twice, or cannot be', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    ['two topics', (m) => m.topics.push(first(m.topics)), 'idTwice at topics.money'],
    ['two facts', (m) => m.facts.push(first(m.facts)), 'idTwice at facts.said'],
    [
      'two findings',
      (m) => first(m.facts).findings?.push(finding(m)),
      'idTwice at facts.said.sold',
    ],
    ['two proposals', (m) => m.proposals.push(first(m.proposals)), 'idTwice at proposals.plan'],
    [
      'two indicators',
      (m) => m.indicators.push(first(m.indicators)),
      'idTwice at indicators.sales',
    ],
    ['two reviews', (m) => m.reviews.push(first(m.reviews)), 'idTwice at reviews.last_time'],
    [
      'two causes',
      (m) => first(m.reviews).causes.push(first(first(m.reviews).causes)),
      'idTwice at reviews.last_time.rain',
    ],
    ['two targets', (m) => m.targets.push(first(m.targets)), 'idTwice at targets.aim'],
    ['a target upside down', (m) => (first(m.targets).low = 3), 'targetReversed at targets.aim'],
    [
      'a finding with a dimension that it does not have',
      (m) => delete finding(m).over,
      'dimensionsTooMany at #finding.said.sold',
    ],
    [
      'an indicator without the years',
      (m) => (first(m.indicators).figure = { ...euros, formula: 'volume', better: 'higher' }),
      'dimensionsTooMany at #indicator.sales',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});
