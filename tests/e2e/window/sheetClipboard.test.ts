import { afterAll, expect } from 'vitest';
import type { OpenApp } from '../launchApp';
import { anew, it } from './sharedApp';
import { sheetDesk } from './sheetDesk';

let open: OpenApp;
const { cell, clipboard, find, foot, focus, press, putOnClipboard, says } = sheetDesk(() => open);

it.beforeAll(async ({ started }) => {
  open = await anew(started);
  await open.page.getByRole('tab', { name: 'Rekenblad' }).click();
});

it.beforeEach(async () => {
  await find('loonprijsontwikkeling');
  await cell('loonprijsontwikkeling', 'name').click();
});

afterAll(() => {
  expect(open.complaints).toEqual([]);
});

/** A year of wages; the model has 3,0 in every year. */
const wages = (year: number) => cell('loonprijsontwikkeling', String(year));

/** As shown from 2027 on. */
async function series(...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) await says(wages(2027 + index), text);
}

async function said(part: string): Promise<void> {
  await expect
    .poll(async () => (await foot().textContent())?.replaceAll('\u00a0', ' '))
    .toContain(part);
}

it('pastes what a spreadsheet copied, in one step of undo', async () => {
  await putOnClipboard('4%\t5%\r\n');
  await wages(2027).click();
  await press('Control+v');
  await series('• 4,0', '• 5,0', '3,0');
  await said('2 cellen gevuld.');
  await press('Control+z');
  await series('3,0', '3,0', '3,0');
});

it('pastes one value on a range that is larger', async () => {
  await putOnClipboard('4,5');
  await wages(2027).click();
  await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+v');
  await series('• 4,5', '• 4,5', '• 4,5', '3,0');
  await press('Delete');
  await series('3,0', '3,0', '3,0');
  await press('Control+z', 'Control+z');
  await series('3,0', '3,0', '3,0');
});

it('keeps what cannot be read, and says which', async () => {
  await putOnClipboard('4%\tveel\t6%');
  await wages(2027).click();
  await press('Control+v');
  await series('• 4,0', '3,0', '• 6,0');
  await said('Niet als getal te lezen: ');
  await said('2028 (‘veel’, blijft 3,0 %).');
  await press('Control+z');
});

it('goes by names and years wherever it is pasted', async () => {
  await putOnClipboard(
    'Naam\tEenheid\t2028\t2027\r\nloonprijsontwikkeling\t%\t5%\t4%\r\nNergens\t%\t1%\t1%',
  );
  await press('Control+v');
  await series('• 4,0', '• 5,0', '3,0');
  await said('Niet gevonden in het rekenblad: Nergens.');
  await press('Control+z');
});

it('asks what two cells may mean, once', async () => {
  const { page } = open;
  await putOnClipboard('0,35\t0,5');
  await wages(2027).click();
  await press('Control+v');
  const question = page.getByRole('dialog', { name: 'Wat bedoelt u?' });
  await question.getByRole('button', { name: /^0,35\s%$/ }).click();
  await series('• 0,35', '• 0,5', '3,0');
  await press('Control+z');
});

it('cuts: what was cut goes back where it is pasted, in the same step', async () => {
  await wages(2027).click();
  await open.page.keyboard.type('7');
  await press('Enter', 'ArrowUp');
  await series('• 7,0', '3,0');
  await wages(2027).click();
  await press('Control+x');
  await said('geknipt');
  await series('• 7,0', '3,0');
  await wages(2029).click();
  await press('Control+v');
  await series('3,0', '3,0', '• 7,0');
  await press('Control+z');
  await series('• 7,0', '3,0', '3,0');
  await press('Control+z');
  await series('3,0', '3,0', '3,0');
});

it('fills right, fills all, repeats and puts back', async () => {
  const { page } = open;
  await wages(2027).click();
  await page.keyboard.type('6');
  await press('Enter');
  await wages(2027).click();
  await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+r');
  await series('• 6,0', '• 6,0', '• 6,0', '3,0');
  await page.keyboard.type('8');
  await press('Control+Enter');
  await series('• 8,0', '• 8,0', '• 8,0', '3,0');
  await wages(2030).click();
  await press('F4');
  await series('• 8,0', '• 8,0', '• 8,0', '• 8,0');
  await wages(2027).click();
  await press('Control+Shift+ArrowRight', 'Delete');
  await series('3,0', '3,0', '3,0', '3,0');
  await press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Control+z');
  await series('3,0', '3,0', '3,0', '3,0');
});

it('fills by the corner: copies, and goes on with a series with Ctrl', async () => {
  const { page } = open;
  await putOnClipboard('4%\t5%');
  await wages(2027).click();
  await press('Control+v', 'Shift+ArrowRight');
  await series('• 4,0', '• 5,0', '3,0');
  const pull = async (held: boolean) => {
    const [from, to] = [await wages(2028).boundingBox(), await wages(2030).boundingBox()];
    if (from === null || to === null) throw new Error('the corner is not in sight');
    await page.mouse.move(from.x + from.width - 3, from.y + from.height - 3);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 8, { steps: 5 });
    if (held) await page.keyboard.down('Control');
    await page.mouse.up();
    if (held) await page.keyboard.up('Control');
  };
  await pull(false);
  await series('• 4,0', '• 5,0', '• 4,0', '• 5,0', '3,0');
  await press('Control+z');
  await series('• 4,0', '• 5,0', '3,0', '3,0');
  await pull(true);
  await series('• 4,0', '• 5,0', '• 6,0', '• 7,0', '3,0');
  await press('Control+z', 'Control+z');
  await series('3,0', '3,0', '3,0', '3,0');
});

it('asks before calculated cells are overridden, and overrides them in one step', async () => {
  const { page } = open;
  await find('totaal');
  const before = await cell('totaal', '2027').textContent();
  await putOnClipboard('50.000.000\t51.000.000');
  await cell('totaal', '2027').click();
  await press('Control+v');
  const question = page.getByRole('dialog', { name: 'Berekende cellen overschrijven?' });
  await question.getByRole('button', { name: 'Overslaan' }).click();
  await says(cell('totaal', '2027'), before ?? '');
  await said('2 berekende cellen overgeslagen.');
  await cell('totaal', '2027').click();
  await press('Control+v');
  await question.getByRole('button', { name: 'Overschrijven' }).click();
  await says(cell('totaal', '2027'), '≠ 50.000.000');
  await says(cell('totaal', '2028'), '≠ 51.000.000');
  await cell('totaal', '2027').click();
  await press('Control+z');
  await says(cell('totaal', '2027'), before ?? '');
});

it('copies with names and years when asked', async () => {
  await find('loonprijsontwikkeling');
  await wages(2027).click();
  await press('Shift+ArrowRight', 'Control+Shift+C');
  await expect.poll(clipboard).toMatch(/^Naam\tEenheid\t2027\t2028\r\n[^\t]+\t%\t3%\t3%$/);
  await press('Escape');
  expect(await focus()).toBe('loonprijsontwikkeling 2027');
});
