/** A reason to stop that the person at the terminal can act on: shown as it is, without a stack. */
export class Stop extends Error {}

/**
 * Says in one line what the set-up does.
 * @param {string} line
 */
export function say(line) {
  console.log(`voorkant: ${line}`);
}

/**
 * Runs a script to its end: its result is the exit code, a `Stop` is shown as one message.
 * @param {() => Promise<number>} script
 */
export async function runScript(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof Stop ? `voorkant: ${error.message}` : error);
  }
}
