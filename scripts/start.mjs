import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { appBuild } from './setUp/builds.mjs';
import { projectFolder } from './setUp/paths.mjs';
import { electronProgram } from './setUp/runtime.mjs';
import { runScript, say } from './setUp/say.mjs';
import { sandboxArguments } from './setUp/sandbox.mjs';
import { setUpAndBuild } from './setUp/setUp.mjs';
import { needsVirtualDisplay, openVirtualDisplay } from './setUp/virtualDisplay.mjs';

/** What the app prints when its window is shown (see main/main.ts). */
const readyLine = 'voorkant: window ready';

/** @returns {Promise<number>} */
async function start() {
  await setUpAndBuild([appBuild]);
  const sandbox = sandboxArguments();
  if (sandbox.length > 0) {
    say('running as root: Electron gets --no-sandbox');
  }
  if (!needsVirtualDisplay()) {
    return openApp(sandbox, process.env);
  }
  const virtual = await openVirtualDisplay({ endWithLastWindow: true });
  say(`no display: the window opens on a virtual one (${virtual.display})`);
  try {
    return await openApp(sandbox, { ...process.env, DISPLAY: virtual.display });
  } finally {
    await virtual.close();
  }
}

/**
 * Opens the app and waits until it is closed.
 * @param {readonly string[]} sandbox
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
function openApp(sandbox, environment) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...environment, VOORKANT_REPORT_READY: '1' };
  // Set by some editors; with it Electron is a plain Node.
  delete env['ELECTRON_RUN_AS_NODE'];
  // Chromium's own log is silent: on a virtual display it complains of things that do no harm.
  const child = spawn(electronProgram, [projectFolder, ...sandbox, '--log-level=3'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line !== readyLine) {
      console.log(line);
      return;
    }
    say(`window ready after ${Math.round(performance.now())} ms`);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 0));
  });
}

await runScript(start);
