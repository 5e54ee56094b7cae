import type { Locator, Page } from 'playwright-core';
import type { Random } from '../../proof/random';
import type { OpenApp } from '../launchApp';
import { chooseMenuItem } from '../system';

/** What somebody does at random, without words of one language: what is on screen decides what can be done. */
export interface Action {
  readonly name: string;
  /** How often, beside the others. */
  readonly weight: number;
  /** Says what it did; null when there was nothing to do it with. */
  readonly act: (open: OpenApp, random: Random) => Promise<string | null>;
}

/** One of those that are seen, with its place among them. */
async function anyOf(
  shown: Locator,
  random: Random,
): Promise<{ readonly one: Locator; readonly at: number } | null> {
  const seen: Locator[] = [];
  for (const one of await shown.all()) if (await one.isVisible()) seen.push(one);
  if (seen.length === 0) return null;
  const at = random.below(seen.length);
  const one = seen[at];
  return one === undefined ? null : { one, at };
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const isPresenting = ({ page }: OpenApp): Promise<boolean> =>
  page.locator('.presentation').isVisible();

/** Types whole percentages: every lever and most assumptions take them. */
async function typeLever({ page }: OpenApp, random: Random): Promise<string | null> {
  const found = await anyOf(page.locator('input.amount__field'), random);
  if (found === null) return null;
  const value = String(random.below(101));
  await found.one.fill(value);
  await press(page, random.pick(['Enter', 'Tab']));
  return `field ${found.at}: ${value}`;
}

async function moveSlider({ page }: OpenApp, random: Random): Promise<string | null> {
  const found = await anyOf(page.locator('input[type=range]'), random);
  if (found === null) return null;
  const key = random.pick(['ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End']);
  const times = 1 + random.below(8);
  await found.one.focus();
  await press(page, ...Array.from({ length: times }, () => key));
  await found.one.blur();
  return `slider ${found.at}: ${times} ${key}`;
}

/** Where a value is typed that the reader takes in one way. */
const typedCells = [
  ['groei_in_begroting', 'all', ['12,5', '50', '100']],
  ['loonprijsontwikkeling', 'all', ['2', '3', '4']],
  ['loonprijsontwikkeling', '2029', ['2', '3', '4']],
] as const;

async function editSheet(open: OpenApp, random: Random): Promise<string | null> {
  const { page } = open;
  if (await isPresenting(open)) return null;
  await pageTab(page, 1).click();
  const [row, column, values] = random.pick(typedCells);
  await page.locator('.sheet__filters input[type=search]').fill(row);
  const cell = page.locator(`.sheet [row-id="${row}"] [col-id="${column}"]`);
  if (!(await appears(cell))) return null;
  try {
    await cell.click({ timeout: 3000 });
  } catch (error) {
    // A file that was chosen just before comes on screen, with other years.
    if ((await cell.count()) === 0) return null;
    throw error;
  }
  const value = random.next() < 0.2 ? 'Delete' : random.pick(values);
  if (value === 'Delete') await press(page, value);
  else {
    await page.keyboard.type(value);
    await press(page, random.pick(['Enter', 'Tab']));
  }
  if (random.next() < 0.5) await page.locator('.sheet__filters input[type=search]').fill('');
  return `${row} ${column}: ${value}`;
}

async function appears(shown: Locator): Promise<boolean> {
  return shown.waitFor({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** The tabs of the pages come first. */
export function pageTab(page: Page, place: number): Locator {
  return page.locator('[role=tablist]').first().locator('[role=tab]').nth(place);
}

async function goSomewhere({ page }: OpenApp, random: Random): Promise<string | null> {
  const found = await anyOf(page.locator('[role=tab]'), random);
  if (found === null) return null;
  await found.one.click();
  return `tab ${found.at}`;
}

async function lookOtherwise({ page }: OpenApp, random: Random): Promise<string | null> {
  const found = await anyOf(page.locator('header select'), random);
  if (found === null) return null;
  const index = random.below(await found.one.locator('option').count());
  await found.one.selectOption({ index });
  return `choice ${found.at}: ${index}`;
}

async function speak(open: OpenApp, random: Random): Promise<string | null> {
  if (await isPresenting(open)) return null;
  const language = random.pick(['Nederlands', 'English']);
  await open.page.getByRole('button', { name: 'Scenario', exact: true }).click();
  await open.page.getByRole('menuitemradio', { name: language }).click();
  return language;
}

async function present(open: OpenApp, random: Random): Promise<string | null> {
  const { page } = open;
  if (!(await isPresenting(open))) {
    await chooseMenuItem(open, 'present');
    return 'begin';
  }
  const key = random.pick(['ArrowRight', 'ArrowLeft', 'Escape']);
  await page.locator('.presentation').press(key);
  return key;
}

async function askWhy({ page }: OpenApp, random: Random): Promise<string | null> {
  const found = await anyOf(page.locator('.figure__value button'), random);
  if (found === null) return null;
  await found.one.click();
  await page.waitForTimeout(200);
  await press(page, 'Escape');
  return `figure ${found.at}`;
}

/** By the menu, which knows whether there is anything. */
async function step(open: OpenApp, random: Random): Promise<string | null> {
  const id = random.next() < 0.7 ? 'undo' : 'redo';
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time++) await chooseMenuItem(open, id).catch(() => undefined);
  return `${times} ${id}`;
}

async function openExample(open: OpenApp, random: Random): Promise<string | null> {
  if (await isPresenting(open)) return null;
  await open.page.getByRole('button', { name: 'Scenario', exact: true }).click();
  // Below what the menu has of its own stand the recent files and the examples.
  const found = await anyOf(open.page.locator('[role=menuitem]:has(.menu__detail)'), random);
  if (found === null) return null;
  await found.one.click();
  return `entry ${found.at}`;
}

/** Puts a file or what stands on screen beside it, takes a scenario away again, or takes over what differs. */
async function compare(open: OpenApp, random: Random): Promise<string | null> {
  const { page } = open;
  if (await isPresenting(open)) return null;
  await pageTab(page, comparePage).click();
  if (!(await appears(page.locator('.comparing')))) return null;
  const found = await anyOf(
    page.locator(
      '.comparing__one button, .comparing__add > button:not([aria-haspopup]), .comparing tbody button',
    ),
    random,
  );
  if (found === null) return null;
  await found.one.click();
  return `button ${found.at}`;
}

/** Where the page to compare is among the tabs. */
export const comparePage = 4;

/** Looks at an earlier save and restores it, puts it beside what is on screen, or goes away. */
async function restore(open: OpenApp, random: Random): Promise<string | null> {
  const { page } = open;
  if (await isPresenting(open)) return null;
  await chooseMenuItem(open, 'snapshots');
  const dialog = page.locator('dialog[open]').last();
  if (!(await appears(dialog.locator('.snapshots__table tbody button').first()))) {
    await press(page, 'Escape');
    return 'none';
  }
  const snapshot = await anyOf(dialog.locator('.snapshots__table tbody button'), random);
  if (snapshot === null) return null;
  await snapshot.one.click();
  await appears(dialog.locator('.snapshots__preview'));
  const found = await anyOf(dialog.locator('.dialog__buttons button'), random);
  if (found === null) return null;
  await found.one.click();
  return `snapshot ${snapshot.at}, button ${found.at}`;
}

const command = (id: string) => async (open: OpenApp) => {
  if (await isPresenting(open)) return null;
  await chooseMenuItem(open, id);
  return '';
};

export const actions: readonly Action[] = [
  { name: 'type a lever', weight: 6, act: typeLever },
  { name: 'move a slider', weight: 8, act: moveSlider },
  { name: 'edit the sheet', weight: 4, act: editSheet },
  { name: 'go somewhere', weight: 5, act: goSomewhere },
  { name: 'look otherwise', weight: 3, act: lookOtherwise },
  { name: 'undo or redo', weight: 5, act: step },
  { name: 'save', weight: 3, act: command('save') },
  { name: 'save as', weight: 1, act: command('saveAs') },
  { name: 'open', weight: 2, act: command('open') },
  { name: 'open an example', weight: 1, act: openExample },
  { name: 'speak', weight: 1, act: speak },
  { name: 'present', weight: 3, act: present },
  { name: 'ask why', weight: 1, act: askWhy },
  { name: 'compare', weight: 2, act: compare },
  { name: 'restore', weight: 1, act: restore },
];

export function pickAction(random: Random): Action {
  const all = actions.flatMap((action) => Array.from({ length: action.weight }, () => action));
  return random.pick(all);
}

/** Answers what the window asks, as somebody would who wants to go on. */
export async function answer({ page }: OpenApp, random: Random): Promise<string | null> {
  const dialog = page.locator('dialog[open]').last();
  if (!(await dialog.isVisible())) return null;
  const found = await anyOf(dialog.locator('.dialog__buttons button'), random);
  if (found === null) {
    await press(page, 'Escape');
    return 'escape';
  }
  await found.one.click();
  return `button ${found.at}`;
}
