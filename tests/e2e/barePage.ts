import { writeFile } from 'node:fs/promises';
import type { Saving } from '../../shared/ipc/fileContract';
import type { OpenApp } from './launchApp';
import { chooseToOpen } from './system';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

/** What an expression of a test finds in the page: the bridge, and what the test keeps there. */
export type BarePage = typeof globalThis & {
  readonly voorkant: VoorkantBridge;
  /** What listeners of the test heard, in order. */
  heard: unknown[];
};

/**
 * Puts an empty page in the place of the program's own, with the same bridge: a test of main then
 * says what main does, whatever the window makes of it.
 */
export async function showBarePage({ app, page }: OpenApp, body = ''): Promise<void> {
  await app.evaluate(({ session }, content) => {
    const { protocol } = session.defaultSession;
    protocol.unhandle('voorkant');
    protocol.handle(
      'voorkant',
      () => new Response(content, { headers: { 'Content-Type': 'text/html' } }),
    );
  }, `<!doctype html><title>Bare</title>${body}`);
  await page.reload();
  await page.evaluate(() => {
    (globalThis as BarePage).heard = [];
  });
}

/** What the page's listeners heard so far. */
export function heardBy({ page }: OpenApp): Promise<readonly unknown[]> {
  return page.evaluate(() => (globalThis as BarePage).heard);
}

export function forgetHeard({ page }: OpenApp): Promise<void> {
  return page.evaluate(() => {
    (globalThis as BarePage).heard = [];
  });
}

/** Writes a file, has the dialog choose it, and gives what the page gets. */
export async function openFile(open: OpenApp, path: string, content: string) {
  await writeFile(path, content);
  await chooseToOpen(open, path);
  return open.page.evaluate(() => (globalThis as BarePage).voorkant.openDocument());
}

/** The same of a file that must be readable: its id. */
export async function openId(open: OpenApp, path: string, content: string): Promise<string> {
  const answer = await openFile(open, path, content);
  if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
  return answer.document.id ?? '';
}

export function save({ page }: OpenApp, id: string, text: string, how: Saving = 'asked') {
  return page.evaluate(
    ([documentId, content, saving]) =>
      (globalThis as BarePage).voorkant.saveDocument(documentId, content, saving),
    [id, text, how] as const,
  );
}
