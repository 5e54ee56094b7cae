import { useEffect } from 'react';
import type { Table } from '../../shared/spreadsheet/table';
import { useLatest } from '../ui/useLatest';
import type { Shell } from './shell';
import { useAppContext } from './useAppContext';

const tables = new WeakMap<Shell, Map<string, () => Table>>();

/** While the component is on screen, what it shows can be exported as a table. `make`: as it stands at that moment. */
export function useShownTable(id: string, make: () => Table): void {
  const { shell } = useAppContext();
  const latest = useLatest(make);
  useEffect(() => {
    const known = tables.get(shell) ?? new Map<string, () => Table>();
    tables.set(shell, known);
    known.set(id, () => latest.current());
    return () => {
      known.delete(id);
    };
  }, [shell, id, latest]);
}

/** What is on screen under that name; null: it is not on screen. */
export function shownTable(shell: Shell, id: string): Table | null {
  return tables.get(shell)?.get(id)?.() ?? null;
}
