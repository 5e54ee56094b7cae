import { cleanup, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { allRows, sheetScenario } from '../fixtures/window/sheet';
import { openSession } from '../fixtures/window/openSession';
import { usePerItem } from '../../renderer/grid/usePerItem';
import { rowOf } from '../../renderer/grid/sheetRows';
import type { AppContext } from '../../renderer/state/startUp';
import { useView } from '../../renderer/state/useView';
import { variable, euro, text } from '../fixtures/build/pieces';
import { changed } from '../fixtures/changed';
import { sheetModel } from '../fixtures/town/sheet';
import { show } from './show';

/** Costs rise with inflation, and a claim on everything together does too. */
const model = changed(sheetModel, (draft) => {
  draft.variables.push(
    variable('risen', 'cost * (1 + inflation)', {
      ...euro,
      label: text('Gestegen kosten'),
      dimensions: ['town', 'service', 'year'],
    }),
    variable('claim', 'total * share(staff, service) * is(service, desk)', {
      ...euro,
      label: text('Aanspraak'),
      dimensions: ['service', 'year'],
    }),
  );
});

let session: AppContext;
let user: UserEvent;
const say = vi.fn();
const done = vi.fn();

function Buttons({ name }: { readonly name: string }) {
  const view = useView();
  const actions = usePerItem(say, done);
  const row = rowOf(view, name, allRows);
  return row === null
    ? null
    : actions(row).map(({ id, label, run }) => (
        <button key={id} type="button" onClick={run}>
          {label}
        </button>
      ));
}

beforeEach(async () => {
  say.mockClear();
  session = await openSession({ model, scenario: sheetScenario() });
});
afterEach(cleanup);

const present = () => session.editor.store.getState().history.present;

it('gives an assumption a value for each item in one step, and one value again in another', async () => {
  user = show(session, <Buttons name="inflation" />);
  const before = present();
  await user.click(screen.getByRole('button', { name: 'Waarde per plaats' }));
  expect(present().perItem).toMatchObject([{ assumption: 'inflation', dimension: 'town' }]);
  expect(done).toHaveBeenCalledWith('inflation');
  expect(session.editor.store.getState().run.values.get('inflation')?.dimensions).toEqual([
    'year',
    'town',
  ]);
  await user.click(screen.getByRole('button', { name: 'Niet meer per plaats' }));
  expect(present()).toBe(before);
  session.editor.actions.undo();
  expect(present().perItem).toHaveLength(1);
});

it('refuses it with the place where there is one value for everything together', async () => {
  user = show(session, <Buttons name="staff" />);
  const before = present();
  await user.click(screen.getByRole('button', { name: 'Waarde per plaats' }));
  expect(say).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      kind: 'refused',
      text: expect.stringMatching(
        /^Vaste uren kan niet per plaats verschillen: ‘Aanspraak’ .* Er is niets gewijzigd\./,
      ) as string,
    }),
  );
  expect(present()).toBe(before);
});

it('has nothing to offer beside what is calculated', () => {
  user = show(session, <Buttons name="risen" />);
  expect(screen.queryByRole('button')).toBeNull();
});
