import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { field, openLevers, openPart, plain, slider, spoken, tabTo } from './leverTown';

describe('the slider of a part', () => {
  const master = 'Vraag, alle hendels samen';

  it('moves every lever of the part', async () => {
    const { user, held, steps } = openLevers();
    await tabTo(user, slider(master));
    await user.keyboard('{PageUp}');
    expect(held('effort', 'posters')).toBe(0.1);
    expect(held('effort', 'talks')).toBe(0.1);
    expect(steps()).toEqual(['Vraag 0 % naar 10 %']);
  });

  it('takes a typed percentage', async () => {
    const { user, held } = openLevers();
    await tabTo(user, field(master));
    await user.keyboard('40{Enter}');
    expect(held('effort', 'talks')).toBe(0.4);
  });

  it('says "gemengd" where no position fits, and stands at the mean', () => {
    openLevers({ effort: { posters: 0.2, talks: 0.6 } });
    expect(spoken(slider(master))).toBe('gemengd');
    expect(field(master).value).toBe('');
    expect(field(master).placeholder).toBe('gemengd');
    expect(slider(master).valueAsNumber).toBe(0.4);
  });

  it('is not there where nothing has a full value', () => {
    openLevers();
    expect(screen.queryByRole('slider', { name: 'Geld, alle hendels samen' })).toBeNull();
  });
});

describe('a closed part', () => {
  // Two efforts in the first; three services and the manner in the second.
  it('says how many of its levers are not neutral, and which', async () => {
    const { user } = openLevers({
      effort: { posters: 0.2 },
      start_effort: { '': 2028 },
      online: { 'oost|library': 0.1, 'west|library': 0.3 },
      manner: { '': 1 },
    });
    const said = 'Bibliotheek gemengd, Manier In één keer';
    expect(plain(screen.getByText(/^1 van 2 aangepast/))).toBe('1 van 2 aangepast: Posters 20 %');
    expect(plain(screen.getByText(/^2 van 4 aangepast/))).toBe(`2 van 4 aangepast: ${said}`);
    expect(screen.getByText('1 hendel, niet aangepast')).toBeTruthy();
    await openPart(user, '1 Vraag');
    expect(screen.queryByText(/^1 van 2 aangepast/)).toBeNull();
  });

  it('opens and closes by keyboard', async () => {
    const { user } = openLevers();
    expect(screen.queryByRole('slider', { name: 'Posters' })).toBeNull();
    await openPart(user, '1 Vraag');
    expect(slider('Posters')).toBeTruthy();
    await user.keyboard(' ');
    expect(screen.queryByRole('slider', { name: 'Posters' })).toBeNull();
  });
});

describe('what is known of a lever', () => {
  it('is its owner and the weakest quality that it rests on', async () => {
    const { user } = openLevers();
    await openPart(user, '1 Vraag');
    await openPart(user, 'Geld');
    const id = slider('Posters').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('Gemeentebewijs matig');
    const other = slider('Prijs').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(other)?.textContent).toBe('Gemeente');
  });

  it('is explained on demand', async () => {
    const { user } = openLevers();
    await openPart(user, '1 Vraag');
    await tabTo(user, screen.getByRole('button', { name: 'Uitleg bij Inzet' }));
    await user.keyboard('{Enter}');
    expect(
      screen.getByText(
        'Uitleg. Het effect rust op 2 aannamen. Het bewijs voor de zwakste is matig.',
      ),
    ).toBeTruthy();
  });
});
