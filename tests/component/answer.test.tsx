import type { UserEvent } from '@testing-library/user-event';
import { euro, text } from '../fixtures/build/pieces';
import { changed, first, there } from '../fixtures/changed';
import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Answer } from '../../renderer/answer/Answer';
import { toneOf } from '../../renderer/values/figure';
import { warningTexts } from '../../renderer/values/warnings';
import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import { show } from './show';
import { townModel, townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';
import { townView } from '../fixtures/window/viewOf';

/** The figure under this label, as read from the screen; so much is online, the figures are for that town. */
async function figure(
  online: number,
  town: string | null,
  label: string,
  range: EvidenceRange | null = null,
  model = townModel,
): Promise<HTMLElement> {
  const { editor, ...session } = await openSession({
    model,
    scenario: townScenario({ levers: { online } }),
  });
  editor.store.setState({ item: town, range });
  show({ editor, ...session }, <Answer />);
  const found = screen.getByText(label, { selector: 'dt' }).parentElement;
  if (found === null) throw new Error(`no figure ${label}`);
  return found;
}

function lines(element: HTMLElement): readonly string[] {
  return within(element)
    .getAllByRole('definition')
    .map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));
}

describe('the effect', () => {
  // The reference costs 2000 in 2028; a quarter online saves 500 of it, and Oost has 600 of the 2000.
  it.each([
    [0.25, null, '€ 500 minder', 'figure__value--good'],
    [0.25, 'oost', '€ 150 minder', 'figure__value--good'],
    [-0.25, null, '€ 500 meer', 'figure__value--bad'],
    [0, null, '€ 0', 'figure__value--plain'],
  ])('of %d online, %s: %s', async (online, town, text, tone) => {
    const [value] = within(await figure(online, town, 'Effect in 2028')).getAllByRole('definition');
    expect(value?.textContent.replaceAll('\u00a0', ' ')).toBe(text);
    expect(value?.className).toContain(tone);
  });

  it('holds the number unrounded for who wants to read it by machine', async () => {
    const data = (await figure(0.25, 'oost', 'Effect in 2028')).querySelector('data');
    expect(Number(data?.getAttribute('value'))).toBe(150);
  });

  it('says of a detail that it is about everything together', async () => {
    expect(lines(await figure(0.25, null, 'Effect in 2028'))).toContain('25,0 % digitaal');
    cleanup();
    expect(lines(await figure(0.25, 'oost', 'Effect in 2028'))).toContain(
      '25,0 % digitaal · Alles samen',
    );
  });

  it('is the first headline, and has no line for a range, where the model gives none', async () => {
    const { evidenceRange: _, ...model } = townModel;
    const bare = await figure(0.25, null, 'Effect in 2028', null, model);
    expect(bare.className).toContain('figure--effect');
    expect(bare.textContent).not.toContain('bereken');
    cleanup();
    const ranged = await figure(0.25, null, 'Effect in 2028');
    expect(ranged.textContent).toContain('bereken');
  });

  it('shows its range, and says for whom it is', async () => {
    const range = {
      item: null,
      central: 500,
      least: -100,
      most: 900,
      perturbed: 3,
      leastSides: [],
      mostSides: [],
      warning: null,
    };
    expect(lines(await figure(0.25, null, 'Effect in 2028', range))).toContain(
      'marge − € 100 tot € 900',
    );
    cleanup();
    expect(lines(await figure(0.25, 'oost', 'Effect in 2028', range))).toContain(
      'Alles samen: marge − € 100 tot € 900',
    );
  });
});

it('shows an error by its kind and says where it began', async () => {
  const broken = await figure(0, null, 'Kapot');
  expect(broken.textContent).toContain(
    '#DIV/0! Hier wordt gedeeld door nul. Begonnen bij Kwetsbaar (Oost, 2027).',
  );
});

describe('a warning', () => {
  it('stands once below the figures, with the name of each figure it concerns, which has a mark', async () => {
    const marked = await figure(0, null, 'Effect in 2028');
    const item = screen
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent.includes('duur'));
    expect(item?.textContent.replaceAll('\u00a0', ' ')).toContain('duur · West · 2028');
    expect(item?.querySelector('strong')?.textContent).toBe('Effect in 2028');
    expect(within(marked).getByText(/^Hierbij hoort een waarschuwing/)).toBeTruthy();
  });
  // Above 500 are, without anything online, the library (600) and the desk (800) of West in 2028.
  it('stands beside its figure with place, year and amount', () => {
    const [warning] = warningTexts(['costly'], townView(0, null), false);
    expect(warning?.text.replaceAll('\u00a0', ' ')).toBe('duur · West · 2028 · hoogste € 800');
    // Asked why, it is about the amount that it says.
    expect(warning?.cell).toEqual({ name: '#amount.costly', items: '', run: 'own' });
  });
  it('is only shown for a town that it is about', () => {
    expect(warningTexts(['costly'], townView(0, 'oost'), false)).toEqual([]);
    const [warning] = warningTexts(['costly'], townView(0, 'west'), false);
    expect(warning?.text.replaceAll('\u00a0', ' ')).toBe(
      'duur · 2028 · Alles samen: hoogste € 800',
    );
  });
  it('of weak evidence holds when the range says so', () => {
    const view = townView(0.25, null);
    expect(warningTexts(['weak'], view, false)).toEqual([]);
    expect(warningTexts(['weak'], view, true).map(({ text }) => text)).toEqual([
      there(townModel.evidenceRange).label.nl,
    ]);
  });
});

describe('more of each figure', () => {
  const detailed = changed(townModel, (draft) => {
    const detail = { ...euro, formula: 'at(total, year, last_year)' };
    const second = draft.headlines[1];
    if (second === undefined) throw new Error('a second figure');
    second.details = ['een', 'twee', 'drie'].map((id) => ({ id, label: text(id), ...detail }));
  });

  async function open(model = detailed, brief = false): Promise<UserEvent> {
    const session = await openSession({ model, scenario: townScenario({}, model) });
    return show(session, <Answer brief={brief} />);
  }

  /** The details of the second figure, in order. */
  const details = (): readonly string[] => {
    const second = screen.getByText('Kapot', { selector: 'dt' }).parentElement;
    const found = second === null ? [] : lines(second);
    return ['een', 'twee', 'drie'].filter((id) => found.includes(`€ 2.000 ${id}`));
  };
  const more = () => screen.queryByRole('button', { name: 'Meer bij elk cijfer' });

  it('comes when asked, and goes again', async () => {
    const user = await open();
    expect(details()).toEqual(['een']);
    expect(more()?.getAttribute('aria-expanded')).toBe('false');
    await user.click(screen.getByRole('button', { name: 'Meer bij elk cijfer' }));
    expect(details()).toEqual(['een', 'twee', 'drie']);
    const fewer = screen.getByRole('button', { name: 'Minder bij elk cijfer' });
    expect(fewer.getAttribute('aria-expanded')).toBe('true');
    // By keyboard too: the button keeps the focus.
    expect(document.activeElement).toBe(fewer);
    await user.keyboard('{Enter}');
    expect(details()).toEqual(['een']);
  });

  it('is there for the answer itself from the start', async () => {
    await open(
      changed(detailed, (draft) => {
        first(draft.headlines).details.push({
          ...{ id: 'whole', label: text('in totaal'), ...euro },
          formula: 'at(total, year, last_year)',
        });
      }),
    );
    const effect = screen.getByText('Effect in 2028', { selector: 'dt' }).parentElement;
    expect(effect === null ? [] : lines(effect)).toEqual(
      expect.arrayContaining(['0,0 % digitaal', '€ 2.000 in totaal']),
    );
  });

  it('is not offered where there is no more, nor where there is little room', async () => {
    await open(townModel);
    expect(more()).toBeNull();
    cleanup();
    await open(detailed, true);
    expect(more()).toBeNull();
  });
});

describe('an overridden cell', () => {
  // The total of 2028 is 2,000 in the reference.
  const cell = { variable: 'total', items: '2028', value: 1500, by: '', at: '', why: '' };

  it.each([
    [
      'in the scenario alone, counts',
      { ...cell, only: 'scenario' as const },
      '€ 500 minder',
      '1 cel overschreven, alleen in dit scenario: Totaal, 2028',
    ],
    [
      'in both runs, does not',
      cell,
      '€ 0',
      '1 cel overschreven, ook in de referentie: Totaal, 2028',
    ],
  ])('%s, and that is said beside the answer', async (_, override, effect, line) => {
    const session = await openSession({ scenario: townScenario({ overrides: [override] }) });
    show(session, <Answer />);
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    const [value] = screen.getAllByText(/^€ /, { selector: '.figure--effect .figure__value *' });
    expect(plain(value?.closest('dd')?.textContent ?? '')).toBe(effect);
    const said = screen
      .getAllByRole('listitem')
      .map((item) => [...item.children].map(({ textContent }) => plain(textContent)).join(' '));
    expect(said).toContain(line);
  });
});

describe('the colour of a figure', () => {
  it.each([
    [100, 'higher', true, 'good'],
    [-100, 'higher', true, 'bad'],
    [-100, 'lower', true, 'good'],
    [0.2, 'higher', true, 'plain'],
    [100, 'higher', false, 'plain'],
    [-100, 'higher', false, 'bad'],
    [100, 'lower', false, 'plain'],
    [-100, 'none', true, 'plain'],
    [NaN, 'higher', true, 'plain'],
  ] as const)('%d, better %s, with a word %s: %s', (value, better, worded, tone) => {
    expect(toneOf(value, better, worded)).toBe(tone);
  });
});
