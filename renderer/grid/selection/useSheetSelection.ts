import { createContext, useContext } from 'react';
import type { SheetSelection } from './sheetSelection';

export const SelectionContext = createContext<SheetSelection | null>(null);

/** Which cells of this sheet are chosen. */
export function useSheetSelection(): SheetSelection {
  const selection = useContext(SelectionContext);
  if (selection === null) throw new Error('no sheet around this component');
  return selection;
}
