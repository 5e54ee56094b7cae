import { app, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Channel, type Request, type Response } from '../shared/ipc/contract';
import { isOwnAddress } from './pageFile';
import { readExamples, readModel } from './readAssets';

type Handlers = {
  readonly [C in Channel]: (...request: Request<C>) => Promise<Response<C>>;
};

/** Answers the messages of the contract. `assets` is the folder with what ships with the program. */
export function answerMessages(assets: string): void {
  const handlers: Handlers = {
    'model:read': () => readModel(assets),
    'examples:read': () => readExamples(assets),
    'app:info': () => Promise.resolve({ version: app.getVersion() }),
  };
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
    console.error(`${channel} failed`, error);
    throw new Error(`${channel}: failed`);
  });
  return contract[channel].response.parse(response);
}

/** Only the main frame of a window, and only while it shows our own page. */
function isOwnPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === event.sender.mainFrame && isOwnAddress(frame.url);
}
