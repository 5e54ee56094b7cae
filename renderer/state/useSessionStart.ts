import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/lib/problem';
import { speak } from '../format/setUpTexts';
import { startUp, type AppContext } from './startUp';

export type SessionStart =
  | { readonly phase: 'loading' }
  /** No problems: the files themselves could not be had. */
  | { readonly phase: 'failed'; readonly problems: readonly Problem[] }
  | { readonly phase: 'ready'; readonly session: AppContext };

/** Milliseconds until the first figures have long been painted. */
const afterStart = 500;

/** Starts the session once. */
export function useSessionStart(): SessionStart {
  const [state, setState] = useState<SessionStart>({ phase: 'loading' });
  useEffect(() => {
    let wanted = true;
    startUp(window.voorkant)
      .then(async (started) => {
        if (started.ok) await speak(started.value.language);
        return started;
      })
      .then((started): SessionStart =>
        started.ok
          ? { phase: 'ready', session: started.value }
          : { phase: 'failed', problems: started.error },
      )
      .catch((error: unknown): SessionStart => {
        console.error(error);
        return { phase: 'failed', problems: [] };
      })
      .then((next) => {
        if (!wanted) return;
        setState(next);
        if (next.phase === 'ready') setTimeout(next.session.editor.session().warmUp, afterStart);
      }, console.error);
    return () => {
      wanted = false;
    };
  }, []);
  return state;
}
