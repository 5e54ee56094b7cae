import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { GoldenCase } from '../fixtures/golden';
import { areSame, earlierGoldenFigures, goldenFigures } from './goldenFigures';
import type { OpenApp } from './launchApp';

/** Chooses from the menu of scenarios in the window. */
export async function chooseInWindow(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Scenario', exact: true }).click();
  await page.getByRole('menuitem', { name }).first().click();
}

/**
 * Opens an example by its name and waits for it. The one of before may have the same name: what is there when nothing
 * can be done again or taken back is the new one.
 */
export async function openExample(page: Page, name: string): Promise<void> {
  await chooseInWindow(page, name);
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  for (const step of [/^Ongedaan maken/, /^Opnieuw/]) {
    await page.getByRole('button', { name: step, disabled: true }).waitFor();
  }
}

/** The headline figures on screen, unrounded. */
export function shownFigures(page: Page): Promise<readonly number[]> {
  return page
    .locator('.figure__value data')
    .evaluateAll((found) => found.map((data) => Number(data.getAttribute('value'))));
}

/** Waits until the headline figures are those of the golden case. */
export function expectFigures(page: Page, expected: GoldenCase): Promise<void> {
  return expectShown(page, goldenFigures(expected));
}

/** The same of a golden case of model 1.0.0. */
export function expectEarlierFigures(page: Page, expected: GoldenCase): Promise<void> {
  return expectShown(page, earlierGoldenFigures(expected));
}

async function expectShown(page: Page, figures: readonly number[]): Promise<void> {
  await expect
    .poll(async () => areSame(await shownFigures(page), figures) || (await shownFigures(page)))
    .toBe(true);
}

/** Whether the window says that there is unsaved work. */
export function unsavedMark(page: Page) {
  return page.locator('header').getByText('niet bewaard', { exact: true });
}

/** Types a value for all levers of a knob or part. */
export async function typeForAll(page: Page, part: string, value: string): Promise<void> {
  await page
    .getByRole('textbox', { name: `${part}, alle hendels samen, typ een waarde` })
    .fill(value);
  await page.keyboard.press('Enter');
}

/** Drags a file over the window as the system does; `letGo` drops it there. */
export async function dragOver({ page }: OpenApp, path: string, letGo: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const types = letGo ? (['drop'] as const) : (['dragEnter', 'dragOver'] as const);
  for (const type of types) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await session.detach();
}

/** Answers whether a scenario is to be called as the file of another name that it is saved in. */
export async function answerName(page: Page, isRenamed: boolean): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Hoe heet dit scenario?' });
  const answer = isRenamed ? 'Noem het als het bestand' : 'Laat de naam zo';
  await question.getByRole('button', { name: answer }).click();
}
