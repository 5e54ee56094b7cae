import { written } from '../fixtures/build/displays';
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { find } from '../fixtures/changed';
import { openLevers, openPart, tabTo } from './openLevers';

describe('a year', () => {
  const begin = (): HTMLInputElement => screen.getByRole('spinbutton', { name: 'Begin' });

  // Years from 2026, the year before the first, to 2028.
  it.each([
    ['{ArrowUp}', 2028],
    ['{ArrowUp}{ArrowUp}', 2028],
    ['{ArrowDown}', 2026],
    ['{ArrowDown}{ArrowDown}', 2026],
    ['2028{Enter}', 2028],
  ])('%s from 2027 sets %d', async (keys, value) => {
    const { user, held } = await openLevers({ start_effort: { '': 2027 } });
    await openPart(user, '1 Vraag');
    await tabTo(user, begin());
    await user.keyboard(keys);
    expect(held('start_effort')).toBe(value);
  });

  it.each([
    ['2029', 'Kan van 2026 tot 2028. Het blijft 2027.'],
    ['2027,5', 'Dit is geen heel getal. Kan van 2026 tot 2028. Het blijft 2027.'],
  ])('%s is refused', async (text, message) => {
    const { user, held } = await openLevers({ start_effort: { '': 2027 } });
    await openPart(user, '1 Vraag');
    await tabTo(user, begin());
    await user.keyboard(`${text}{Enter}`);
    expect(screen.getByRole('alert').textContent).toBe(message);
    expect(held('start_effort')).toBe(2027);
  });

  it('beyond the years of the scenario is kept and said', async () => {
    const { user, held } = await openLevers();
    await openPart(user, '1 Vraag');
    expect(begin().value).toBe('2020');
    expect(screen.getByText('Dit jaar valt buiten 2026 tot en met 2028.')).toBeTruthy();
    await tabTo(user, begin());
    await user.keyboard('{ArrowUp}');
    expect(held('start_effort')).toBe(2026);
  });
});

describe('a day at the start of half a year', () => {
  const open = (): ReturnType<typeof openLevers> =>
    openLevers({ start_effort: { '': 2027 } }, (draft) => {
      Object.assign(find(draft.levers, 'start_effort'), { display: written.date, step: 0.5 });
    });
  const begin = (): HTMLInputElement => screen.getByRole('spinbutton', { name: 'Begin' });

  // From 1 January 2026 to 1 January 2028.
  it.each([
    ['{ArrowUp}', 2027.5, '1 juli 2027'],
    ['{ArrowUp}{ArrowUp}', 2028, '1 januari 2028'],
    ['{ArrowDown}', 2026.5, '1 juli 2026'],
    ['1 juli 2026{Enter}', 2026.5, '1 juli 2026'],
    ['2027,5{Enter}', 2027.5, '1 juli 2027'],
    ['2028{Enter}', 2028, '1 januari 2028'],
  ])('%s from 1 January 2027 sets %d', async (keys, value, written) => {
    const { user, held } = await open();
    await openPart(user, '1 Vraag');
    expect(begin().value).toBe('1 januari 2027');
    await tabTo(user, begin());
    await user.keyboard(keys);
    expect(held('start_effort')).toBe(value);
    expect(begin().value).toBe(written);
    expect(begin().getAttribute('aria-valuetext')).toBe(written);
  });

  it('in between offers the days around it, the nearest first', async () => {
    const { user, held } = await open();
    await openPart(user, '1 Vraag');
    await tabTo(user, begin());
    await user.keyboard('1 mei 2027{Enter}');
    const offered = within(screen.getByRole('alert')).getAllByRole('button');
    expect(offered.map((button) => button.textContent)).toEqual(['1 juli 2027', '1 januari 2027']);
    expect(held('start_effort')).toBe(2027);
    await user.click(offered[0] as HTMLElement);
    expect(held('start_effort')).toBe(2027.5);
  });

  it('beyond the years is refused with the range', async () => {
    const { user } = await open();
    await openPart(user, '1 Vraag');
    await tabTo(user, begin());
    await user.keyboard('1 juli 2028{Enter}');
    expect(screen.getByRole('alert').textContent).toBe(
      'Kan van 1 januari 2026 tot 1 januari 2028. Het blijft 1 januari 2027.',
    );
  });
});

it('takes amounts per town and year, below zero and with cents', async () => {
  const { user, held } = await openLevers({}, (draft) => {
    Object.assign(find(draft.settings, 'visitors'), {
      control: 'amount',
      display: written.euro,
      minimum: -1e9,
      maximum: 1e9,
    });
  });
  await openPart(user, 'Instellingen');
  await tabTo(user, screen.getByRole('textbox', { name: 'Gasten, West, 2028' }));
  await user.keyboard('−200.000,50{Enter}');
  expect(held('visitors', 'west|2028')).toBe(-200_000.5);
});

it('chooses with the arrow keys among the values that the model names', async () => {
  const { user, held, steps } = await openLevers();
  await openPart(user, 'Digitaal');
  const group = screen.getByRole('group', { name: 'Manier' });
  await tabTo(user, within(group).getByRole('radio', { name: 'Geleidelijk' }));
  await user.keyboard('{ArrowDown}');
  expect(held('manner')).toBe(1);
  expect(steps()).toEqual(['Manier Geleidelijk naar In één keer']);
});

describe('a table of counts', () => {
  const cell = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Gasten, West, 2028' });

  it('takes whole numbers', async () => {
    const { user, held, steps } = await openLevers();
    await openPart(user, 'Instellingen');
    await tabTo(user, cell());
    await user.keyboard('9{Enter}');
    expect(held('visitors', 'west|2028')).toBe(9);
    expect(held('visitors', 'oost|2028')).toBeUndefined();
    expect(steps()).toEqual(['Gasten, West, 2028 0 naar 9']);
  });

  it.each([
    ['201', 'Kan van 0 tot 200. Het blijft 0.'],
    ['1,5', 'Dit is geen heel getal. Kan van 0 tot 200. Het blijft 0.'],
  ])('refuses %s and says so below its row', async (text, message) => {
    const { user, held } = await openLevers();
    await openPart(user, 'Instellingen');
    await tabTo(user, cell());
    await user.keyboard(`${text}{Enter}`);
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe(message);
    expect(alert.closest('tr')?.previousElementSibling).toBe(cell().closest('tr'));
    expect(held('visitors', 'west|2028')).toBeUndefined();
  });

  it('has only the chosen town', async () => {
    const { user, editor } = await openLevers();
    await openPart(user, 'Instellingen');
    act(() => editor.actions.choose('oost'));
    expect(screen.queryByRole('textbox', { name: 'Gasten, West, 2028' })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'Gasten, Oost, 2028' })).toBeTruthy();
  });
});
