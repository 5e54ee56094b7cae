import { createContext, useContext, useRef } from 'react';
import { useStore } from 'zustand';
import type { Model } from '../../shared/model/model';
import type { AppContext } from './startUp';
import type { ShellState } from './shellState';
import type { EditorState } from './editor';

export const ReactAppContext = createContext<AppContext | null>(null);

/** What lives as long as the window; only below the place that provides it. */
export function useAppContext(): AppContext {
  const session = useContext(ReactAppContext);
  if (session === null) throw new Error('no session around this component');
  return session;
}

/** A part of what the window shows and edits; the component follows it. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useAppContext().editor.store, select);
}

/** As `useEditor`, of what is made anew each time; the component follows it when it is not the same any more. */
export function useEditorSame<T>(
  select: (state: EditorState) => T,
  isSame: (one: T, other: T) => boolean,
): T {
  const kept = useRef<T | null>(null);
  return useEditor((state) => {
    const next = select(state);
    if (kept.current === null || !isSame(kept.current, next)) kept.current = next;
    return kept.current;
  });
}

/** A part of what the window says beside the scenario. */
export function useShell<T>(select: (state: ShellState) => T): T {
  return useStore(useAppContext().shell.store, select);
}

/** The model of the scenario on screen, with the items of its dataset. */
export function useModel(): Model {
  return useEditor(({ compiled }) => compiled.model);
}
