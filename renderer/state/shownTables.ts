import { useEffect } from 'react';
import type { Table } from '../../shared/spreadsheet/table';
import { useLatest } from '../ui/useLatest';
import type { View } from '../values/view';
import type { Shell } from './shell';
import { useAppContext } from './useAppContext';

type Make = (view: View) => Table;

const tables = new WeakMap<Shell, Map<string, Make>>();

/**
 * While the component is on screen, what it shows can be exported as a table.
 *
 * @param make as it stands at that moment, of the view that it shows or of another one on the same model.
 */
export function useShownTable(id: string, make: Make): void {
  const { shell } = useAppContext();
  const latest = useLatest(make);
  useEffect(() => {
    const known = tables.get(shell) ?? new Map<string, Make>();
    tables.set(shell, known);
    known.set(id, (view) => latest.current(view));
    return () => {
      known.delete(id);
    };
  }, [shell, id, latest]);
}

/** What is on screen under that name, of that view; null: it is not on screen. */
export function shownTable(shell: Shell, id: string, view: View): Table | null {
  return tables.get(shell)?.get(id)?.(view) ?? null;
}
