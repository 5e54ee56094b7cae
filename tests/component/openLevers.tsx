import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { Levers } from '../../renderer/levers/Levers';
import type { Editor } from '../../renderer/state/editor';
import type { Model } from '../../shared/model/model';
import type { Values } from '../fixtures/build/buildScenario';
import { changed, type Mutable } from '../fixtures/changed';
import { leverModel, leverScenario } from '../fixtures/town/levers';
import { openSession } from '../fixtures/window/openSession';
import { show } from './show';

export interface OpenLevers {
  readonly user: UserEvent;
  readonly editor: Editor;
  /** Value of a cell as the scenario holds it; undefined when it was not changed. */
  readonly held: (input: string, items?: string) => number | undefined;
  /** Names of the steps that can be undone, oldest first. */
  readonly steps: () => readonly string[];
}

/** The panel on screen, with these lever values; `change`: what of the model is different. */
export async function openLevers(
  levers: Values = {},
  change: (draft: Mutable<Model>) => void = () => undefined,
): Promise<OpenLevers> {
  const model = changed(leverModel, change);
  const session = await openSession({ model, scenario: leverScenario({ levers }) });
  const { editor } = session;
  return {
    user: show(session, <Levers />),
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
