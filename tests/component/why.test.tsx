import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { Answer } from '../../renderer/answer/Answer';
import type { AppContext } from '../../renderer/state/startUp';
import { withOverride } from '../../renderer/values/changes';
import type { WhyCell } from '../../renderer/values/whyCell';
import { createView } from '../../renderer/values/view';
import { setUpTexts } from '../../renderer/format/setUpTexts';
import { calculatedOf, whyContent } from '../../renderer/why/whyContent';
import { WhyPanel } from '../../renderer/why/WhyPanel';
import { whyText } from '../../renderer/why/whyText';
import type { Model } from '../../shared/model/model';
import { textsOf } from '../../renderer/format/useTexts';
import { show } from './show';
import { townModel } from '../fixtures/town/town';
import { townScenario } from '../fixtures/town/town';
import { assumption, text } from '../fixtures/build/pieces';
import { changed, find } from '../fixtures/changed';
import { openSession } from '../fixtures/window/openSession';

/*
 * The towns, in which a tariff multiplies the costs, so that the effect of going a quarter online rests on it:
 * 2,000 in the reference of 2028, 1,500 in the scenario, 500 less.
 */
const model: Model = changed(townModel, (draft) => {
  const cost = find(draft.variables, 'cost');
  cost.formula = `tariff * ${cost.formula}`;
  draft.assumptions = [
    assumption(
      'tariff',
      { '': { low: 0.5, central: 1, high: 2, quality: 'zwak', source: 'schatting', note: 'ruw' } },
      { label: text('Tarief'), explanation: 'Wat een voorziening kost.' },
    ),
  ];
  draft.documents = [{ id: 'memo', title: 'Memo tarieven', origin: 'De raad, 2026.' }];
  draft.facts = [
    {
      id: 'memo_tariff',
      statement: 'Het tarief is 1.',
      document: 'memo',
      place: 'bladzijde 3',
      usedBy: ['tariff'],
    },
  ];
});

function Window(): ReactNode {
  return (
    <>
      <Answer brief={false} />
      <WhyPanel />
    </>
  );
}

async function open(): Promise<{ readonly user: UserEvent; readonly session: AppContext }> {
  const session = await openSession({
    model,
    // Changed by nobody knows whom.
    scenario: townScenario({
      levers: { online: { '': { value: 0.25, by: '', at: '', why: '' } } },
    }),
    worker: 'direct',
  });
  const user = show(session, <Window />);
  return { user, session };
}

const plain = (found: string | null): string => (found ?? '').replaceAll('\u00a0', ' ');

function panel(): HTMLElement {
  return screen.getByRole('dialog');
}

/** What the panel is about, as it is read aloud. */
function title(): string {
  const { textContent } = within(panel()).getByRole('heading', { level: 2 });
  return plain(textContent).trim();
}

function has(words: string): boolean {
  return plain(panel().textContent).includes(words);
}

/** Presses a key until a control with these words has the focus. */
async function walkTo(user: UserEvent, words: string, key: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    const { activeElement, body } = document;
    if (activeElement !== body && plain(activeElement?.textContent ?? '').includes(words)) return;
    await user.keyboard(key);
  }
  throw new Error(`${words} cannot be reached with ${key}`);
}

async function askEffect(user: UserEvent): Promise<void> {
  // Beside the name stands what asks what it takes.
  await user.tab();
  await user.tab();
  expect(document.activeElement?.getAttribute('aria-description')).toBe('Waarom: Effect in 2028');
  await user.keyboard('{Enter}');
}

describe('a headline figure', () => {
  it('says how it came about, and follows the levers', async () => {
    const { user, session } = await open();
    await askEffect(user);
    expect(title()).toBe('Effect in 2028');
    expect(document.activeElement?.textContent).toContain('Effect in 2028');
    expect(has('€ 500 minder')).toBe(true);
    expect(has('t.o.v. de referentie')).toBe(true);
    expect(has('€ 2.000 − € 1.500')).toBe(true);
    await act(async () => {
      session.editor.actions.setValues([{ input: 'online', items: '', value: 0.5 }], 'half');
      await Promise.resolve();
    });
    expect(has('€ 1.000 minder')).toBe(true);
    expect(has('€ 2.000 − € 1.000')).toBe(true);
  });

  it('leads down to a sum and its terms, and back, by keyboard', async () => {
    const { user } = await open();
    await askEffect(user);
    await user.keyboard('{ArrowDown}');
    expect(plain(document.activeElement?.textContent ?? '')).toBe(
      'Totaal 2028, referentie € 2.000',
    );
    await user.keyboard('{Enter}');
    expect(title()).toBe('Totaal 2028, referentie');
    expect(document.activeElement?.tagName).toBe('H2');
    expect(has('[som van 4 waarden: € 2.000]')).toBe(true);
    await walkTo(user, 'Klap uit: som', '{Tab}');
    await user.keyboard('{Enter}');
    // 400 times 2 in west.
    expect(has('West, Balie€ 800')).toBe(true);
    await walkTo(user, 'Kosten', '{ArrowDown}');
    await user.keyboard('{Enter}');
    expect(title()).toBe('Kosten Plaats: alle, Voorziening: alle, 2028, referentie');
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(title()).toBe('Totaal 2028, referentie');
    await user.keyboard('{Backspace}');
    expect(title()).toBe('Effect in 2028');
  });

  it('leads to a document in two steps: the assumption it rests on says where it stands', async () => {
    const { user } = await open();
    await askEffect(user);
    await walkTo(user, 'Tarief', '{ArrowDown}');
    expect(plain(document.activeElement?.textContent ?? '')).toContain(
      'aanname · zwak · Memo tarieven',
    );
    await user.keyboard('{Enter}');
    expect(title()).toBe('Tarief');
    for (const words of [
      'laag 0,5 – centraal 1 – hoog 2',
      'zwak',
      'schatting',
      'ruw',
      'Memo tarieven',
      'bladzijde 3',
      'Het tarief is 1.',
    ]) {
      expect(has(words), words).toBe(true);
    }
  });

  it('says who changed what it rests on, when and why', async () => {
    const { user, session } = await open();
    await act(async () => {
      session.editor.actions.edit(
        (scenario) => ({
          ...scenario,
          assumptions: {
            tariff: {
              '': { value: 1.5, by: 'Noor', at: '2026-11-21T12:00:00.000Z', why: 'nieuw contract' },
            },
          },
        }),
        'tariff',
      );
      await Promise.resolve();
    });
    await askEffect(user);
    await walkTo(user, 'Tarief', '{ArrowDown}');
    await user.keyboard('{Enter}');
    expect(has('Door Noor, 21 november 2026')).toBe(true);
    expect(has('‘nieuw contract’')).toBe(true);
    expect(has('Waarde van het model1')).toBe(true);
  });

  it('closes with Escape, and the focus is where it was', async () => {
    const { user } = await open();
    await askEffect(user);
    await user.keyboard('{ArrowDown}{Enter}{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-description')).toBe('Waarom: Effect in 2028');
  });

  it('in error leads to the cell where it began', async () => {
    const { user } = await open();
    await walkTo(user, '#DIV/0!', '{Tab}');
    await user.keyboard('{Enter}');
    expect(title()).toBe('Kapot');
    expect(has('Hier wordt gedeeld door nul.')).toBe(true);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(title()).toBe('Kwetsbaar Oost, 2027');
    expect(has('[som van 2 waarden: € 300] × 1 / (2027 − 2027)')).toBe(true);
  });
});

describe('where a value is used', () => {
  it('is said on request', async () => {
    const { user, session } = await open();
    act(() => session.shell.askWhy({ name: 'total', items: '2027', run: 'own' }));
    expect(has('Kosten per jaar: Dit scenario')).toBe(false);
    await walkTo(user, 'Gebruikt in', '{Tab}');
    await user.keyboard('{Enter}');
    expect(has('Kosten per jaar: Dit scenario 2027')).toBe(true);
    // The effect is that of 2028.
    expect(within(panel()).queryByRole('button', { name: /^Effect in 2028/ })).toBeNull();
  });
});

it('says so when the value is gone', async () => {
  const { session } = await open();
  act(() => session.shell.askWhy({ name: 'total', items: '1999', run: 'own' }));
  expect(has('Dit cijfer is er niet meer')).toBe(true);
});

describe('copied as text', () => {
  const textOf = (session: AppContext, cell: WhyCell): readonly string[] => {
    const { run, compiled, history } = session.editor.store.getState();
    const texts = textsOf(setUpTexts(), 'nl');
    const choices = { item: null, views: {} };
    const view = createView(history.present, run, choices, texts);
    const calculated = calculatedOf(view, compiled);
    const content = calculated === null ? null : whyContent(view, calculated, cell);
    if (content === null) throw new Error('there is such a value');
    return whyText(view, compiled, content, null).split('\n');
  };

  it('is the whole explanation, down to the document', async () => {
    const { session } = await open();
    expect(textOf(session, { name: '#headline.effect', items: '', run: 'own' })).toEqual([
      'Effect in 2028: € 500 minder',
      't.o.v. de referentie',
      '',
      'Formule: at(reference(total) - total, year, last_year)',
      'Met de waarden ingevuld: € 2.000 − € 1.500',
      '',
      'Opgebouwd uit',
      '• Totaal (2028, referentie): € 2.000',
      '• Totaal (2028): € 1.500',
      '• Laatste jaar: 2028',
      '',
      'Rust op',
      '• Tarief: 1; zwak; Memo tarieven',
      '• Kosten in het begin: 4 waarden, samen € 1.000; uit de bron',
      '• Deel digitaal: 25 %; Gewijzigd.',
      '',
      'Scenario: Klein · Voorzieningen 1.0.0 · gemaakt met Voorkant',
    ]);
  });

  it.each([
    [
      'alone',
      { only: 'scenario' as const },
      'Deze cel is overschreven, alleen in dit scenario. De formule geeft € 1.500; de referentie houdt de formule.',
      'In het scenario is deze cel overschreven. De referentie houdt wat de formule geeft.',
    ],
    [
      'with its reference',
      {},
      'Deze cel is overschreven, ook in de referentie. De formule geeft € 1.500.',
      'Deze cel is overschreven, ook in de referentie. De formule geeft € 2.000.',
    ],
  ])('of a cell overridden %s says so of both runs', async (_, only, own, reference) => {
    const { session } = await open();
    const change = { value: 1700, ...only, by: '', at: '', why: '' };
    act(() =>
      session.editor.actions.edit(
        (scenario) => withOverride(scenario, 'total', '2028', change),
        'overschreven',
      ),
    );
    const cell = { name: 'total', items: '2028' };
    expect(textOf(session, { ...cell, run: 'own' })[1]).toBe(own);
    expect(textOf(session, { ...cell, run: 'reference' })[1]).toBe(reference);
  });

  it('of an input says what is known of it', async () => {
    const { session } = await open();
    const lines = textOf(session, { name: 'tariff', items: '', run: 'own' });
    expect(lines).toContain('Marge: laag 0,5 – centraal 1 – hoog 2');
    expect(lines).toContain('Memo tarieven, bladzijde 3: Het tarief is 1.');
  });
});
