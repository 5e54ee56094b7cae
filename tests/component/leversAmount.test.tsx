import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { field, openLevers, openPart, plain, slider, spoken, tabTo } from './openLevers';

describe('a slider', () => {
  // From 0: one step is 1 %, with Shift 10 %.
  it.each([
    ['{ArrowRight}', 0.01],
    ['{ArrowUp}', 0.01],
    ['{Shift>}{ArrowRight}{/Shift}', 0.1],
    ['{PageUp}', 0.1],
    ['{End}', 1],
    ['{End}{ArrowLeft}', 0.99],
    ['{End}{Shift>}{ArrowDown}{/Shift}', 0.9],
    ['{End}{PageDown}', 0.9],
    ['{End}{Home}{ArrowRight}', 0.01],
  ])('%s sets %d', async (keys, value) => {
    const { user, held } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, slider('Posters'));
    await user.keyboard(keys);
    expect(held('effort', 'posters')).toBe(value);
  });

  it('says its value as it is written', async () => {
    const { user } = await openLevers({ effort: { posters: 0.35 } });
    await openPart(user, '1 Vraag');
    expect(spoken(slider('Posters'))).toBe('35 %');
  });

  it('makes one step of a key that is held, named from the first value to the last', async () => {
    const { user, steps } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, slider('Posters'));
    await user.keyboard('{ArrowRight>3/}');
    expect(steps()).toEqual(['Posters 0 % naar 3 %']);
    await user.keyboard('{ArrowRight}');
    expect(steps()).toEqual(['Posters 0 % naar 3 %', 'Posters 3 % naar 4 %']);
  });
});

describe('a typed value', () => {
  it.each(['35', '35 %', '35,0'])('%s is a share of 0.35', async (text) => {
    const { user, held, steps } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard(`${text}{Enter}`);
    expect(held('effort', 'posters')).toBe(0.35);
    expect(steps()).toEqual(['Posters 0 % naar 35 %']);
    expect(field('Posters').value).toBe('35\u00a0%');
  });

  it('is set by leaving the field', async () => {
    const { user, held } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard('35');
    expect(held('effort', 'posters')).toBeUndefined();
    await user.tab();
    expect(held('effort', 'posters')).toBe(0.35);
  });

  it('goes by Escape', async () => {
    const { user, held } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard('35{Escape}');
    expect(field('Posters').value).toBe('0\u00a0%');
    await user.tab();
    expect(held('effort', 'posters')).toBeUndefined();
  });

  it.each([
    [1, 0.35],
    [2, 0.0035],
  ])('0,35 asks what is meant: choice %d is %d', async (choice, value) => {
    const { user, held } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard('0,35{Enter}');
    const hint = screen.getByRole('alert');
    expect(plain(hint)).toBe('Bedoelt u 35 % of 0,35 %?35 %0,35 %');
    expect(held('effort', 'posters')).toBeUndefined();
    const button = within(hint).getAllByRole('button')[choice - 1];
    if (button === undefined) throw new Error('no such choice');
    await tabTo(user, button);
    await user.keyboard('{Enter}');
    expect(held('effort', 'posters')).toBe(value);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps a calculation as the note of the change', async () => {
    const { user, held, editor } = await openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard('=20%+15%{Enter}');
    expect(held('effort', 'posters')).toBe(0.35);
    const { levers } = editor.store.getState().history.present;
    expect(levers['effort']?.['posters']?.why).toBe('=20%+15%');
  });

  it.each([
    ['-1', 'Kan van 0 % tot 100 %. Het blijft 20 %.'],
    ['101', 'Kan van 0 % tot 100 %. Het blijft 20 %.'],
    ['veel', 'Dit is geen getal. Kan van 0 % tot 100 %. Het blijft 20 %.'],
  ])('%s is refused beside the field: %s', async (text, message) => {
    const { user, held, steps } = await openLevers({ effort: { posters: 0.2 } });
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard(`${text}{Enter}`);
    const alert = screen.getByRole('alert');
    expect(plain(alert)).toBe(message);
    expect(field('Posters').getAttribute('aria-describedby')).toBe(alert.id);
    expect(field('Posters').getAttribute('aria-invalid')).toBe('true');
    expect(field('Posters').value).toBe(text);
    expect(held('effort', 'posters')).toBe(0.2);
    expect(steps()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(field('Posters').value).toBe('20\u00a0%');
  });

  it('that was refused gives way when something else sets the value', async () => {
    const { user, editor } = await openLevers({ effort: { posters: 0.2 } });
    await openPart(user, '1 Vraag');
    await tabTo(user, field('Posters'));
    await user.keyboard('101{Enter}');
    act(() => {
      const values = [{ input: 'effort', items: 'posters', value: 0.3 }];
      editor.actions.setValues(values, 'elsewhere');
    });
    expect(field('Posters').value).toBe('30\u00a0%');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('may be negative, with a real minus sign', async () => {
    const { user, held } = await openLevers();
    await openPart(user, 'Geld');
    await tabTo(user, field('Prijs'));
    await user.keyboard('-5{Enter}');
    expect(held('price')).toBe(-0.05);
    expect(field('Prijs').value).toBe('\u22125\u00a0%');
  });
});

describe('putting back', () => {
  it('is there for what was changed only, and leaves the keyboard at the lever', async () => {
    const { user, held, steps } = await openLevers({ effort: { posters: 0.2 } });
    await openPart(user, '1 Vraag');
    expect(screen.queryByRole('button', { name: /^Zet Gesprekken/ })).toBeNull();
    await tabTo(user, screen.getByRole('button', { name: /^Zet Posters terug naar 0\s%$/ }));
    await user.keyboard('{Enter}');
    expect(held('effort', 'posters')).toBeUndefined();
    expect(steps()).toEqual(['Posters terug naar 0 %']);
    expect(document.activeElement).toBe(slider('Posters'));
    expect(screen.queryByRole('button', { name: /^Zet Posters/ })).toBeNull();
  });
});
