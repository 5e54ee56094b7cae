import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Notices } from '../../renderer/scenario/Notices';
import { QuestionDialog } from '../../renderer/scenario/QuestionDialog';
import { Toast, toastTime } from '../../renderer/scenario/Overlays';
import { TroubleBar } from '../../renderer/scenario/TroubleBar';
import type { StartWorker } from '../../renderer/worker/scenarioWorker';
import { unsavedWork } from '../../renderer/state/fileQuestions';
import { problem } from '../../shared/lib/problem';
import { focused, show } from './show';
import { openSession } from '../fixtures/window/openSession';

describe('an analysis that could not be calculated', () => {
  it('is named, and asked again on request', async () => {
    let isBroken = true;
    const worker: StartWorker = (kind, answered, failed) => ({
      ask: (question) => {
        if (kind !== 'range') return;
        if (isBroken) failed?.(question);
        else answered(null as never, question);
      },
      forget: () => undefined,
      end: () => undefined,
    });
    const session = await openSession({ worker });
    const user = show(session, <Notices />);
    expect(screen.getByRole('alert').textContent).toBe(
      'Niet berekend: de marge. De berekening ernaast is twee keer vastgelopen. De uitkomst zelf klopt en uw werk is er nog.' +
        'Bereken opnieuw',
    );
    isBroken = false;
    await user.click(screen.getByRole('button', { name: 'Bereken opnieuw' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a question', () => {
  it.each([
    ['{Enter}', 'save'],
    ['{Tab}{Enter}', 'discard'],
    ['{Escape}', 'cancel'],
  ])('is answered by %s with %s', async (keys, answer) => {
    const session = await openSession();
    const user = show(session, <QuestionDialog />);
    let given: Promise<string> = Promise.resolve('');
    act(() => {
      given = session.shell.ask(unsavedWork('Plan'));
    });
    const dialog = screen.getByRole('dialog', { name: 'Wilt u uw wijzigingen bewaren?' });
    expect(dialog.textContent).toContain('In ‘Plan’ staat werk dat nog niet is bewaard.');
    // The window puts the focus on the first control by itself; this test's does not.
    if (focused() !== 'Bewaren') screen.getByRole('button', { name: 'Bewaren' }).focus();
    await user.keyboard(keys);
    expect(await given).toBe(answer);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that is still open gets its last answer when another one comes', async () => {
    const { shell } = await openSession();
    const first = shell.ask(unsavedWork('Een'));
    const second = shell.ask(unsavedWork('Twee'));
    expect(await first).toBe('cancel');
    shell.answer('save');
    expect(await second).toBe('save');
  });
});

describe('trouble', () => {
  it('says what, where, what was kept and what to do, and goes when it is dismissed', async () => {
    const session = await openSession();
    const user = show(session, <TroubleBar />);
    const problems = [problem('notAScenario', 'format')];
    act(() => session.shell.report({ title: 'files.notOpened', problems, advice: 'files.kept' }));
    expect(screen.getByRole('alert').textContent).toBe(
      'Dit bestand is niet geopend.' +
        'Dit is geen scenario van Voorkant. (bij format)' +
        'Er is niets veranderd: uw scenario staat nog in het venster. Kies een ander bestand.',
    );
    await user.tab();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('counts what is too much to list', async () => {
    const session = await openSession();
    show(session, <TroubleBar />);
    const problems = Array.from({ length: 7 }, (_, row) => problem('notFinite', `rows.${row}`));
    act(() => session.shell.report({ title: 'files.notOpened', problems, advice: null }));
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    expect(screen.getByText('En nog 2 fouten.')).toBeTruthy();
  });
});

describe('a success', () => {
  it('is said for a moment', async () => {
    vi.useFakeTimers();
    const session = await openSession();
    show(session, <Toast />);
    act(() => session.shell.succeed({ text: 'files.saved', values: { name: 'Plan' } }));
    expect(screen.getByRole('status').textContent).toBe('Bewaard: Plan');
    act(() => void vi.advanceTimersByTime(toastTime));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('takes earlier trouble away, but not trouble that came after it', async () => {
    const { shell } = await openSession();
    const trouble = { title: 'files.notSaved', problems: [], advice: null } as const;
    shell.report(trouble);
    shell.succeed({ text: 'files.saved', values: { name: 'Plan' } });
    expect(shell.store.getState().trouble).toBeNull();
    shell.report(trouble);
    shell.succeed(null);
    expect(shell.store.getState().trouble).toEqual(trouble);
  });
});
