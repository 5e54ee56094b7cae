import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { answerName, openExample, shownFigures } from '../desk';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { chooseToOpen, chooseToSave, pressKey } from '../system';

let open: OpenApp;
let folder: string;

it.beforeAll(async ({ started }) => {
  folder = await mkdtemp(join(tmpdir(), 'voorkant-sources-'));
  open = await anew(started);
  await openExample(open.page, 'Eerste stap vanaf 2027');
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const assumption = 'Kosten van een fte, hbo';
const reason = 'Nieuwe cao, volgens de teamleider';

/** The row of the assumption in the register. */
function row(): Locator {
  return open.page.getByRole('row').filter({
    has: open.page.getByRole('button', { name: assumption, exact: true }),
  });
}

async function effect(): Promise<number> {
  return (await shownFigures(open.page))[0] ?? NaN;
}

/** What the register says the effect becomes at the low of the assumption: whole euros. */
async function atLow(): Promise<string> {
  return (await row().locator('.swing__side--low .swing__value').innerText()).replaceAll(
    '\u00a0',
    ' ',
  );
}

describe('the register of assumptions', () => {
  it('changes a value with a reason by keyboard, and the figures follow to what it said', async () => {
    const { page } = open;
    await page.getByRole('tab', { name: 'Bronnen' }).click();
    // The page is loaded when it is opened for the first time.
    await page.getByRole('searchbox').waitFor();
    await pressKey(open, 'F', 'control');
    await page.keyboard.type(assumption);
    await row().getByText('laag').waitFor();
    const before = await effect();
    const expected = await atLow();
    await row().getByRole('button', { name: assumption, exact: true }).focus();
    await page.keyboard.press('Enter');
    // From the name of the value by Tab: the links of what rests on it, then the form.
    const field = page.getByRole('textbox', { name: /^Nieuwe waarde/ });
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return field.evaluate((one) => one === document.activeElement);
      })
      .toBe(true);
    await page.keyboard.type('62500');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Schrijf op waarom').waitFor();
    expect(await effect()).toBe(before);
    // Past the range of one's own.
    const why = page.getByRole('textbox', { name: 'Reden' });
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return why.evaluate((one) => one === document.activeElement);
      })
      .toBe(true);
    await page.keyboard.type(reason);
    await page.keyboard.press('Enter');
    await expect.poll(effect).not.toBe(before);
    await page
      .getByText(`Laatste stap: ${assumption} € 72.000 per fte naar € 62.500 per fte`)
      .waitFor();
    const inEuros = Math.round(await effect()).toLocaleString('nl-NL');
    expect(`€ ${inEuros}`).toBe(expected);
    // The value stands at its low now, so that this side no longer moves.
    await expect.poll(atLow).toBe(expected);

    const after = await effect();
    await pressKey(open, 'Z', 'control');
    await expect.poll(effect).toBe(before);
    await pressKey(open, 'Z', 'control', 'shift');
    await expect.poll(effect).toBe(after);
  });

  it('finds the change back in the saved file, with who and why', async () => {
    const { page } = open;
    const path = join(folder, 'Nieuwe cao.voorkant');
    const changed = await effect();
    await chooseToSave(open, path);
    await pressKey(open, 'S', 'control');
    await answerName(page, false);
    await page.getByText('Nieuwe cao.voorkant').waitFor();
    expect(await readFile(path, 'utf8')).toContain(reason);
    await openExample(page, 'Nulscenario');
    await chooseToOpen(open, path);
    await pressKey(open, 'O', 'control');
    await expect.poll(effect).toBe(changed);
    await page.getByRole('tab', { name: 'Bronnen' }).click();
    await page.getByRole('checkbox', { name: /^Alleen gewijzigd/ }).check();
    await row().getByText('was € 72.000 per fte').waitFor();
    // It is still open.
    await page.getByText(`Reden: ‘${reason}’`).waitFor();
    await page.getByText(/van €\s72\.000 per fte naar €\s62\.500 per fte/).waitFor();
  });

  it('leads from an assumption to the words of the document', async () => {
    const { page } = open;
    await page.getByRole('checkbox', { name: /^Alleen gewijzigd/ }).uncheck();
    await page.getByRole('searchbox').fill('piek boeggolf');
    const bow = page.getByRole('button', { name: 'Piek van de boeggolf' });
    await bow.click();
    await page
      .getByRole('button', {
        name: 'Toon het feit in Memo Naar de voorkant (Drechtsteden-Noord, 2019)',
      })
      .first()
      .click();
    const fact = page.locator('[aria-current="true"]').filter({ hasText: 'boeggolf' });
    await fact.getByText('Letterlijk').click();
    await fact.getByText('in eerste instantie een boeggolf effect').waitFor();
  });
});

it('the line at the bottom opens the rules, which all hold', async () => {
  const { page } = open;
  await page.getByRole('button', { name: '4 rekenregels kloppen' }).click();
  const laws = page.getByRole('table', { name: 'Wetten' });
  await laws.waitFor();
  expect(await laws.getByText('klopt', { exact: true }).count()).toBe(4);
  expect(
    await page.getByRole('table', { name: 'Controles van het model' }).getByText('in orde').count(),
  ).toBe(10);
  expect(open.complaints).toEqual([]);
});
