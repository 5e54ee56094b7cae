import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { field, openLevers, openPart, plain, slider, spoken, tabTo } from './openLevers';

describe('the table of a part', () => {
  const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

  it('sets a row for all towns at once, with what that does', async () => {
    const { user, held, steps } = await openLevers();
    await openPart(user, 'Digitaal');
    await tabTo(user, field('Bibliotheek'));
    await user.keyboard('50{Enter}');
    expect(held('online', 'oost|library')).toBe(0.5);
    expect(held('online', 'west|library')).toBe(0.5);
    expect(steps()).toEqual(['Bibliotheek 0 % naar 50 %']);
    // Half of 100 and 300 people.
    const cells = within(row(/^Bibliotheek/)).getAllByRole('cell');
    expect(cells.map(plain)).toEqual(expect.arrayContaining(['max 70 %', '200']));
  });

  it('says where towns differ, from what to what', async () => {
    const { user, steps } = await openLevers({
      online: { 'oost|library': 0.1, 'west|library': 0.3 },
    });
    await openPart(user, 'Digitaal');
    expect(spoken(slider('Bibliotheek'))).toBe('gemengd, 10 % tot 30 %');
    expect(slider('Bibliotheek').valueAsNumber).toBe(0.2);
    await tabTo(user, field('Bibliotheek'));
    await user.keyboard('70{Enter}');
    expect(steps()).toEqual(['Bibliotheek gemengd naar 70 %']);
  });

  it('opens to each town', async () => {
    const { user, held, steps } = await openLevers();
    await openPart(user, 'Digitaal');
    await tabTo(user, screen.getByRole('button', { name: 'Bibliotheek per plaats' }));
    await user.keyboard('{Enter}');
    await tabTo(user, slider('Bibliotheek, West'));
    await user.keyboard('{End}');
    expect(held('online', 'west|library')).toBe(0.7);
    expect(held('online', 'oost|library')).toBeUndefined();
    expect(steps()).toEqual(['Bibliotheek, West 0 % naar 70 %']);
  });

  it('sets only the town that the window is about, and says so', async () => {
    const { user, editor, held, steps } = await openLevers({
      online: { 'oost|library': 0.1, 'west|library': 0.3 },
    });
    await openPart(user, 'Digitaal');
    act(() => editor.actions.choose('west'));
    expect(screen.getByText('Deze regels gelden alleen voor West.')).toBeTruthy();
    // 0.3 of 300 people.
    expect(within(row(/^Bibliotheek/)).getByText('90')).toBeTruthy();
    await tabTo(user, field('Bibliotheek, West'));
    await user.keyboard('50{Enter}');
    expect(held('online', 'west|library')).toBe(0.5);
    expect(held('online', 'oost|library')).toBe(0.1);
    expect(steps()).toEqual(['Bibliotheek, West 30 % naar 50 %']);
  });

  it('refuses what is beyond the limit with the reason', async () => {
    const { user } = await openLevers();
    await openPart(user, 'Digitaal');
    await tabTo(user, field('Bibliotheek'));
    await user.keyboard('71{Enter}');
    expect(plain(screen.getByRole('alert'))).toBe(
      'Kan van 0 % tot 70 %. Het blijft 0 %.De rest komt langs.',
    );
  });

  it('has a quiet row where nothing can move, that says why', async () => {
    const { user } = await openLevers();
    await openPart(user, 'Digitaal');
    expect(screen.queryByRole('slider', { name: 'Archief' })).toBeNull();
    expect(within(row(/^Archief/)).queryByRole('textbox')).toBeNull();
    await tabTo(user, screen.getByRole('button', { name: 'Waarom kan Archief niet verder?' }));
    await user.keyboard('{Enter}');
    expect(within(row(/^Archief/)).getByText('De rest komt langs.')).toBeTruthy();
  });

  it('has a start year in each row', async () => {
    const { user, held, steps } = await openLevers({ start_online: { desk: 2027 } });
    await openPart(user, 'Digitaal');
    await tabTo(user, screen.getByRole('spinbutton', { name: 'Begin digitaal, Balie' }));
    await user.keyboard('{ArrowUp}');
    expect(held('start_online', 'desk')).toBe(2028);
    expect(steps()).toEqual(['Begin digitaal, Balie 2027 naar 2028']);
  });

  it('says in the row what the model warns about', async () => {
    const { user } = await openLevers({ online: { 'oost|desk': 0.1, 'oost|library': 0.1 } });
    await openPart(user, 'Digitaal');
    expect(within(row(/^Balie/)).getByText('werkt pas in één keer')).toBeTruthy();
    expect(within(row(/^Bibliotheek/)).queryByText('werkt pas in één keer')).toBeNull();
  });
});
