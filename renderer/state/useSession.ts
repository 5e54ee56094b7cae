import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session } from './startUp';
import type { ShellState } from './shell';
import type { WorkbenchState } from './workbench';

export const SessionContext = createContext<Session | null>(null);

/** What lives as long as the window; only below the place that provides it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('no session around this component');
  return session;
}

/** A part of what the window shows and edits; the component follows it. */
export function useWorkbench<T>(select: (state: WorkbenchState) => T): T {
  return useStore(useSession().workbench.store, select);
}

/** A part of what the window says beside the scenario. */
export function useShell<T>(select: (state: ShellState) => T): T {
  return useStore(useSession().shell.store, select);
}
