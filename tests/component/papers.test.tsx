import { written } from '../fixtures/build/displays';
import { act, cleanup, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppContext } from '../../renderer/state/startUp';
import type { Model } from '../../shared/model/model';
import type { Mutable } from '../fixtures/changed';
import { show } from './show';
import { Page, sourcesSession } from './sourcesSession';

afterEach(cleanup);

const text = (nl: string) => ({ nl, en: `${nl} (en)` });
const euros = { unit: 'EUR', display: written.euro } as const;

/**
 * Everything online saves a fifth: of 1,000 in 2027 and 2,000 in 2028 it leaves 800 and 1,600. In 2028 the libraries
 * cost 640 and the desks 960, Oost costs 480.
 */
function withPapers(draft: Mutable<Model>): void {
  draft.variables.push({
    id: 'saved_sum',
    equation: 2,
    block: 'B',
    label: text('Bespaard'),
    ...euros,
    dimensions: ['year'],
    formula: 'reference(total) - total',
    explanation: 'Uitleg.',
  });
  draft.attribution = { variable: 'saved_sum', split: [], reasons: [] };
  draft.topics = [
    { id: 'money', label: text('Geld') },
    { id: 'queues', label: text('Rijen') },
  ];
  const [oneInFive, queue] = draft.facts;
  if (oneInFive === undefined || queue === undefined) throw new Error('two facts');
  queue.topic = 'queues';
  Object.assign(oneInFive, {
    topic: 'money',
    effectOf: ['digital'],
    findings: [
      {
        id: 'costs',
        label: text('kosten volgens het model'),
        ...euros,
        formula: 'at(sum(cost, town, service), year, last_year)',
        per: { town: 'at(sum(cost, service), year, last_year)' },
      },
      {
        id: 'each',
        label: text('per voorziening'),
        ...euros,
        over: 'service',
        formula: 'at(sum(cost, town), year, last_year)',
      },
      {
        id: 'share',
        label: text('deel volgens het model'),
        unit: '1',
        display: written.percentage,
        over: 'service',
        formula: 'saved',
      },
      {
        id: 'nobody',
        label: text('wachtenden'),
        unit: 'kind',
        display: written.whole,
        formula: '0 * online',
        words: [{ value: 0, label: text('niemand geteld') }],
      },
    ],
  });
  draft.indicators = [
    {
      id: 'costs',
      label: text('Kosten van alles'),
      explanation: text('Stijgen zij, dan werkt het niet.'),
      figure: {
        ...euros,
        formula: 'sum(cost, town, service)',
        per: { town: 'sum(cost, service)' },
        better: 'lower',
      },
      variables: ['cost', 'saved'],
      facts: ['one_in_five'],
    },
    {
      id: 'smiles',
      label: text('Blije lezers'),
      explanation: text('Niet te tellen.'),
      variables: [],
      facts: ['queue'],
    },
  ];
  draft.reviews = [
    {
      id: 'last_year',
      title: text('Terugblik op vorig jaar'),
      about: text('Het liep anders.'),
      amounts: [{ label: text('te veel'), value: 660_000, ...euros, fact: 'one_in_five' }],
      causes: [
        {
          id: 'growth',
          label: text('Hogere prijzen'),
          facts: ['queue'],
          heldBy: ['growth'],
          explanation: text('Het model laat prijzen groeien.'),
        },
      ],
    },
  ];
}

let session: AppContext;
let user: UserEvent;

const plainSpaces = (words: string): string => words.replaceAll('\u00a0', ' ');
const tab = (name: string): Promise<void> => user.click(screen.getByRole('tab', { name }));

beforeEach(async () => {
  session = await sourcesSession({}, withPapers);
  user = show(session, <Page of="sources" />);
});

const rowWith = (words: string): string => {
  const row = screen.getByText(new RegExp(words)).closest('tr');
  return plainSpaces(row?.textContent ?? '');
};

describe('what the document expects and what the model finds', () => {
  beforeEach(() => tab('Feiten en documenten'));

  it('a figure of this scenario, one for each item, a word for a value, and what a part does', async () => {
    await screen.findByText(/€ 400/);
    const said = rowWith('Wie digitaal leent');
    expect(said).toContain('kosten volgens het model€ 1.600');
    expect(said).toContain('per voorzieningBibliotheek € 640Balie € 960');
    expect(said).toContain('wachtendenniemand geteld');
    expect(said).toContain('effect van Digitaal volgens het model, in 2028€ 400 minder');
  });

  it('follows the chosen area, and says so where the model cannot', async () => {
    await screen.findByText(/€ 400/);
    act(() => session.editor.actions.choose('oost'));
    const said = rowWith('Wie digitaal leent');
    expect(said).toContain('kosten volgens het model€ 480');
    expect(said).toContain('Balie € 960(Alles samen)');
  });

  it('calls the mean of towns that have a value each a mean', async () => {
    await screen.findByText(/€ 400/);
    expect(rowWith('Wie digitaal leent')).not.toContain('gemiddeld');
    const by = { by: '', at: '', why: '' };
    act(() =>
      session.editor.actions.edit(
        (now) => ({ ...now, perItem: [{ assumption: 'saved', dimension: 'town', ...by }] }),
        'Per plaats',
      ),
    );
    expect(rowWith('Wie digitaal leent')).toMatch(
      /deel volgens het model.*\(gemiddeld in Alles samen\)/,
    );
  });

  it('asks why of a figure, of the item that it is of', async () => {
    await user.click(screen.getByRole('button', { name: /^€\s960$/ }));
    expect(session.shell.store.getState().why).toEqual([
      { name: '#finding.one_in_five.each', items: 'desk', run: 'own' },
    ]);
  });

  it('a fact without them has none', () => {
    expect(rowWith('De rij aan de balie')).not.toContain('volgens het model');
  });
});

it('facts are filtered by topic', async () => {
  await tab('Feiten en documenten');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Onderwerp' }), 'Rijen');
  expect(screen.getByRole('status').textContent).toBe('1 feit');
  expect(screen.getByText('De rij aan de balie is lang.')).toBeTruthy();
  expect(screen.queryByText(/Wie digitaal leent/)).toBeNull();
});

describe('figures to follow', () => {
  beforeEach(() => tab('Volgen of het werkt'));

  it('what is expected of them each year, which way is better, and what does not count', () => {
    const rows = screen.getAllByRole('row').map((row) => plainSpaces(row.textContent));
    expect(rows[0]).toBe('Wat u volgt20272028');
    expect(rows[1]).toBe('Kosten van alles€; minder is beter8001.600');
    expect(rows[3]).toBe('Blije lezerswordt niet berekend');
  });

  it('follow the chosen area, and ask why of a year', async () => {
    act(() => session.editor.actions.choose('oost'));
    await user.click(screen.getByRole('button', { name: '240' }));
    expect(session.shell.store.getState().why).toEqual([
      { name: '#indicator.costs@town', items: 'oost|2027', run: 'own' },
    ]);
  });

  it('lead to the fact behind them', async () => {
    await user.click(screen.getByRole('button', { name: 'Toon het feit in Rapport digitaal' }));
    expect(screen.getByRole('row', { current: true }).textContent).toContain('kost 20% minder');
  });
});

it('a review says what it cost, why, and where the model has that', async () => {
  await tab('Terugblik');
  const review = screen.getByRole('region', { name: 'Terugblik op vorig jaar' });
  expect(plainSpaces(review.textContent)).toContain('te veel feit€ 660.000');
  expect(rowWith('Hogere prijzen')).toContain('De rij aan de balie is lang.');
  await user.click(within(review).getByRole('button', { name: 'Toon de aanname Prijsgroei' }));
  expect(screen.getByRole('tab', { name: 'Aannamen', selected: true })).toBeTruthy();
});

it('a model without them has no such tabs', async () => {
  cleanup();
  show(await sourcesSession(), <Page of="sources" />);
  expect(screen.getAllByRole('tab').map((one) => one.textContent)).toEqual([
    'Aannamen',
    'Feiten en documenten',
    'Tegenspraken en grenzen',
  ]);
});
