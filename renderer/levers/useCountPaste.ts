import { useState, type ClipboardEvent } from 'react';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';
import { keyLabel } from '../values/labels';
import { pastedCounts, type CountTarget } from './pastedCounts';

export interface CountPaste {
  /** Why nothing was pasted; empty: nothing to say. */
  readonly refusal: string;
  /** How it was pasted, where that needs saying. */
  readonly note: string;
  readonly onPaste: (event: ClipboardEvent<HTMLTableElement>) => void;
}

/**
 * Takes cells of a spreadsheet into a table of fields, as one step. Each `td` with a field has its place in
 * `data-column` and `data-row`; one number is left to the field itself.
 *
 * @param label what the step says was pasted.
 */
export function useCountPaste(
  label: string,
  targetAt: (column: number, row: number) => CountTarget | undefined,
): CountPaste {
  const { editor } = useAppContext();
  const { t } = useTexts();
  const labels = useLabels();
  const space = useEditor(({ compiled }) => compiled.space);
  const [said, setSaid] = useState({ refusal: '', note: '' });

  function whereOf({ setting, cells }: CountTarget): string {
    return keyLabel(space, setting.dimensions, cells[0]?.items ?? '', labels);
  }

  function onPaste(event: ClipboardEvent<HTMLTableElement>): void {
    const text = event.clipboardData.getData('text/plain');
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    if (cell === null || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const { column, row } = cell.dataset;
    const [x, y] = [Number(column), Number(row)];
    const pasted = pastedCounts(
      editor.store.getState().run,
      (right, down) => targetAt(x + right, y + down),
      text,
    );
    if (pasted.kind === 'values') {
      const { values, isTurned } = pasted;
      editor.actions.setValues(values, t('levers:paste.step', { label, count: values.length }));
      setSaid({ refusal: '', note: isTurned ? t('levers:paste.turned') : '' });
    } else if (pasted.kind === 'tooLarge') {
      setSaid({ refusal: t('levers:paste.tooLarge'), note: '' });
    } else {
      const where = whereOf(pasted.target);
      setSaid({ refusal: t('levers:paste.refused', { text: pasted.text, where }), note: '' });
    }
  }

  return { ...said, onPaste };
}
