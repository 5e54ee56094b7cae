import { useMemo, useState, type ClipboardEvent, type ReactNode } from 'react';
import type { FilledSetting } from '../../shared/model/model';
import { keyDimensions } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import { useAppContext, useEditor } from '../state/useAppContext';
import { CountField } from './CountField';
import { pastedCounts } from './pastedCounts';
import { cellsOf } from '../values/leverCells';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';

/** Numbers over two dimensions; the years, if it has them, go down. */
export function CountTable({ setting }: { readonly setting: FilledSetting }): ReactNode {
  const { editor } = useAppContext();
  const { t, say } = useTexts();
  const [refusal, setRefusal] = useState('');
  const labels = useLabels();
  const space = useEditor(({ compiled }) => compiled.space);
  const [across = '', down = ''] = keyDimensions(space, setting.dimensions);
  const chosen = useEditor(({ item }) => item);
  const items = findDimension(space, across)?.items ?? [];
  const columns = chosen !== null && items.includes(chosen) ? [chosen] : items;
  const rows = findDimension(space, down)?.items ?? [];

  function paste(event: ClipboardEvent<HTMLTableElement>): void {
    const text = event.clipboardData.getData('text/plain');
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    // One number is typed into its field as ever.
    if (cell === null || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const from = {
      column: cell.cellIndex - 1,
      row: rows.indexOf(cell.closest('tr')?.dataset['item'] ?? ''),
    };
    const grid = { across, columns, down, rows };
    const pasted = pastedCounts(editor.store.getState().run, setting, grid, from, text);
    if (pasted.kind === 'values') {
      const { values } = pasted;
      const label = say(setting.label);
      editor.actions.setValues(values, t('levers:paste.step', { label, count: values.length }));
      setRefusal('');
    } else if (pasted.kind === 'tooLarge') setRefusal(t('levers:paste.tooLarge'));
    else {
      const where = `${labels.item(across, pasted.column)}, ${labels.item(down, pasted.row)}`;
      setRefusal(t('levers:paste.refused', { text: pasted.text, where }));
    }
  }

  return (
    <div className="counts">
      {refusal === '' ? null : (
        <p className="typed bad" role="alert">
          {refusal}
        </p>
      )}
      <table aria-label={say(setting.label)} onPaste={paste}>
        <thead>
          <tr>
            <td />
            {columns.map((item) => (
              <th key={item} scope="col">
                <span className="counts__name">{labels.item(across, item)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <CountRow
              key={item}
              setting={setting}
              across={across}
              columns={columns}
              down={down}
              item={item}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly setting: FilledSetting;
  readonly across: string;
  readonly columns: readonly string[];
  readonly down: string;
  readonly item: string;
}

function CountRow({ setting, across, columns, down, item }: RowProps): ReactNode {
  const labels = useLabels();
  const space = useEditor(({ compiled }) => compiled.space);
  const [notes, setNotes] = useState<HTMLElement | null>(null);
  const cells = useMemo(
    () => columns.map((column) => cellsOf(space, setting, { [across]: column, [down]: item })),
    [space, setting, across, columns, down, item],
  );
  const name = labels.quantity(setting.id);
  return (
    <>
      <tr data-item={item}>
        <th scope="row">{labels.item(down, item)}</th>
        {columns.map((column, index) => (
          <td key={column}>
            <CountField
              input={setting}
              cells={cells[index] ?? []}
              label={`${name}, ${labels.item(across, column)}, ${labels.item(down, item)}`}
              notes={notes}
            />
          </td>
        ))}
      </tr>
      <tr className="counts__notes">
        <td colSpan={columns.length + 1} ref={setNotes} />
      </tr>
    </>
  );
}
