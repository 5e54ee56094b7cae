import { written } from '../fixtures/build/displays';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Values } from '../fixtures/build/buildScenario';
import { find, type Mutable } from '../fixtures/changed';
import type { Change } from '../../shared/model/scenario';
import type { Model } from '../../shared/model/model';
import { field, openLevers, openPart, plain, slider, spoken, tabTo } from './openLevers';

const text = (nl: string): Model['name'] => ({ nl, en: nl });

/** Of the plans of the part that goes online two fifths comes about, of the others four fifths. */
function expecting(draft: Mutable<Model>): void {
  draft.dimensions.splice(2, 0, {
    id: 'section',
    label: text('Deel'),
    source: 'model',
    items: draft.parts.map(({ id, label }) => ({ id, label })),
  });
  draft.assumptions.push({
    id: 'succeeds',
    label: text('Lukt'),
    unit: '1',
    display: written.percentage,
    dimensions: ['section'],
    explanation: 'Uitleg.',
    perYear: false,
    minimum: 0,
    maximum: 1,
    values: draft.parts.map(({ id }) => ({
      items: id,
      low: 0,
      central: id === 'digital' ? 0.4 : 0.8,
      high: 1,
      quality: 'zwak',
      source: '',
      note: '',
    })),
  });
  find(draft.assumptions, 'guess').minimum = 0;
  draft.expectations = [
    {
      assumption: 'succeeds',
      label: text('Hoeveel lukt ervan?'),
      asPlanned: 1,
      parts: 'section',
    },
    { assumption: 'guess', label: text('Hoeveel blijven weg?'), asPlanned: 1 },
  ];
  find(draft.levers, 'online').comesAbout = [
    {
      id: 'people',
      label: text('mensen'),
      unit: 'kind',
      display: written.whole,
      dimensions: ['service'],
      planned: { formula: 'sum(online * people, town)', per: { town: 'online * people' } },
      actual: {
        formula: 'sum(online * people, town) * at(succeeds, section, digital)',
        per: { town: 'online * people * at(succeeds, section, digital)' },
      },
      reasons: [
        {
          id: 'succeeds',
          condition: 'at(succeeds, section, digital) < 1',
          text: text('niet elk plan lukt'),
        },
        { id: 'never', condition: '0', text: text('dit speelt niet') },
      ],
    },
  ];
}

const all = 'Hoeveel lukt ervan?';
const ofPart = 'Hoeveel lukt ervan? Digitaal';

async function open(values: Values = {}) {
  const opened = await openLevers(values, expecting);
  const changes = (): Readonly<Record<string, Change>> =>
    opened.editor.store.getState().history.present.assumptions['succeeds'] ?? {};
  const value = (part: string): number | undefined => changes()[part]?.value;
  return { ...opened, changes, value };
}

describe('how much of all plans succeeds', () => {
  it('is said to be mixed, from what to what, as long as the parts differ', async () => {
    await open();
    expect(spoken(slider(all))).toBe('gemengd, 40 % tot 80 %');
    expect(field(all).placeholder).toBe('gemengd');
  });

  it('sets every part, with who, when and why, as one step that can be undone', async () => {
    const { user, editor, changes, value, steps } = await open();
    await tabTo(user, field(all));
    await user.keyboard('50{Enter}');
    expect(['asking', 'digital', 'money'].map(value)).toEqual([0.5, 0.5, 0.5]);
    expect(changes()['digital']).toEqual({
      value: 0.5,
      by: '',
      at: '2026-11-21T12:00:00.000Z',
      why: 'Hoeveel lukt ervan?',
    });
    expect(steps()).toEqual(['Hoeveel lukt ervan? gemengd naar 50 %']);
    act(() => editor.actions.undo());
    expect(changes()).toEqual({});
  });

  it('goes as planned, and back to what the model says', async () => {
    const { user, changes, value, steps } = await open();
    await user.click(screen.getByRole('button', { name: `${all}: zoals gepland` }));
    expect(['asking', 'digital', 'money'].map(value)).toEqual([1, 1, 1]);
    expect(screen.queryByRole('button', { name: `${all}: zoals gepland` })).toBeNull();
    await user.click(
      screen.getByRole('button', { name: `Zet ${all} terug naar wat het model verwacht` }),
    );
    expect(changes()).toEqual({});
    expect(steps()).toEqual([
      'Hoeveel lukt ervan? gemengd naar 100 %',
      'Hoeveel lukt ervan? terug naar wat het model verwacht',
    ]);
  });

  it('keeps within the limits of the assumption', async () => {
    const { user, changes } = await open();
    await tabTo(user, field(all));
    await user.keyboard('120{Enter}');
    expect(changes()).toEqual({});
    expect(plain(screen.getByRole('alert'))).toBe('Kan van 0 % tot 100 %. Het blijft gemengd.');
  });

  it('has a slider of its own on the card of each part', async () => {
    const { user, value } = await open();
    await openPart(user, 'Digitaal');
    expect(spoken(slider(ofPart))).toBe('40 %');
    await tabTo(user, field(ofPart));
    await user.keyboard('20{Enter}');
    expect(['asking', 'digital', 'money'].map(value)).toEqual([undefined, 0.2, undefined]);
    expect(spoken(slider(all))).toBe('gemengd, 20 % tot 80 %');
  });

  it('is said on a closed card of which something is planned', async () => {
    await open({ effort: { posters: 0.5 } });
    expect(screen.getAllByText('80 % lukt')).toHaveLength(1);
    expect(screen.queryByText('40 % lukt')).toBeNull();
  });

  it('is asked of the whole only where the parts have no values of their own', async () => {
    const { user, editor } = await open();
    await openPart(user, 'Digitaal');
    expect(screen.getAllByRole('slider', { name: /Hoeveel blijven weg/ })).toHaveLength(1);
    await tabTo(user, field('Hoeveel blijven weg?'));
    await user.keyboard('70{Enter}');
    expect(editor.store.getState().history.present.assumptions['guess']?.['']?.value).toBe(0.7);
  });
});

describe('a model without expectations', () => {
  it('asks nothing', async () => {
    await openLevers();
    expect(screen.queryByText(all)).toBeNull();
  });
});

describe('a row of a lever', () => {
  const planned = { online: { 'oost|library': 0.5, 'west|library': 0.1 } };
  const said = (): readonly string[] =>
    [...document.querySelectorAll('.comes-about')].map((one) =>
      [...one.querySelectorAll('p')].map(plain).join(' | '),
    );
  const why = (): readonly (string | null)[] =>
    screen
      .getAllByRole('button', { name: 'verwacht' })
      .map((one) => one.dataset['tooltip'] ?? null);

  it('says what is planned and what comes about, and why, where they differ', async () => {
    const { user } = await open(planned);
    await openPart(user, 'Digitaal');
    // Half of 100 people and a tenth of 300, of which two fifths; at the other services nothing is planned.
    expect(said()).toEqual(['80 gepland,→ verwacht 32 mensen']);
    expect(why()).toEqual(['Want: niet elk plan lukt.']);
  });

  it('says it of the chosen town, and of each town in an opened row', async () => {
    const { user, editor } = await open(planned);
    await openPart(user, 'Digitaal');
    await tabTo(user, screen.getByRole('button', { name: 'Bibliotheek per plaats' }));
    await user.keyboard('{Enter}');
    expect(said()).toEqual([
      '80 gepland,→ verwacht 32 mensen',
      '50 gepland,→ verwacht 20 mensen',
      '30 gepland,→ verwacht 12 mensen',
    ]);
    act(() => editor.actions.choose('west'));
    expect(said()).toEqual(['30 gepland,→ verwacht 12 mensen']);
  });

  it('says nothing where everything goes as planned', async () => {
    const { user } = await open(planned);
    await openPart(user, 'Digitaal');
    await user.click(screen.getByRole('button', { name: `${all}: zoals gepland` }));
    expect(said()).toEqual([]);
  });
});
