import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { typeForAll, unsavedMark } from './desk';
import { chooseExample } from './launchApp';
import { startProgram, type RunningProgram } from './startProgram';

/*
 * Playwright keeps a page that has crashed for lost, so it lets go of the program before and takes hold of it after.
 */

let running: RunningProgram;

beforeEach(async () => {
  running = await startProgram('checkout');
});

afterEach(() => running.close());

/** Numbers of the processes that draw the program's pages. */
function pageProcesses(): readonly number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return all
    .filter((line) => line.includes('--type=renderer') && line.includes(running.profile))
    .map((line) => Number.parseInt(line, 10));
}

describe.skipIf(process.platform !== 'linux')('a page that is killed', () => {
  it('is loaded again with its work, and says so', async () => {
    const page = await running.attach();
    await chooseExample(page);
    await typeForAll(page, 'Vraag', '30');
    await unsavedMark(page).waitFor();
    // The journal has a second.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await page.context().browser()?.close();
    const [before] = pageProcesses();
    process.kill(before ?? 0, 'SIGKILL');
    await expect.poll(() => pageProcesses().filter((one) => one !== before)).toHaveLength(1);
    const again = await running.attach();
    again.setDefaultTimeout(10_000);
    await again.getByRole('dialog', { name: 'Het venster is opnieuw geladen' }).waitFor();
    await again.getByRole('button', { name: 'Verder werken' }).click();
    await unsavedMark(again).waitFor();
    // With unsaved work it would ask.
    running.kill();
  });
});
