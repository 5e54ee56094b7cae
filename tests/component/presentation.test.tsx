import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Workbench } from '../../renderer/pages/Workbench';
import { connect } from '../../renderer/state/connect';
import { isUnsaved } from '../../renderer/state/editor';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import type { AppContext } from '../../renderer/state/startUp';
import { problem } from '../../shared/lib/problem';
import { focused } from './show';
import { townModel, townScenario } from '../fixtures/town/town';
import { fakeMain, type FakeMain } from '../fixtures/window/fakeMain';
import { newFile, openSession } from '../fixtures/window/openSession';

const [path] = townModel.pictures;
if (path === undefined) throw new Error('no picture');
const model = {
  ...townModel,
  pictures: [
    path,
    { ...path, id: 'second', label: { nl: 'Tweede', en: 'Second' } },
    { ...path, id: 'third', label: { nl: 'Derde', en: 'Third' } },
  ],
};

let main: FakeMain;
let session: AppContext;
let user: UserEvent;
let stop: () => void;
/** Whether somebody presented, at each time that main was asked to save. */
let whilePresenting: boolean[];

/** The whole window, tied to main. */
beforeEach(async () => {
  whilePresenting = [];
  main = fakeMain({
    saveDocument: (id) => {
      whilePresenting.push(session.shell.store.getState().presenting);
      return Promise.resolve({ kind: 'saved', document: { id, name: 'Geheim plan' } });
    },
  });
  const name = 'Geheim plan';
  const scenario = townScenario({ author: 'A. de Vries' });
  const file = newFile(scenario, { id: crypto.randomUUID(), name });
  session = await openSession({ main, model, file });
  stop = connect(session, main.bridge);
  user = userEvent.setup();
  render(
    <ReactAppContext value={session}>
      <Workbench />
    </ReactAppContext>,
  );
});

afterEach(() => stop());

/** F5 goes through the menu of the system. */
const pressF5 = (): void => act(() => main.command('present'));
const stage = (): HTMLElement => screen.getByRole('main', { name: 'Presentatie' });
const isPresenting = (): boolean => screen.queryByRole('main', { name: 'Presentatie' }) !== null;
const shownPicture = (): string | null =>
  within(stage()).getByRole('heading', { level: 2, name: /^(Kosten|Tweede|Derde)/ }).textContent;

describe('presenting by keyboard', () => {
  it('begins with F5 and ends with Escape, full screen in between', async () => {
    expect(isPresenting()).toBe(false);
    pressF5();
    expect(isPresenting()).toBe(true);
    expect(document.activeElement).toBe(stage());
    await user.keyboard('{Escape}');
    expect(isPresenting()).toBe(false);
    expect(vi.mocked(main.bridge.present).mock.calls).toEqual([['here'], ['off']]);
    pressF5();
    pressF5();
    expect(isPresenting()).toBe(false);
  });

  it('goes through the pictures with the arrows, and round', async () => {
    pressF5();
    expect([shownPicture(), within(stage()).getByText('1 van 3').tagName]).toEqual([
      'Kosten per jaar',
      'SPAN',
    ]);
    await user.keyboard('{ArrowRight}');
    expect(shownPicture()).toBe('Tweede');
    expect(within(stage()).getByText('2 van 3')).toBeTruthy();
    await user.keyboard('{PageDown}');
    expect(shownPicture()).toBe('Derde');
    await user.keyboard('{ArrowRight}');
    expect(shownPicture()).toBe('Kosten per jaar');
    await user.keyboard('{ArrowLeft}{PageUp}');
    expect(shownPicture()).toBe('Tweede');
    expect(within(stage()).getAllByRole('img')).toHaveLength(1);
  });

  it('shows and hides the knobs with K', async () => {
    pressF5();
    const knobs = () => within(stage()).queryByRole('slider');
    expect(knobs()).not.toBeNull();
    await user.keyboard('k');
    expect(knobs()).toBeNull();
    expect(
      within(stage()).getByRole('button', { name: 'Knoppen' }).getAttribute('aria-pressed'),
    ).toBe('false');
    await user.keyboard('k');
    expect(knobs()).not.toBeNull();
  });

  it('gives the arrows to a slider, whose figures follow; the pictures have them back after a pull', async () => {
    pressF5();
    const slider = within(stage()).getByRole('slider');
    act(() => slider.focus());
    await user.keyboard('{End}');
    // Everything online: the cost of 2028 is gone, 2 × (100 + 200 + 300 + 400).
    const effect = stage().querySelector('.figure__value data');
    expect(effect?.getAttribute('value')).toBe('2000');
    await user.keyboard('{ArrowLeft}');
    expect(shownPicture()).toBe('Kosten per jaar');
    expect(Number(effect?.getAttribute('value'))).toBeCloseTo(1980, 9);
    fireEvent.pointerUp(slider);
    await user.keyboard('{ArrowRight}');
    expect(shownPicture()).toBe('Tweede');
    expect(isUnsaved(session.editor.store.getState())).toBe(true);
  });

  it('takes back typing with Escape before it leaves', async () => {
    pressF5();
    const field = within(stage()).getByRole<HTMLInputElement>('textbox');
    await user.click(field);
    await user.clear(field);
    await user.keyboard('50k{Escape}');
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect([field.value, document.activeElement]).toEqual(['0\u00a0%', stage()]);
    expect(isUnsaved(session.editor.store.getState())).toBe(false);
    await user.keyboard('{Escape}');
    expect(isPresenting()).toBe(false);
  });

  it('gives the focus back where it was', async () => {
    const button = screen.getByRole('button', { name: 'Presenteren' });
    act(() => button.focus());
    await user.keyboard('{Enter}');
    expect(isPresenting()).toBe(true);
    await user.keyboard('{Escape}');
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(focused()).toBe('Presenteren');
  });
});

describe('what the audience sees', () => {
  it('is nothing private', () => {
    act(() => session.shell.succeed({ text: 'files.saved', values: { name: 'Geheim plan' } }));
    expect(document.body.textContent).toContain('Geheim plan');
    pressF5();
    const text = stage().textContent;
    expect(text).toContain('Klein');
    expect(text).not.toMatch(/Geheim|Vries|voorkant/);
    // Everything else in the page is hidden, for eyes and for screen readers.
    // What stands empty and waits for something to say is there for the audience too.
    const others = Array.from(stage().parentElement?.children ?? []).filter(
      (element) => element !== stage() && element.textContent !== '',
    );
    expect(others.length).toBeGreaterThan(3);
    for (const other of others) expect(getComputedStyle(other).display).toBe('none');
  });

  it('has nothing to save, to copy, or to ask', () => {
    pressF5();
    const names = within(stage())
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    expect(names).toEqual([
      'Knoppen',
      'Stoppen (Esc)',
      'Vorige grafiek',
      'Volgende grafiek',
      'Bedragen',
      'Verschil met de referentie',
    ]);
  });

  it('is disturbed by no command and no file', async () => {
    pressF5();
    for (const command of ['open', 'save', 'saveAs', 'print', 'savePdf', 'new', 'about'] as const) {
      act(() => main.command(command));
    }
    act(() => main.arrive({ kind: 'refused', problem: problem('fileMissing', 'Begroting') }));
    await act(() => Promise.resolve());
    const { form, trouble, paper } = session.shell.store.getState();
    expect([form, trouble, paper]).toEqual([null, null, null]);
    // What came is shown afterwards.
    await user.keyboard('{Escape}');
    await vi.waitFor(() =>
      expect(session.shell.store.getState().trouble?.problems[0]?.code).toBe('fileMissing'),
    );
  });

  it('can be undone as always', () => {
    act(() =>
      session.editor.actions.setValues([{ input: 'online', items: '', value: 0.5 }], 'Half'),
    );
    pressF5();
    act(() => main.command('undo'));
    expect(isUnsaved(session.editor.store.getState())).toBe(false);
  });
});

describe('the system', () => {
  it('ends it by leaving full screen', () => {
    pressF5();
    act(() => main.presentChange({ ended: true, otherScreen: false }));
    expect(isPresenting()).toBe(false);
  });

  it('has another screen, which is offered', async () => {
    pressF5();
    const offer = () => screen.queryByRole('button', { name: 'Naar het andere scherm' });
    expect(offer()).toBeNull();
    act(() => main.presentChange({ ended: false, otherScreen: true }));
    await user.click(offer() ?? stage());
    expect(vi.mocked(main.bridge.present).mock.lastCall).toEqual(['other']);
  });

  it('closes the window: work is saved where nobody presents', async () => {
    pressF5();
    await act(async () => {
      expect(await main.saveBeforeClose()).toBe(true);
    });
    expect(whilePresenting).toEqual([false]);
  });

  it('waits for a form that is open, which says so; one that holds nothing goes', () => {
    act(() => session.shell.open('new'));
    pressF5();
    expect(isPresenting()).toBe(false);
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toBe(
      'Maak dit eerst af, of sluit het. Daarna kunt u verder.',
    );
    act(() => session.shell.open('about'));
    pressF5();
    expect(isPresenting()).toBe(true);
  });
});
