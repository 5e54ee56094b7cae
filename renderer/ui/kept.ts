/*
 * What the reader chose of the window itself and finds back at the next start: what is folded away, how wide a column
 * is. Nothing of a scenario: that belongs in its file.
 */

const prefix = 'voorkant.';

/** What was kept under that name; undefined: nothing, or nothing that can be read. */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Keeps it. Where nothing can be kept it holds until the window closes, which is no loss worth a message. */
export function keep(name: string, value: unknown): void {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // Full, or not allowed.
  }
}
