import { cleanup, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Answer } from '../../renderer/answer/Answer';
import type { AppContext } from '../../renderer/state/startUp';
import { PaperWarnings } from '../../renderer/pages/report/PaperWarnings';
import type { Model } from '../../shared/model/model';
import { changed } from '../fixtures/changed';
import { show } from './show';
import type { ScenarioParts, Values } from '../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../fixtures/shops/shops';
import { openSession } from '../fixtures/window/openSession';

afterEach(cleanup);

const text = (nl: string) => ({ nl, en: nl });

/**
 * The shops, whose discount begins in a year of 2020 to 2032. The council decides about it in its budget, which
 * is there on 14 November of the year before. Today is 21 November 2026: 2028 is the first year that can still be.
 */
const model: Model = changed(shopModel, (draft) => {
  draft.calendar = {
    moments: [
      {
        id: 'budget',
        label: text('Begroting'),
        short: text('Begroting'),
        owners: ['owner'],
        years: -1,
        month: 11,
        day: 14,
        explanation: text('Uitleg.'),
        facts: [],
      },
    ],
    ways: [
      {
        id: 'council',
        steps: [{ moment: 'budget', owner: 'owner', does: text('Besluit.') }],
        decides: 'budget',
      },
    ],
    dated: [],
    earliest: 'first_year + step',
    headline: 'loss',
  };
  for (const lever of draft.levers) if (lever.start !== undefined) lever.way = 'council';
});

const start = 'start_discount';

function sessionWith(levers: Values, given: ScenarioParts = {}, of = model): Promise<AppContext> {
  const timeAxis = { first: 2020, last: 2032 };
  return openSession({ model: of, scenario: shopScenario({ timeAxis, levers, ...given }) });
}

function Page() {
  return (
    <>
      <Answer />
      <PaperWarnings />
    </>
  );
}

const late = (): readonly string[] =>
  screen.queryAllByText(/Te laat voor de start/).map((line) => line.textContent.trim());

const startOf = ({ editor }: AppContext): number | undefined =>
  editor.store.getState().history.present.levers[start]?.['']?.value;

const move = (user: UserEvent): Promise<void> =>
  user.click(screen.getByRole('button', { name: 'Schuif naar het eerste haalbare jaar' }));

describe('a start that is decided too late', () => {
  it('stands beside the figure that it makes too early, on paper too, with a way out', async () => {
    show(await sessionWith({ discount: { 'north|apple': 0.1 }, [start]: { '': 2027 } }), <Page />);
    expect(late()).toHaveLength(2);
    for (const line of late()) {
      expect(line).toContain('Het besluit had er al moeten zijn; alles kan nog vanaf 2028.');
    }
  });

  it('is moved in one step that can be undone', async () => {
    const session = await sessionWith({ discount: { 'north|apple': 0.1 }, [start]: { '': 2027 } });
    const user = show(session, <Page />);
    await move(user);
    expect(startOf(session)).toBe(2028);
    expect(late()).toEqual([]);
    expect(session.editor.store.getState().history.past.at(-1)?.name).toBe(
      'Start naar het eerste haalbare jaar',
    );
    session.editor.actions.undo();
    expect(startOf(session)).toBe(2027);
  });

  it.each<[string, Values]>([
    ['in the middle of a year', { discount: { 'north|apple': 0.1 }, [start]: { '': 2027.5 } }],
    ['that nobody has set', { discount: { 'north|apple': 0.1 } }],
  ])('also one %s', async (_, levers) => {
    const session = await sessionWith(levers);
    const user = show(session, <Page />);
    await move(user);
    expect(startOf(session)).toBe(2028);
  });

  it('says so where the first feasible year lies after the last', async () => {
    const session = await sessionWith(
      { discount: { 'north|apple': 0.1 }, [start]: { '': 2026 } },
      { timeAxis: { first: 2020, last: 2027 } },
    );
    show(session, <Page />);
    expect(late()[0]).toContain('het kan pas weer na het laatste jaar van dit scenario (2028)');
    expect(screen.queryByRole('button', { name: /Schuif/ })).toBeNull();
  });
});

it.each<[string, Values, Model]>([
  [
    'a start that can still be decided',
    { discount: { 'north|apple': 0.1 }, [start]: { '': 2028 } },
    model,
  ],
  ['a lever that was not turned', { [start]: { '': 2021 } }, model],
  [
    'a model that names no figure for it',
    { discount: { 'north|apple': 0.1 } },
    changed(model, (draft) => delete draft.calendar?.headline),
  ],
])('nothing is said of %s', async (_, levers, of) => {
  show(await sessionWith(levers, {}, of), <Page />);
  expect(late()).toEqual([]);
});
