import { act, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Guarded } from '../../renderer/elements/Guarded';
import { useEditor } from '../../renderer/state/useAppContext';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

let isBroken: boolean;

/** Fails as long as it is broken, and with any scenario that is called so. */
function Fragile(): ReactNode {
  const name = useEditor(({ history }) => history.present.name);
  if (isBroken || name === 'Stuk') throw new Error('broken on purpose');
  return <p>fragile</p>;
}

describe('a part of the window that fails', () => {
  beforeEach(() => {
    isBroken = false;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => vi.restoreAllMocks());

  it('takes no other part along, says so, and comes back with undo', async () => {
    const session = await openSession();
    const { actions } = session.editor;
    show(
      session,
      <>
        <Guarded>
          <Fragile />
        </Guarded>
        <p>other</p>
      </>,
    );
    expect(screen.getByText('fragile')).toBeTruthy();
    act(() => actions.edit((scenario) => ({ ...scenario, name: 'Stuk' }), 'stuk'));
    expect(screen.queryByText('fragile')).toBeNull();
    expect(screen.getByText('other')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain(
      'Dit deel van het venster is vastgelopen.',
    );
    act(() => actions.undo());
    expect(screen.getByText('fragile')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is written to the log, lets nobody wait for it, and is tried again on request', async () => {
    const failed = vi.fn();
    isBroken = true;
    const user = show(
      await openSession(),
      <Guarded onFailure={failed}>
        <Fragile />
      </Guarded>,
    );
    expect(failed).toHaveBeenCalledOnce();
    expect(vi.mocked(console.error).mock.calls.flat().join(' ')).toContain('broken on purpose');
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    expect(screen.getByText('fragile')).toBeTruthy();
  });
});
