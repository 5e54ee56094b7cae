import { useEffect, useEffectEvent, useRef } from 'react';
import { readTabSeparated } from '../format/tabSeparated';
import type { View } from '../values/view';
import { copyToClipboard } from '../ui/clipboard';
import { copyText } from './copyText';
import { isSingle } from './selection/ranges';
import { valueColumnAt } from './selection/sheetSelection';
import { useSheetSelection } from './selection/useSheetSelection';
import { columnId } from './sheetContext';
import type { CellReference } from '../values/cellReference';
import type { Cut } from './useRangeEdits';

interface ClipboardActions {
  readonly view: View;
  /** A single text for a single input, which may ask what it means. */
  readonly pasteOne: (at: CellReference, text: string) => void;
  readonly paste: (text: string, cut: Cut | null) => Promise<boolean>;
  /** Ranges that make no table were to be copied. */
  readonly onNoTable: () => void;
  readonly onCut: (count: number) => void;
  /** Which cells are marked as taken: row and column of each. */
  readonly mark: (cells: ReadonlySet<string>) => void;
}

export interface Clipboard {
  /** Takes what is chosen, with its names and years or without, while something is pressed. */
  readonly copy: (how: 'copy' | 'cut' | 'headings') => void;
  /** Forgets what was cut. False: nothing was marked. */
  readonly forget: () => boolean;
}

/** Copying, cutting and pasting of cells. */
export function useClipboard(actions: ClipboardActions): Clipboard {
  const { view } = actions;
  const selection = useSheetSelection();
  const cut = useRef<Cut | null>(null);
  const isMarked = useRef(false);

  function take(text: string | null): boolean {
    cut.current = null;
    if (text === null) {
      actions.onNoTable();
      return false;
    }
    const taken = selection.cells().map(({ row, column }) => `${row.id} ${columnId(column, view)}`);
    isMarked.current = true;
    actions.mark(new Set(taken));
    return true;
  }

  function forget(): boolean {
    const was = isMarked.current;
    cut.current = null;
    isMarked.current = false;
    actions.mark(new Set());
    return was;
  }

  const onCopy = useEffectEvent((event: ClipboardEvent): void => {
    if (!isOnCell() || selection.store.getState() === null) return;
    event.preventDefault();
    const text = copyText(selection, view);
    if (!take(text) || text === null) return;
    event.clipboardData?.setData('text/plain', text);
    if (event.type !== 'cut') return;
    cut.current = { text, cells: selection.cells() };
    actions.onCut(selection.count());
  });

  const onPaste = useEffectEvent((event: ClipboardEvent): void => {
    const chosen = selection.store.getState();
    if (!isOnCell() || chosen === null) return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const row = selection.rowAt(chosen.active.row);
    const column = valueColumnAt(chosen.active.column);
    const [[only = ''] = [], ...more] = readTabSeparated(text);
    const isOne = more.length === 0 && !text.includes('\t') && isSingle(chosen);
    const isInput = row?.kind === 'value' && row.source !== 'variable' && column !== undefined;
    const known = cut.current?.text === text ? cut.current : null;
    if (isOne && isInput && known === null) actions.pasteOne({ row, column }, only.trim());
    else void actions.paste(text, known);
    forget();
  });

  useEffect(() => {
    // Copying happens where the selected text is, and a cell has none: the event goes to the document.
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, []);

  return {
    copy: (how) => {
      const text = copyText(selection, view, how === 'headings');
      if (!take(text) || text === null) return;
      copyToClipboard(text);
      if (how !== 'cut') return;
      cut.current = { text, cells: selection.cells() };
      actions.onCut(selection.count());
    },
    forget,
  };
}

/** What is being typed in has copying and pasting of its own. */
function isOnCell(): boolean {
  return document.activeElement?.matches('.sheet__grid .ag-cell') ?? false;
}
