import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { OpeningDialog } from '../../renderer/scenario/OpeningDialog';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

describe('a large file that is being opened', () => {
  it('is said with how far it is, and can be stopped', async () => {
    const session = await openSession();
    const stop = vi.fn();
    const user = show(session, <OpeningDialog />);
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => session.shell.showOpening({ name: 'Landelijk', step: 'reading', stop }));
    screen.getByRole('dialog', { name: '‘Landelijk’ wordt geopend' });
    screen.getByText('Het bestand wordt gelezen en gecontroleerd.');
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    const before = bar.value;
    act(() => session.shell.showOpening({ name: 'Landelijk', step: 'calculating', stop }));
    screen.getByText('Het bestand is groot. Het wordt doorgerekend.');
    expect(bar.value).toBeGreaterThan(before);
    expect(bar.value).toBeLessThan(bar.max);
    await user.click(screen.getByRole('button', { name: 'Niet openen' }));
    expect(stop).toHaveBeenCalledTimes(1);
    await user.keyboard('{Escape}');
    expect(stop).toHaveBeenCalledTimes(2);
  });
});
