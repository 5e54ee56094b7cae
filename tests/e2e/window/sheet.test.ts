import { afterAll, expect } from 'vitest';
import { newestGolden } from '../../fixtures/golden';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, find, focus, press, says } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

it('takes what is typed into a cell, marks it and puts it back by keyboard', async () => {
  const { page } = open;
  await find('groei_in_begroting');
  const value = cell('groei_in_begroting', 'all');
  await value.click();
  await page.keyboard.type('12,5');
  await press('Enter');
  await says(value, '• 12,5');
  expect(await value.getAttribute('title')).toContain('Waarde van het model: 100,0');
  await press('F2', 'Escape');
  await says(value, '• 12,5');
  await press('Delete');
  await says(value, '100,0');
  await says(page.locator('.sheet__message[role=status]'), '1 waarde teruggezet naar het model.');
});

it('asks which of two is meant, below the cell', async () => {
  const { page } = open;
  const value = cell('groei_in_begroting', 'all');
  await value.click();
  await page.keyboard.type('0,35');
  await press('Enter');
  const question = page.getByRole('alertdialog', { name: 'Bedoelt u 35 % of 0,35 %?' });
  await question.waitFor();
  const [asked, at] = [await question.boundingBox(), await value.boundingBox()];
  expect(Math.abs((asked?.y ?? 0) - (at?.y ?? 0) - (at?.height ?? 0))).toBeLessThan(12);
  await press('Enter');
  await says(value, '• 35,0');
  await press('Control+z');
  await says(value, '100,0');
});

it('refuses beside the sheet and keeps the value', async () => {
  const { page } = open;
  const value = cell('groei_in_begroting', 'all');
  await value.click();
  await page.keyboard.type('veel');
  await press('Enter');
  await says(
    page.locator('.sheet__foot [role=alert]'),
    '‘veel’ is niet als getal te lezen. Groei die de begroting volgt blijft 100,0 %. Typ bijvoorbeeld 35,0 %.',
  );
  expect(await focus()).toBe('groei_in_begroting all');
});

it('sets a series in one year and goes right with Tab, or in all years', async () => {
  const { page } = open;
  await find('loonprijsontwikkeling');
  await cell('loonprijsontwikkeling', 'all').click();
  await page.keyboard.type('4');
  await press('Enter');
  await says(cell('loonprijsontwikkeling', '2027'), '• 4,0');
  await cell('loonprijsontwikkeling', '2028').click();
  await page.keyboard.type('5');
  await press('Tab');
  await says(cell('loonprijsontwikkeling', '2028'), '• 5,0');
  expect(await focus()).toBe('loonprijsontwikkeling 2029');
  await press('Home');
  expect(await focus()).toBe('loonprijsontwikkeling name');
  await press('Delete');
  await says(cell('loonprijsontwikkeling', '2028'), '3,0');
});

it('copies a cell and pastes it through the same reading', async () => {
  const { page, app } = open;
  await find('groei_in_begroting');
  const value = cell('groei_in_begroting', 'all');
  await value.click();
  await app.evaluate(({ clipboard }) => clipboard.writeText('4%\r\n'));
  await press('Control+v');
  await says(value, '• 4,0');
  await press('Control+c');
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('4%');
  await app.evaluate(({ clipboard }) => clipboard.writeText('0,5'));
  await press('Control+v');
  await page.getByRole('alertdialog', { name: 'Bedoelt u 50 % of 0,5 %?' }).waitFor();
  await press('Escape', 'Delete');
  await says(value, '100,0');
});

it('overrides a calculated cell only when asked, and leads from a name to its row', async () => {
  const { page } = open;
  await find('kosten_jeugdhulp');
  await cell('kosten_jeugdhulp', 'name').click();
  await press('Enter');
  await page.locator('.sheet [row-id^="kosten_jeugdhulp/"]').first().waitFor();
  await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const [row, year] = (await focus()).split(' ');
  const value = cell(row ?? '', year ?? '');
  const calculated = await value.textContent();
  await page.keyboard.type('5');
  await expect
    .poll(() => page.locator('.sheet__foot [role=alert]').textContent())
    .toContain('wordt berekend');
  await page.getByRole('button', { name: 'Overschrijf deze cel…' }).click();
  await page.keyboard.type('100.000');
  // Past the choice of what it holds in.
  await press('Tab', 'Tab');
  await page.keyboard.type('afspraak');
  await press('Enter');
  await says(value, '≠ 100.000');
  await expect.poll(() => page.locator('.sheet__foot').textContent()).toContain('‘afspraak’');
  await expect.poll(focus).toBe(`${row ?? ''} ${year ?? ''}`);
  await press('Delete');
  await says(value, calculated ?? '');
  await page.locator('.formula__name').first().click();
  await expect.poll(focus).toBe('kosten_regio name');
});

it('asks whether the reference has an overridden value too, which decides about the effect', async () => {
  const { page } = open;
  const { totaal, effect } = newestGolden('eerste_stap_vanaf_2027').variables;
  const reference = (totaal?.['2036'] ?? NaN) + (effect?.['2036'] ?? NaN);
  const shown = page.locator('.figure--effect .figure__value data');
  const isEffect = (expected: number) =>
    expect
      .poll(async () => Math.abs(Number(await shown.getAttribute('value')) - expected))
      .toBeLessThan(0.005);
  const line = page.locator('.answer__warnings li').last();
  // Warnings stand below the figures, which above the sheet are one line.
  await page.getByRole('button', { name: 'Alle cijfers' }).click();
  await find('totaal');
  await cell('totaal', 'name').click();
  await press('End');
  await expect.poll(focus).toBe('totaal 2036');
  await page.getByRole('button', { name: 'Overschrijf deze cel…' }).click();
  await page.keyboard.type('80.000.000');
  await press('Enter');
  await isEffect(reference - 80_000_000);
  await says(line, '1 cel overschreven, alleen in dit scenario: Totale kosten, 2036');
  await page.getByRole('button', { name: 'Overschrijf deze cel…' }).click();
  await page.getByRole('radio', { name: 'ook de referentie' }).check();
  await page.getByRole('button', { name: 'Overschrijf', exact: true }).click();
  await isEffect(0);
  await says(line, '1 cel overschreven, ook in de referentie: Totale kosten, 2036');
  await page.getByRole('button', { name: 'Zet cel terug' }).click();
  await isEffect(effect?.['2036'] ?? NaN);
  await page.getByRole('button', { name: 'Op één regel' }).click();
});
