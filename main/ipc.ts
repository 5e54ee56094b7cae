import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import {
  contract,
  events,
  type Channel,
  type EventName,
  type EventValue,
  type Request,
  type Response,
} from '../shared/ipc/contract';
import { log } from './log';
import { isPage } from './pageFile';

/** What main does for each message of the contract. */
export type Handlers = {
  readonly [C in Channel]: (...request: Request<C>) => Promise<Response<C>>;
};

/** Answers the messages of the contract. */
export function answerMessages(handlers: Handlers): void {
  for (const channel of Object.keys(handlers) as Channel[]) {
    // `answer` has checked the request against the schema of this same channel.
    const handler = handlers[channel] as (...request: readonly unknown[]) => Promise<unknown>;
    ipcMain.handle(channel, (event, ...request: unknown[]) =>
      answer(channel, handler, event, request),
    );
  }
}

async function answer(
  channel: Channel,
  handler: (...request: readonly unknown[]) => Promise<unknown>,
  event: IpcMainInvokeEvent,
  request: readonly unknown[],
): Promise<unknown> {
  // Electron security checklist 17: the sender of every message is checked, before its content.
  if (!isOwnPage(event)) {
    throw new Error(`${channel}: refused sender`);
  }
  const checked = contract[channel].request.safeParse(request);
  if (!checked.success) {
    throw new Error(`${channel}: refused request`);
  }
  const response = await handler(...checked.data).catch((error: unknown) => {
    // What failed and where (a path) stays here; the page learns only that it did.
    log.error(`${channel} failed`, error);
    throw new Error(`${channel}: failed`);
  });
  return contract[channel].response.parse(response);
}

/** Only the main frame of a window, and only while it shows our own page. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isPage(frame.url);
}

/** Tells the page something. A page that does not listen, or is gone, misses it. */
export function tell<E extends EventName>(
  contents: WebContents,
  name: E,
  value: EventValue<E>,
): void {
  if (!contents.isDestroyed() && isPage(contents.getURL())) {
    contents.send(name, events[name].parse(value));
  }
}
