import { act, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ScenarioMenu } from '../../renderer/scenario/ScenarioMenu';
import { focused, show } from './show';
import { townScenario } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';

const { dataset } = townScenario();
const examples = [
  { id: 'a', name: 'Alles online', note: 'Wat er gebeurt zonder balie.', text: '{', dataset },
];
const recent = [
  {
    key: 'r',
    name: 'Plan',
    folder: 'Documenten',
    openedAt: '2026-11-21T12:00:00.000Z',
    modified: '2026-11-21T12:00:00.000Z',
    stamp: 'x',
  },
];

it('opens by keyboard, is walked through with arrows, and gives the focus back', async () => {
  const user = show(await openSession(), <ScenarioMenu />);
  await user.tab();
  expect(focused()).toBe('Scenario');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Nieuw…');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Openen…');
  await user.keyboard('{Home}{ArrowUp}');
  expect(focused()).toBe(screen.getAllByRole('menuitem').at(-1)?.textContent);
  await user.keyboard('b');
  expect(focused()).toContain('Bewaren');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(focused()).toBe('Scenario');
});

it('opens a form and closes itself', async () => {
  const session = await openSession();
  const user = show(session, <ScenarioMenu />);
  await user.tab();
  await user.keyboard('{Enter}{Enter}');
  expect(session.shell.store.getState().form).toBe('new');
  expect(screen.queryByRole('menu')).toBeNull();
});

it('lists recent files and the examples with their notes, a column further', async () => {
  const main = fakeMain({ listRecent: () => Promise.resolve(recent) });
  const session = await openSession({ main, examples });
  const openExample = vi.spyOn(session.files, 'openExample').mockResolvedValue(true);
  const user = show(session, <ScenarioMenu />);
  await act(() => Promise.resolve());
  await user.tab();
  await user.keyboard('{Enter}pl');
  expect(focused()).toBe('PlanDocumenten');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('Alles onlineWat er gebeurt zonder balie.');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toContain('Nieuw…');
  await user.keyboard('{End}{Enter}');
  expect(openExample).toHaveBeenCalledWith('{');
});

it('changes the language, here and in the menu of the system', async () => {
  const main = fakeMain();
  const user = show(await openSession({ main }), <ScenarioMenu />);
  await user.tab();
  await user.keyboard('{Enter}');
  const dutch = screen.getByRole('menuitemradio', { name: 'Nederlands' });
  expect(dutch.getAttribute('aria-checked')).toBe('true');
  await user.keyboard('en{Enter}');
  expect(main.bridge.setLanguage).toHaveBeenCalledWith('en');
  await user.keyboard('{Enter}');
  expect(screen.getByRole('menuitem', { name: /^Properties/ })).toBeTruthy();
});
