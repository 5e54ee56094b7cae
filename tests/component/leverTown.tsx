import { silentWorker } from './directWorker';
import { render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { Levers } from '../../renderer/levers/Levers';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import type { AppContext } from '../../renderer/state/startUp';
import { createAttributions } from '../../renderer/state/attributions';
import { createEditor, type Editor } from '../../renderer/state/editor';
import { setUpTexts } from '../../renderer/format/setUpTexts';
import type { Model } from '../../shared/model/model';
import type { Changes, Scenario } from '../../shared/model/scenario';
import { changed, type Mutable } from '../fixtures/changed';
import { leverModel } from './leverModel';
import { smallScenario } from './smallTown';

function leverScenario(levers: Changes): Scenario {
  const small = smallScenario(0);
  const row = (items: string, amount: number): Scenario['dataset']['rows'][number] => ({
    variable: 'people',
    items,
    value: amount,
    status: 'bron',
    source: '',
    note: '',
  });
  return {
    ...small,
    dataset: { ...small.dataset, rows: [row('oost', 100), row('west', 300)] },
    levers,
  };
}

export interface OpenLevers {
  readonly user: UserEvent;
  readonly editor: Editor;
  /** Value of a cell as the scenario holds it; undefined when it was not changed. */
  readonly held: (input: string, items?: string) => number | undefined;
  /** Names of the steps that can be undone, oldest first. */
  readonly steps: () => readonly string[];
}

/** The panel on screen, with these lever values by input and items; `change`: what of the model is different. */
export function openLevers(
  values: Readonly<Record<string, Readonly<Record<string, number>>>> = {},
  change: (draft: Mutable<Model>) => void = () => undefined,
): OpenLevers {
  setUpTexts();
  const levers = Object.fromEntries(
    Object.entries(values).map(([input, cells]) => [
      input,
      Object.fromEntries(
        Object.entries(cells).map(([items, amount]) => [
          items,
          { value: amount, by: '', at: '', why: '' },
        ]),
      ),
    ]),
  );
  const scenario = leverScenario(levers);
  const editor = createEditor(
    {
      id: null,
      name: null,
      identity: { id: scenario.id, basedOn: null },
      saved: scenario,
      content: null,
      marks: [],
    },
    {
      models: [changed(leverModel, change)],
      clock: () => 0,
      now: () => '2026-11-21T12:00:00.000Z',
      startWorker: silentWorker,
    },
  );
  const { problems } = editor.store.getState().compiled;
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const attributions = createAttributions(editor, silentWorker);
  render(
    <ReactAppContext value={{ editor, attributions } as AppContext}>
      <Levers />
    </ReactAppContext>,
  );
  return {
    user: userEvent.setup(),
    editor,
    held: (input, items = '') =>
      editor.store.getState().history.present.levers[input]?.[items]?.value,
    steps: () =>
      editor.store.getState().history.past.map(({ name }) => name.replaceAll('\u00a0', ' ')),
  };
}

/** Presses Tab until this has the focus. */
export async function tabTo(user: UserEvent, element: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 100; presses += 1) {
    if (document.activeElement === element) return;
    await user.tab();
  }
  throw new Error(`no way by Tab to ${element.outerHTML}`);
}

export async function openPart(user: UserEvent, name: string): Promise<void> {
  await tabTo(user, screen.getByRole('button', { name, expanded: false }));
  await user.keyboard('{Enter}');
}

export const slider = (name: string): HTMLInputElement => screen.getByRole('slider', { name });
export const field = (name: string): HTMLInputElement =>
  screen.getByRole('textbox', { name: `${name}, typ een waarde` });
export const plain = (element: HTMLElement): string =>
  element.textContent.replaceAll('\u00a0', ' ');
export const spoken = (element: HTMLElement): string | undefined =>
  element.getAttribute('aria-valuetext')?.replaceAll('\u00a0', ' ');
