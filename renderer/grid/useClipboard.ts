import { useEffect, useEffectEvent } from 'react';
import type { View } from '../values/view';
import { copyText, pastedCell } from './copyText';
import { valueColumnAt, type SheetSelection } from './selection/sheetSelection';
import type { CellReference } from '../values/cellReference';

interface ClipboardActions {
  readonly selection: SheetSelection;
  readonly view: View;
  readonly paste: (at: CellReference, text: string) => void;
  /** More was pasted than one cell. */
  readonly onTooMuch: (count: number) => void;
  /** Ranges that make no table were to be copied. */
  readonly onNoTable: () => void;
}

/** Copying and pasting of cells. */
export function useClipboard(actions: ClipboardActions): void {
  const { selection, view } = actions;

  const onCopy = useEffectEvent((event: ClipboardEvent): void => {
    if (!isOnCell() || selection.store.getState() === null) return;
    event.preventDefault();
    const text = copyText(selection, view);
    if (text === null) actions.onNoTable();
    else event.clipboardData?.setData('text/plain', text);
  });

  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    const active = selection.store.getState()?.active;
    const row = active === undefined ? undefined : selection.rowAt(active.row);
    const column = active === undefined ? undefined : valueColumnAt(active.column);
    if (!isOnCell() || row?.kind !== 'value' || column === undefined) return;
    event.preventDefault();
    const pasted = pastedCell(event.clipboardData?.getData('text/plain') ?? '');
    if (typeof pasted === 'string') actions.paste({ row, column }, pasted);
    else actions.onTooMuch(pasted.count);
  });

  useEffect(() => {
    // Copying happens where the selected text is, and a cell has none: the event goes to the document.
    document.addEventListener('copy', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
}

/** What is being typed in has copying and pasting of its own. */
function isOnCell(): boolean {
  return document.activeElement?.matches('.sheet__grid .ag-cell') ?? false;
}
