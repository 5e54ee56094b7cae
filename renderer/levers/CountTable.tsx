import { useMemo, useState, type ReactNode } from 'react';
import type { FilledSetting } from '../../shared/model/model';
import { keyDimensions } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import { useEditor } from '../state/useAppContext';
import { CountField } from './CountField';
import type { CountTarget } from './pastedCounts';
import { PasteSaid } from './PasteSaid';
import { useCountPaste } from './useCountPaste';
import { cellsOf } from '../values/leverCells';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';

/** The most items beside each other: more nobody reads, and of hundreds the fields would take seconds to draw. */
export const mostBeside = 12;

/** Numbers over two dimensions; the years, if it has them, go down. Of very many items one has to be chosen. */
export function CountTable({ setting }: { readonly setting: FilledSetting }): ReactNode {
  const { say, t } = useTexts();
  const labels = useLabels();
  const space = useEditor(({ compiled }) => compiled.space);
  const [across = '', down = ''] = keyDimensions(space, setting.dimensions);
  const chosen = useEditor(({ item }) => item);
  const items = findDimension(space, across)?.items ?? [];
  const columns = chosen !== null && items.includes(chosen) ? [chosen] : items;
  const rows = findDimension(space, down)?.items ?? [];

  function targetAt(x: number, y: number): CountTarget | undefined {
    const [column, row] = [columns[x], rows[y]];
    if (column === undefined || row === undefined) return undefined;
    return { setting, cells: cellsOf(space, setting, { [across]: column, [down]: row }) };
  }

  const paste = useCountPaste(say(setting.label), targetAt);
  if (columns.length > mostBeside) {
    return <p className="quiet">{t('levers:entry.choose', { count: columns.length })}</p>;
  }
  return (
    <div className="counts">
      <PasteSaid {...paste} />
      <table aria-label={say(setting.label)} onPaste={paste.onPaste}>
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
          {rows.map((item, row) => (
            <CountRow
              key={item}
              setting={setting}
              across={across}
              columns={columns}
              down={down}
              item={item}
              row={row}
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
  readonly row: number;
}

function CountRow({ setting, across, columns, down, item, row }: RowProps): ReactNode {
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
      <tr>
        <th scope="row">{labels.item(down, item)}</th>
        {columns.map((column, index) => (
          <td key={column} data-column={index} data-row={row}>
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
