import { afterAll, expect } from 'vitest';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, find, focus, foot, press, says } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

const button = (name: string) => open.page.getByRole('button', { name, exact: true });

/** Goes to the row of that name, and to a year of it when that is given. */
async function goTo(row: string, year?: string): Promise<void> {
  await find('');
  await press('Control+g');
  const field = open.page.getByRole('combobox', { name: 'Naam van de regel' });
  await field.fill(year === undefined ? row : `${row} ${year}`);
  await press('Enter');
  await expect.poll(focus).toBe(`${row} ${year ?? 'name'}`);
}

it('completes a name, underlines what is wrong, shows what comes of it, and takes and puts back a formula', async () => {
  const { page } = open;
  await goTo('effect', '2030');
  const before = (await cell('effect', '2030').textContent()) ?? '';
  await button('Wijzig formule').click();
  const field = page.getByRole('combobox', { name: /^Formule van / });
  const written = await field.inputValue();
  await field.fill('kosten_totaall');
  const said = page.locator('.formula__side [role="status"]');
  await expect.poll(() => said.textContent()).toMatch(/kosten_totaall.*niet voor/);
  await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(1);
  // A name is proposed while it is typed, and Tab takes it.
  await field.fill('');
  await field.pressSequentially('2 * effect_cumulatief_gem');
  await page.locator('.formula-field__list [role="option"]').first().waitFor();
  await press('Tab');
  expect(await field.inputValue()).toMatch(/^2 \* effect_cumulatief_gemeente/);
  await field.fill(`2 * (${written})`);
  await expect.poll(() => said.textContent()).toMatch(/2030.* wordt /);
  await field.press('Enter');
  await page
    .getByRole('row', { name: /formule gewijzigd/ })
    .first()
    .waitFor();
  await expect.poll(() => cell('effect', '2030').textContent()).not.toBe(before);
  await button('Zet formule terug').click();
  await says(cell('effect', '2030'), before.replaceAll('\u00a0', ' '));
});

it('puts a name into the formula by a click on its row, and colours what it rests on', async () => {
  const { page } = open;
  await goTo('effect', '2030');
  await button('Wijzig formule').click();
  const field = page.getByRole('combobox', { name: /^Formule van / });
  await field.fill('1 * ');
  await cell('effect_gemeente', 'name').click();
  await expect.poll(() => field.inputValue()).toBe('1 * effect_gemeente');
  await expect.poll(() => page.locator('.sheet-row--precedent').count()).toBeGreaterThan(0);
  await field.press('Escape');
  await expect.poll(() => field.count()).toBe(0);
  // Back at the cell, whose formula F2 opens as the button does.
  await expect.poll(focus).toBe('effect 2030');
  await press('F2');
  await expect.poll(() => field.inputValue()).toContain('totaal');
  await field.press('Escape');
  await expect.poll(focus).toBe('effect 2030');
  // A formula that begins with = is a new one, as in any sheet.
  await page.keyboard.type('=2 * effect_gemeente');
  await expect.poll(() => field.inputValue()).toBe('2 * effect_gemeente');
  await field.press('Escape');
  await expect.poll(focus).toBe('effect 2030');
});

it('adds lines of one’s own that use each other, keeps one that is used, and undoes them', async () => {
  const { page } = open;
  await find('');
  await button('Eigen regel…').click();
  await page.getByRole('combobox', { name: 'Soort' }).selectOption({ label: 'Aanname' });
  await page.getByRole('textbox', { name: 'Omschrijving' }).fill('Mijn opslag');
  for (const [name, text] of [
    ['Laag', '0,1'],
    ['Centraal', '0,25'],
    ['Hoog', '0,5'],
  ] as const) {
    await page.getByRole('textbox', { name }).fill(text);
  }
  await button('Voeg toe').click();
  await button('Eigen regel…').click();
  await page.getByRole('textbox', { name: 'Omschrijving' }).fill('Met opslag');
  await page.getByRole('combobox', { name: 'Formule van de eigen regel' }).fill('4 * mijn_opslag');
  await button('Voeg toe').click();
  await find('opslag');
  await says(cell('met_opslag', 'all'), '1,0');
  await cell('mijn_opslag', 'all').click();
  await open.page.keyboard.type('0,5');
  await press('Enter');
  await says(cell('met_opslag', 'all'), '2,0');
  await cell('mijn_opslag', 'all').click();
  await button('Verwijder regel').click();
  await foot()
    .getByText(/Mijn opslag is niet verwijderd: Met opslag gebruikt deze regel/)
    .waitFor();
  await press('Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => cell('mijn_opslag', 'all').count()).toBe(0);
});

it('gives an assumption a value for one municipality, which changes that one alone', async () => {
  await goTo('aandeel_zonder_beschikking');
  await button('Waarde per gemeente').click();
  const papendrecht = 'aandeel_zonder_beschikking/papendrecht';
  await cell(papendrecht, 'all').click();
  await open.page.keyboard.type('90 %');
  await press('Enter');
  await says(cell(papendrecht, 'all'), '• 90,0');
  await says(cell('aandeel_zonder_beschikking/sliedrecht', 'all'), '80,0');
  await cell('aandeel_zonder_beschikking', 'all').click();
  await button('Niet meer per gemeente').click();
  await says(cell('aandeel_zonder_beschikking', 'all'), '80,0');
  await goTo('disconteringsvoet');
  await button('Waarde per gemeente').click();
  await foot()
    .getByText(/kan niet per gemeente verschillen: ‘Netto contante waarde’ rekent ermee/)
    .waitFor();
  await press('Control+z', 'Control+z', 'Control+z');
});
