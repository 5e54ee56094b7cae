import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { npmCommand } from './setUp/run.mjs';
import { runScript, say, Stop } from './setUp/say.mjs';

/** Upper bound from typing `npm start` to the window, in milliseconds, once all is set up. */
const bound = 3000;

/** @returns {Promise<number>} exit code 1 when the second start is slower than the bound */
async function measure() {
  // The first start does what is missing; the second is the one that counts.
  const first = await startOnce();
  const second = await startOnce();
  say(`npm start to window: first ${first} ms, second ${second} ms (bound ${bound} ms)`);
  return second < bound ? 0 : 1;
}

/**
 * Types `npm start`, waits for the window and closes it.
 * @returns {Promise<number>} milliseconds from typing to the window
 */
function startOnce() {
  const typed = performance.now();
  const npm = npmCommand(['start', '--', '--close-when-ready']);
  const child = spawn(npm.command, npm.args, { stdio: ['ignore', 'pipe', 'inherit'] });
  /** @type {number | undefined} */
  let ready;
  createInterface({ input: child.stdout }).on('line', (line) => {
    console.log(line);
    if (line.includes('window ready')) {
      ready = Math.round(performance.now() - typed);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () =>
      ready === undefined ? reject(new Stop('npm start showed no window')) : resolve(ready),
    );
  });
}

await runScript(measure);
