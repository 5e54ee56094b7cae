import { cleanup, screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sheet } from '../../renderer/grid/Sheet';
import type { AppContext } from '../../renderer/state/startUp';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

let session: AppContext;
let user: UserEvent;

beforeEach(async () => {
  session = await openSession();
  user = show(session, <Sheet />);
});
afterEach(cleanup);

const present = () => session.editor.store.getState().history.present;

async function write(text: string): Promise<HTMLElement> {
  await user.click(screen.getByRole('button', { name: 'Wijzig formule' }));
  const field = screen.getByRole('combobox', { name: /^Formule van/ });
  await user.clear(field);
  await user.type(field, text);
  return field;
}

describe('another formula', () => {
  it('is in the scenario with who, when and why, is one step and can be put back', async () => {
    const before = present();
    await write('1 + 1');
    await user.type(screen.getByRole('textbox', { name: /^Reden/ }), 'proef');
    await user.click(screen.getByRole('button', { name: 'Neem over' }));
    const [change] = present().formulas;
    expect(change).toMatchObject({ formula: '1 + 1', by: before.author, why: 'proef' });
    expect(screen.getByText('gewijzigd')).toBeTruthy();
    session.editor.actions.undo();
    expect(present()).toBe(before);
    session.editor.actions.redo();
    await user.click(await screen.findByRole('button', { name: 'Zet formule terug' }));
    expect(present().formulas).toEqual([]);
    // What is as it was saved is the saved one.
    expect(present()).toBe(session.editor.store.getState().file.saved);
  });

  it('is taken with Enter, and says before what the cell becomes', async () => {
    const field = await write('1 + 1');
    expect(screen.getByText(/ wordt 2/)).toBeTruthy();
    await user.type(field, '{Enter}');
    expect(present().formulas).toHaveLength(1);
  });

  it('that is wrong is said with what was meant, and is not taken', async () => {
    const before = present();
    const field = await write('suum(1, 2)');
    expect(screen.getByText(/De functie 'suum' bestaat niet\. Bedoelt u ‘sum’\?/)).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.type(field, '{Enter}');
    expect(present()).toBe(before);
    expect(screen.getByRole('combobox', { name: /^Formule van/ })).toBe(field);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: /^Formule van/ })).toBeNull();
    expect(present()).toBe(before);
  });

  it('is completed with the keyboard', async () => {
    const field = await write('cumsu');
    expect(screen.getByRole('option', { name: /^cumsum/ })).toBeTruthy();
    await user.keyboard('{Tab}');
    expect((field as HTMLTextAreaElement).value).toBe('cumsum(');
    expect(screen.getByText(/Loopt op over een dimensie/)).toBeTruthy();
  });

  it('that is the same changes nothing', async () => {
    const before = present();
    await user.click(screen.getByRole('button', { name: 'Wijzig formule' }));
    await user.click(screen.getByRole('button', { name: 'Neem over' }));
    expect(present()).toBe(before);
  });
});
