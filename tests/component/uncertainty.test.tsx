import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Answer } from '../../renderer/answer/Answer';
import { ComparePage } from '../../renderer/compare/ComparePage';
import { PaperFigures } from '../../renderer/pages/report/PaperFigures';
import { RegisterTab } from '../../renderer/sources/RegisterTab';
import { ChancePanel } from '../../renderer/uncertainty/ChancePanel';
import { MethodPanel } from '../../renderer/uncertainty/MethodPanel';
import { SwitchingPanel } from '../../renderer/uncertainty/SwitchingPanel';
import { TwoWayPicture } from '../../renderer/uncertainty/TwoWayPicture';
import { UncertaintyPage } from '../../renderer/uncertainty/UncertaintyPage';
import { orderStatistics } from '../../shared/analysis/orderStatistics';
import { createDrawnAnswer } from '../../shared/calculation/drawnAnswer';
import { createSession } from '../../shared/calculation/session';
import type { Scenario } from '../../shared/model/scenario';
import { xmlFault } from '../fixtures/wellFormed';
import { fakeMain } from '../fixtures/window/fakeMain';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import { openSession } from '../fixtures/window/openSession';
import { drawnModel as model, drawnScenario as scenario } from './drawnScenario';
import { show } from './show';

const wait = { timeout: 15_000 };

/** How often the effect is a saving, by the draws themselves. */
function shareOf(one: Scenario, item: string | null = null): number {
  const draw = createDrawnAnswer(createSession([model]).prepare(one), item, one.draws);
  if (draw === null) throw new Error('the newest model says what is uncertain');
  return orderStatistics(draw(0, one.draws.count).answer).positive;
}

describe('beside the effect', () => {
  it('stands the chance of a saving, in tenths, with every digit on request', async () => {
    const drawn = scenario(120);
    show(await openSession({ model, scenario: drawn, worker: 'direct' }), <Answer />);
    const tenths = `${String(Math.round(shareOf(drawn) * 10))} van de 10`;
    const chance = await screen.findByText('Kans op een besparing:', { exact: false }, wait);
    expect(chance.textContent).toContain(tenths);
    const band = await screen.findByText(/^in 8 van de 10 gevallen tussen .* meer en .* minder$/);
    expect(band.dataset['tooltip']).toMatch(/^Van 120 keer rekenen .*€\s\d{3}\.\d{3}/);
    const turn = await screen.findByText(
      /^De verschuiving levert pas iets op als ten minste 83,1\s% van de kinderen/,
      {},
      wait,
    );
    expect(turn.textContent).toContain('wegblijft');
    expect(await screen.findByText(/^Dit hangt vooral af van: .+\.$/, {}, wait)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/significant|Monte Carlo/i);
  });

  it('is that of the chosen municipality', async () => {
    const drawn = scenario(20);
    const session = await openSession({ model, scenario: drawn, worker: 'direct' });
    session.editor.actions.choose('sliedrecht');
    show(session, <Answer />);
    const tenths = Math.round(shareOf(drawn, 'sliedrecht') * 10);
    const chance = await screen.findByText('Kans op een besparing:', { exact: false }, wait);
    if (tenths > 0 && tenths < 10) {
      expect(chance.textContent).toContain(`${String(tenths)} van de 10`);
    }
  });

  it('says nothing where nothing is done', async () => {
    const session = await openSession({
      model,
      scenario: scenario(20, 'nulscenario'),
      worker: 'direct',
    });
    show(session, <Answer />);
    await expect.poll(() => session.drawing.store.getState().drawn, wait).not.toBeNull();
    expect(screen.queryByText('Kans op een besparing:', { exact: false })).toBeNull();
  });

  it('stands on paper too', async () => {
    show(
      await openSession({ model, scenario: scenario(20), worker: 'direct' }),
      <PaperFigures most={1} />,
    );
    const band = await screen.findByText(/in 8 van de 10 gevallen/, {}, wait);
    expect(band.textContent).toContain('Kans op een besparing');
    await expect.poll(() => band.textContent, wait).toContain('Dit hangt vooral af van: ');
    expect(band.textContent).toMatch(/De verschuiving levert pas iets op .* wegblijft/);
  });
});

describe('the page “Hoe zeker?”', () => {
  it('shows each picture as a table, and says the method', async () => {
    const savePicture = vi.fn<VoorkantBridge['savePicture']>(() =>
      Promise.resolve({ kind: 'cancelled' }),
    );
    const session = await openSession({
      main: fakeMain({ savePicture }),
      model,
      scenario: scenario(20),
      worker: 'direct',
    });
    const user = show(session, <UncertaintyPage />);
    for (const name of ['Bandbreedte', 'Het effect in een jaar', 'Wat weegt het zwaarst?']) {
      const picture = await screen.findByRole('region', { name }, wait);
      await user.click(within(picture).getByRole('button', { name: 'Toon de tabel' }));
      expect(within(picture).getAllByRole('row').length).toBeGreaterThan(5);
      await user.click(within(picture).getByRole('button', { name: 'Bewaar deze grafiek' }));
      await user.click(screen.getByRole('menuitem', { name: /SVG/ }));
      await expect.poll(() => savePicture.mock.lastCall?.[0], wait).toContain(name);
      const svg = new TextDecoder().decode(savePicture.mock.lastCall?.[2]);
      expect(xmlFault(svg)).toBeUndefined();
      expect(svg).toContain(name);
    }
    const turns = await screen.findByRole('region', { name: 'Wanneer loont het?' }, wait);
    expect(within(turns).getAllByRole('row').length).toBeGreaterThan(5);
    expect(
      within(turns).getByRole('row', { name: /^Blijft weg uit de zorgmarkt 85/ }),
    ).toBeTruthy();
    const method = screen.getByRole('region', { name: 'Hoe is dit berekend?' });
    expect(method.textContent).toContain('20 van 20 trekkingen, begingetal 1');
    expect(method.textContent).toContain('Sobol');
  }, 60_000);
});

describe('seed and number of draws', () => {
  it('are fields of the scenario, and what they are set to is a step', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <MethodPanel drawn={null} />);
    const seed = screen.getByRole('textbox', { name: 'Begingetal' });
    await user.clear(seed);
    await user.type(seed, '1,5{Enter}');
    expect(screen.getByRole('alert').textContent).toContain('4294967295');
    await user.clear(seed);
    await user.type(seed, '0{Enter}');
    const count = screen.getByRole('textbox', { name: 'Aantal trekkingen' });
    await user.clear(count);
    await user.type(count, '20');
    await user.tab();
    const { history } = session.editor.store.getState();
    expect(history.present.draws).toEqual({ seed: 0, count: 20 });
    expect(history.past).toHaveLength(2);
    session.editor.actions.undo();
    expect(session.editor.store.getState().history.present.draws.count).toBe(10);
  });

  it('ask which of two numbers is meant', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <MethodPanel drawn={null} />);
    const seed = screen.getByRole('textbox', { name: 'Begingetal' });
    await user.clear(seed);
    await user.type(seed, '1,234{Enter}');
    expect(session.editor.store.getState().history.present.draws.seed).toBe(1);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('1.234');
    await user.keyboard('{Enter}');
    expect(session.editor.store.getState().history.present.draws.seed).toBe(1234);
  });

  it('say of each draw what it was, as a scenario', async () => {
    const session = await openSession({ model, scenario: scenario(20), worker: 'direct' });
    const user = show(session, <UncertaintyPage />);
    const button = await screen.findByRole('button', { name: 'Open de middelste (P50)' }, wait);
    const drawn = session.drawing.store.getState().drawn?.answer ?? new Float64Array();
    await user.click(button);
    await expect
      .poll(() => session.editor.store.getState().history.present.name)
      .toMatch(/, trekking \d+ \(begingetal 1\)$/);
    const { run, file } = session.editor.store.getState();
    expect(file.id).toBeNull();
    // To the last bit what was drawn.
    expect([...drawn]).toContain(run.values.get('#headline.effect')?.values[0]);
  }, 30_000);
});

describe('scenarios beside each other', () => {
  it('say how often each has the best answer', async () => {
    const session = await openSession({ model, scenario: scenario(30), worker: 'direct' });
    session.shell.compare({ scenario: scenario(30, 'nulscenario'), what: 'file', name: 'nul' });
    show(session, <ComparePage />);
    const name = 'Welk scenario houdt het best stand?';
    const table = await screen.findByRole('table', { name }, wait);
    const tenths = Math.round(shareOf(scenario(30)) * 10);
    expect(within(table).getByRole('row', { name: /^Nu / }).textContent).toContain(
      `${String(tenths)} van de 10`,
    );
    expect(within(table).getByRole('row', { name: /^nul / }).textContent).toContain(
      `${String(10 - tenths)} van de 10`,
    );
  }, 30_000);
});

describe('what can happen to a municipality', () => {
  it('is told of one, as a paragraph to copy', async () => {
    const session = await openSession({ model, scenario: scenario(100), worker: 'direct' });
    show(session, <ChancePanel />);
    expect(await screen.findByText(/^Kies boven in beeld één gemeente/)).toBeTruthy();
    act(() => session.editor.actions.choose('sliedrecht'));
    const text = await screen.findByText(/^Bijzondere gebeurtenissen kosten naar/, {}, wait);
    expect(text.textContent).toMatch(/tussen €.* en €.*, en tussen €.* en €.* met toeval erbij\.$/);
    expect(screen.getByRole('button', { name: 'Kopieer als risicoparagraaf' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN/);
  }, 30_000);
});

describe('the table over two inputs', () => {
  it('shows what two things do together, of any two and any figure', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <TwoWayPicture />);
    const place = await screen.findByRole('region', { name: 'Twee dingen tegelijk' }, wait);
    expect(await within(place).findByText(/De stip is nu: Blijft weg/, {}, wait)).toBeTruthy();
    expect(place.querySelectorAll('rect')).toHaveLength(441);
    expect(within(place).getByText(/Op de lijn is het cijfer nul/)).toBeTruthy();
    expect(place.querySelector('.heat__zero')?.getAttribute('d')).toContain('M');
    await user.click(within(place).getByRole('button', { name: 'Toon de tabel' }));
    expect(within(place).getAllByRole('row')).toHaveLength(22);
    // The same lever twice is no table.
    await user.selectOptions(within(place).getByLabelText('Naar rechts'), 'lever naar_voren');
    expect(await within(place).findByText(/kunnen niet samen bewegen/, {}, wait)).toBeTruthy();
    await user.selectOptions(within(place).getByLabelText('Omhoog'), 'lever tariefmutatie');
    await user.selectOptions(within(place).getByLabelText('Welk cijfer'), 'variable fte');
    await user.selectOptions(within(place).getByLabelText('Jaar'), '2030');
    expect(await within(place).findByText(/2030 als twee dingen/, {}, wait)).toBeTruthy();
  }, 30_000);
});

describe('“Wanneer loont het?”', () => {
  it('sets what turns the effect to where it does, as one step that says why', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <SwitchingPanel drawn={null} />);
    const name = /^Zet Blijft weg uit de zorgmarkt op \d/;
    await user.click(await screen.findByRole('button', { name }, wait));
    const { history, run } = session.editor.store.getState();
    expect(history.past).toHaveLength(1);
    expect(Math.abs(run.values.get('effect')?.values.at(-1) ?? NaN)).toBeLessThan(0.01);
    const changes = Object.values(history.present.assumptions['blijft_weg'] ?? {});
    expect(changes[0]?.why).toMatch(/^Omslagpunt: met Blijft weg uit de zorgmarkt op \d/);
  }, 30_000);
});

describe('the register of assumptions', () => {
  it('says what to find out first, and the share of each that weighs', async () => {
    const session = await openSession({ model, scenario: scenario(20), worker: 'direct' });
    show(session, <RegisterTab wanted={null} onGoTo={() => undefined} />);
    const advice = await screen.findByText(/^Als u één ding uitzoekt, zoek dit uit: /, {}, wait);
    expect(advice.textContent).toMatch(/\d+\s% van de onzekerheid/);
    expect(screen.getAllByText(/^Aandeel in de onzekerheid: \d+\s%$/).length).toBeGreaterThan(8);
  }, 30_000);
});
