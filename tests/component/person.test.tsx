import { act, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Notices } from '../../renderer/scenario/Notices';
import { Overlays } from '../../renderer/scenario/Overlays';
import type { AppContext } from '../../renderer/state/startUp';
import { townScenario } from '../fixtures/town/town';
import { fakeMain, type FakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

async function open(person: string | null): Promise<{
  readonly session: AppContext;
  readonly main: FakeMain;
  readonly user: UserEvent;
}> {
  const main = fakeMain();
  const scenario = { ...townScenario(), author: 'Voorkant' };
  const session = await openSession({ person, main, scenario });
  const user = show(
    session,
    <>
      <Notices />
      <Overlays />
    </>,
  );
  return { session, main, user };
}

function change({ editor }: AppContext, value: number): string | undefined {
  act(() => editor.actions.setValues([{ input: 'online', items: '', value }], 'online'));
  return editor.store.getState().history.present.levers['online']?.['']?.by;
}

const question = () => screen.queryByRole('textbox', { name: 'Uw naam' });

describe('who edits', () => {
  it('is asked once, after the first change, and signs from then on; the author of the file never does', async () => {
    const { session, main, user } = await open(null);
    expect(question()).toBeNull();
    expect(change(session, 0.1)).toBe('');
    await user.type(screen.getByRole('textbox', { name: 'Uw naam' }), ' Anna de Vries ');
    await user.click(screen.getByRole('button', { name: 'Onthoud' }));
    expect(main.bridge.setPerson).toHaveBeenCalledWith('Anna de Vries');
    expect(question()).toBeNull();
    expect(change(session, 0.2)).toBe('Anna de Vries');
  });

  it('need not be named, and is then not asked again', async () => {
    const { session, main, user } = await open(null);
    change(session, 0.1);
    await user.click(screen.getByRole('button', { name: 'Zonder naam' }));
    expect(main.bridge.setPerson).toHaveBeenCalledWith('');
    expect(question()).toBeNull();
    expect(change(session, 0.2)).toBe('');
  });

  it('is known from before, and can be changed', async () => {
    const { session, user } = await open('Anna');
    expect(change(session, 0.1)).toBe('Anna');
    expect(question()).toBeNull();
    act(() => session.shell.open('person'));
    await user.clear(screen.getByRole('textbox', { name: 'Uw naam' }));
    await user.type(screen.getByRole('textbox', { name: 'Uw naam' }), 'Bert{Enter}');
    expect(change(session, 0.2)).toBe('Bert');
  });
});
