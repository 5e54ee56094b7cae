import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Example } from './examples';
import { useAppContext } from './useAppContext';

/** The examples, as soon as they have been read: what lists them is on screen before. */
export function useExamples(): readonly Example[] {
  const { store, read } = useAppContext().examples;
  useEffect(() => void read().catch(console.error), [read]);
  return useStore(store);
}
