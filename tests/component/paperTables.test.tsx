import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DatedTable } from '../../renderer/calendar/DatedTable';
import { ProposalTable } from '../../renderer/measures/ProposalTable';
import type { DatedMoment, Model, Proposal } from '../../shared/model/model';
import { changed } from '../fixtures/changed';
import { show } from './show';
import { townModel } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';

afterEach(cleanup);

const text = (nl: string) => ({ nl, en: `${nl} (en)` });

const fact = (id: string, quote: string, document = 'letter') => ({
  id,
  statement: `Gezegd: ${quote}`,
  quote,
  document,
  place: 'Bladzijde 2',
  usedBy: [],
});

const proposal: Proposal = {
  id: 'online',
  document: 'letter',
  place: 'Bladzijde 2',
  proposal: 'Minder balies',
  lead: 'De gemeente',
  planning: 'dit najaar',
  status: '',
  expected: 'de meeste baten',
  facts: ['fewer', 'autumn'],
  levers: ['online'],
};

const moment = (id: string, until: string | null): DatedMoment => ({
  id,
  label: text(id),
  when: text(until === null ? 'planning onbekend' : `rond ${until}`),
  until,
  owners: ['council'],
  explanation: text('Daar valt het besluit.'),
  facts: ['autumn'],
  levers: ['online'],
});

const model: Model = changed(townModel, (draft) => {
  draft.documents = [
    { id: 'letter', title: 'Brief', origin: '-' },
    { id: 'slides', title: 'Presentatie', origin: '-' },
  ];
  draft.facts = [fact('autumn', 'dit najaar'), fact('fewer', 'Minder balies, de meeste baten')];
  draft.proposals = [
    { ...proposal, id: 'coffee', document: 'slides', proposal: 'Geen koffie', levers: [] },
    proposal,
  ].map((one) => ({ ...one, facts: [...one.facts], levers: [...one.levers] }));
  draft.calendar = {
    moments: [],
    ways: [],
    dated: [
      moment('voorbij', '2025-03-01'),
      moment('later', '2027-03-01'),
      moment('onbekend', null),
      moment('net voorbij', '2026-11-20'),
      moment('vandaag', '2026-11-21'),
    ].map((one) => ({ ...one, owners: ['council'], facts: ['autumn'], levers: ['online'] })),
    earliest: 'first_year',
  };
});

const rows = (): readonly (readonly string[])[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

describe('proposals of the documents', () => {
  it('stand by document, in its words; what it does not say and what is outside the model is said', async () => {
    show(await openSession({ model }), <ProposalTable />);
    expect(
      rows().map(([first = '', ...others]) => [first.split('Letterlijk')[0], ...others]),
    ).toEqual([
      ['Brief'],
      [
        'Minder balies',
        'De gemeente',
        'dit najaar',
        'niet genoemd',
        'de meeste baten',
        'Deel digitaal',
      ],
      ['Presentatie'],
      [
        'Geen koffie',
        'De gemeente',
        'dit najaar',
        'niet genoemd',
        'de meeste baten',
        'buiten het model',
      ],
    ]);
  });

  it('quote the document in the order of the proposal, with the place', async () => {
    show(await openSession({ model }), <ProposalTable />);
    const first = screen.getByText('Minder balies').closest('tr');
    const quotes = within(first as HTMLElement).getAllByRole('listitem', { hidden: true });
    expect(quotes.map(({ textContent }) => textContent)).toEqual([
      'Minder balies, de meeste baten Brief, Bladzijde 2',
      'dit najaar Brief, Bladzijde 2',
    ]);
  });

  it('are no table where the model has none', async () => {
    show(await openSession(), <ProposalTable />);
    expect(screen.queryByRole('table')).toBeNull();
  });
});

it('dates of the documents: what comes first, then what has no day, then what has been, the last first', async () => {
  show(await openSession({ model }), <DatedTable today="2026-11-21" />);
  expect(rows().map(([name, when]) => [name, when])).toEqual([
    ['vandaag', 'rond 2026-11-21'],
    ['later', 'rond 2027-03-01'],
    ['onbekend', 'planning onbekend'],
    ['net voorbij', 'rond 2026-11-20 (voorbij)'],
    ['voorbij', 'rond 2025-03-01 (voorbij)'],
  ]);
  expect(rows()[0]?.slice(2)).toEqual([
    'Gemeente',
    'Daar valt het besluit.Letterlijkdit najaar Brief, Bladzijde 2',
    'Deel digitaal',
  ]);
});
