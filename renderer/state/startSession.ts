import type { VoorkantBridge } from '../../shared/ipc/bridge';
import type { Problem } from '../../shared/lib/problem';
import { speak } from '../format/setUpTexts';
import { startUp, type AppContext } from './startUp';

/** How far the start of the window is. */
export type SessionStart =
  | { readonly phase: 'loading' }
  /** No problems: the files themselves could not be had. */
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] }
  | { readonly phase: 'ready'; readonly session: AppContext };

/** Milliseconds in which most starts are over: nothing is shown before, so that what is shown first are figures. */
const soon = 400;

/** Starts the session, and shows how far it is: `loading` only where it takes long, and at the end what came of it. */
export async function startSession(
  bridge: VoorkantBridge,
  show: (start: SessionStart) => void,
): Promise<void> {
  const timer = setTimeout(() => show({ phase: 'loading' }), soon);
  const start = await startOf(bridge);
  clearTimeout(timer);
  show(start);
}

async function startOf(bridge: VoorkantBridge): Promise<SessionStart> {
  try {
    const started = await startUp(bridge);
    if (!started.ok) return { phase: 'failed', problems: started.error };
    await speak(started.value.language);
    return { phase: 'ready', session: started.value };
  } catch (error) {
    console.error(error);
    return { phase: 'failed', problems: [] };
  }
}
