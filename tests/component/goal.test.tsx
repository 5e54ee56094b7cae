import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Answer } from '../../renderer/answer/Answer';
import { openSession } from '../fixtures/window/openSession';
import { drawnModel as model, drawnScenario as scenario } from './drawnScenario';
import { show } from './show';

const wait = { timeout: 15_000 };

describe('“Wat is er nodig?”', () => {
  it('finds the smallest moves, and makes them as one step', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <Answer />);
    await user.click(screen.getByRole('button', { name: 'Wat is er nodig?' }));
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    expect(screen.getByRole('alert').textContent).toContain('getal');
    await user.type(screen.getByRole('textbox', { name: 'Doel' }), '1,001 mln');
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    expect(screen.queryByText(/^Dit kan/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '1.001.000' }));
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    expect(await screen.findByText(/^Dit kan/, {}, wait)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Neem over' }));
    const { history, run } = session.editor.store.getState();
    expect(history.past).toHaveLength(1);
    expect(run.values.get('effect')?.values.at(-1)).toBeGreaterThan(1.001e6 - 1);
    expect(run.values.get('effect')?.values.at(-1)).toBeLessThan(1.002e6);
  }, 30_000);

  it('is asked beside each headline, of any figure and of single levers', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <Answer />);
    const buttons = screen.getAllByRole('button', { name: /^Wat is er nodig voor / });
    const amounts = model.headlines.filter(({ display }) => display.form !== 'year');
    expect(buttons).toHaveLength(amounts.length);
    await user.click(screen.getByRole('button', { name: 'Wat is er nodig voor Saldo in 2036?' }));
    expect(screen.getByLabelText('Welk cijfer')).toHaveProperty('value', 'headline saldo');
    await user.selectOptions(screen.getByLabelText('Welk cijfer'), 'variable effect');
    await user.selectOptions(screen.getByLabelText('Jaar'), '2030');
    await user.type(screen.getByRole('textbox', { name: 'Doel' }), '300.000');
    await user.click(screen.getByRole('radio', { name: 'losse hendels' }));
    await user.click(screen.getByRole('checkbox', { name: 'Verandering van de tarieven' }));
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    expect(await screen.findByText(/^Dit kan/, {}, wait)).toBeTruthy();
    expect(screen.getByText(/^Verandering van de tarieven: van 0.*% naar /)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Neem over' }));
    const { history, run } = session.editor.store.getState();
    const year = run.space.time.years.indexOf(2030);
    expect(run.values.get('effect')?.values[year]).toBeGreaterThan(299_999);
    const [change] = Object.values(history.present.levers['tariefmutatie'] ?? {});
    expect(change?.why).toMatch(/^Wat er nodig is: .*, 2030 moet ten minste €\s300\.000 zijn\.$/);
  }, 30_000);

  it('finds what it takes to spend no more in any year', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <Answer />);
    await user.click(screen.getByRole('button', { name: 'Wat is er nodig?' }));
    await user.click(screen.getByRole('button', { name: 'Zonder extra geld' }));
    await user.click(await screen.findByRole('button', { name: 'Neem over' }, wait));
    const effects = session.editor.store.getState().run.values.get('effect')?.values ?? [];
    expect(Math.min(...effects)).toBeGreaterThan(-1);
  }, 30_000);

  it('says what is the best where it cannot be done', async () => {
    const session = await openSession({ model, scenario: scenario(10), worker: 'direct' });
    const user = show(session, <Answer />);
    await user.click(screen.getByRole('button', { name: 'Wat is er nodig?' }));
    await user.type(screen.getByRole('textbox', { name: 'Doel' }), '900 mln');
    await user.click(screen.getByRole('button', { name: 'Zoek' }));
    expect(await screen.findByText(/^Dit kan niet: het beste is/, {}, wait)).toBeTruthy();
  }, 30_000);
});
