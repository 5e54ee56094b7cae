import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { field, openLevers, openPart, plain, slider, spoken, tabTo } from './openLevers';

describe('the slider of a part', () => {
  const master = 'Vraag, alle hendels samen';

  it('moves every lever of the part', async () => {
    const { user, held, steps } = await openLevers();
    await tabTo(user, slider(master));
    await user.keyboard('{PageUp}');
    expect(held('effort', 'posters')).toBe(0.1);
    expect(held('effort', 'talks')).toBe(0.1);
    expect(steps()).toEqual(['Vraag 0 % naar 10 %']);
  });

  it('takes a typed percentage', async () => {
    const { user, held } = await openLevers();
    await tabTo(user, field(master));
    await user.keyboard('40{Enter}');
    expect(held('effort', 'talks')).toBe(0.4);
  });

  it('says "gemengd" where no position fits, and stands for the whole of what is chosen', async () => {
    await openLevers({ effort: { posters: 0.2, talks: 0.6 } });
    expect(spoken(slider(master))).toBe('gemengd, van wat nu gekozen is');
    expect(field(master).value).toBe('');
    expect(field(master).placeholder).toBe('gemengd');
    expect(slider(master).valueAsNumber).toBe(1);
  });

  it('takes a share of a mixed plan and gives it back, and leaves what is neutral', async () => {
    const { user, held, steps } = await openLevers({ effort: { posters: 0.7 } });
    await tabTo(user, field(master));
    await user.keyboard('50{Enter}');
    expect(held('effort', 'posters')).toBe(0.35);
    expect(held('effort', 'talks')).toBeUndefined();
    // Of the same plan: not half of the half.
    expect(field(master).value).toBe('50\u00a0%');
    await user.clear(field(master));
    await user.keyboard('100{Enter}');
    expect(held('effort', 'posters')).toBe(0.7);
    expect(steps()).toEqual([
      'Vraag gemengd naar 50 % van wat gekozen was',
      'Vraag 50 % naar 100 % van wat gekozen was',
    ]);
  });

  it('is still about the same plan in one pull by way of nothing', async () => {
    const { user, held, steps } = await openLevers({ effort: { posters: 0.7, talks: 0.1 } });
    await tabTo(user, slider(master));
    await user.keyboard('{Home>}');
    expect(held('effort', 'posters')).toBeUndefined();
    await user.keyboard('{PageUp>}');
    expect(held('effort', 'posters')).toBe(0.07);
    expect(held('effort', 'talks')).toBe(0.01);
    await user.keyboard('{/PageUp}');
    expect(steps()).toEqual(['Vraag gemengd naar 10 % van wat gekozen was']);
  });

  it('moves every lever again once nothing is left of the plan', async () => {
    const { user, held } = await openLevers({ effort: { posters: 0.7 } });
    await tabTo(user, field(master));
    await user.keyboard('0{Enter}');
    await user.clear(field(master));
    await user.keyboard('20{Enter}');
    expect(held('effort', 'posters')).toBe(0.2);
    expect(held('effort', 'talks')).toBe(0.2);
  });

  it('sets a mixed part to one position when asked', async () => {
    const { user, held, steps } = await openLevers({ effort: { posters: 0.2, talks: 0.6 } });
    await user.click(screen.getByRole('button', { name: 'alle hendels gelijk: Vraag' }));
    expect(held('effort', 'posters')).toBe(0.4);
    expect(held('effort', 'talks')).toBe(0.4);
    expect(steps()).toEqual(['Vraag gemengd naar 40 %']);
    expect(field(master).value).toBe('40\u00a0%');
  });

  it('says whom it moves while one town is chosen, and moves that one only when asked', async () => {
    const { user, editor, held, steps } = await openLevers();
    expect(screen.queryByText('geldt voor alles samen')).toBeNull();
    act(() => editor.actions.choose('west'));
    // The efforts are those of everybody.
    expect(screen.getByText('geldt voor alles samen')).toBeTruthy();
    const whom = screen.getByRole('group', { name: 'Voor wie geldt de schuif van Digitaal?' });
    expect(within(whom).getByRole<HTMLInputElement>('radio', { name: 'alles samen' }).checked).toBe(
      true,
    );
    await user.click(within(whom).getByRole('radio', { name: 'alleen West' }));
    await tabTo(user, field('Digitaal, West, alle hendels samen'));
    await user.keyboard('100{Enter}');
    expect(held('online', 'west|library')).toBe(0.7);
    expect(held('online', 'oost|library')).toBeUndefined();
    expect(steps()).toEqual(['Digitaal, West 0 % naar 100 %']);
  });

  it('is not there where nothing has a full value', async () => {
    await openLevers();
    expect(screen.queryByRole('slider', { name: 'Geld, alle hendels samen' })).toBeNull();
  });
});

describe('a closed part', () => {
  // Two efforts in the first; three services and the manner in the second.
  it('says how many of its levers are not neutral, and which', async () => {
    const { user } = await openLevers({
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
    const { user } = await openLevers();
    expect(screen.queryByRole('slider', { name: 'Posters' })).toBeNull();
    await openPart(user, '1 Vraag');
    expect(slider('Posters')).toBeTruthy();
    await user.keyboard(' ');
    expect(screen.queryByRole('slider', { name: 'Posters' })).toBeNull();
  });
});

describe('what is known of a lever', () => {
  it('is its owner and the weakest quality that it rests on', async () => {
    const { user } = await openLevers();
    await openPart(user, '1 Vraag');
    await openPart(user, 'Geld');
    const id = slider('Posters').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe('Gemeentebewijs matig');
    const other = slider('Prijs').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(other)?.textContent).toBe('Gemeente');
  });

  it('is explained on demand', async () => {
    const { user } = await openLevers();
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
