import { useStore } from 'zustand';
import type { DrawnState } from './drawing';
import { useAppContext } from './useAppContext';

/** The draws of the scenario on screen; the component follows them. */
export function useDrawn(): DrawnState {
  return useStore(useAppContext().drawing.store);
}
