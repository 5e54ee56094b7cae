import { useMemo, useState, type ReactNode } from 'react';
import type { EntryPage, FilledSetting } from '../../shared/model/model';
import { keyDimensions } from '../../shared/value/namedArray';
import { useLabels } from '../state/useLabels';
import { useView } from '../state/useView';
import { cellsOf } from '../values/leverCells';
import { CountField } from './CountField';
import { EntryUnit } from './EntryUnit';
import { EntryFigure } from './EntryFigure';
import type { CountTarget } from './pastedCounts';
import { PasteSaid } from './PasteSaid';
import { useCountPaste } from './useCountPaste';

interface Props {
  readonly page: EntryPage;
  readonly settings: readonly FilledSetting[];
  /** Of the dimension that the dataset brings. */
  readonly item: string;
}

/** All of one item: a row for each year, what is filled in at the left and what comes of it beside that. */
export function EntryTable({ page, settings, item }: Props): ReactNode {
  const { run, area, texts, labels } = useView();
  const { say } = texts;
  const { time } = run.space;
  const name = labels.item(area.dimension, item);

  function targetAt(column: number, row: number): CountTarget | undefined {
    const [setting, year] = [settings[column], time.items[row]];
    if (setting === undefined || year === undefined) return undefined;
    const at = { [area.dimension]: item, [time.id]: year };
    return { setting, cells: cellsOf(run.space, setting, at) };
  }

  const paste = useCountPaste(`${say(page.label)}, ${name}`, targetAt);
  return (
    <div className="entry__scroll">
      <PasteSaid {...paste} />
      <table className="entry" aria-label={`${say(page.label)}, ${name}`} onPaste={paste.onPaste}>
        <thead>
          <tr>
            <td />
            {[...settings, ...page.figures].map((column) => (
              <th key={column.id} scope="col">
                {say(column.label)}
                <EntryUnit of={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {time.items.map((year, row) => (
            <EntryRow
              key={year}
              page={page}
              settings={settings}
              item={item}
              year={year}
              row={row}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Props {
  readonly year: string;
  /** Position of the year on the axis. */
  readonly row: number;
}

function EntryRow({ page, settings, item, year, row }: RowProps): ReactNode {
  const { run, area } = useView();
  const labels = useLabels();
  const [notes, setNotes] = useState<HTMLElement | null>(null);
  const { space } = run;
  const cells = useMemo(
    () =>
      settings.map((setting) => {
        const [across = '', down = ''] = keyDimensions(space, setting.dimensions);
        return cellsOf(space, setting, { [across]: item, [down]: year });
      }),
    [space, settings, item, year],
  );
  return (
    <>
      <tr>
        <th scope="row">{year}</th>
        {settings.map((setting, column) => (
          <td key={setting.id} data-column={column} data-row={row}>
            <CountField
              input={setting}
              cells={cells[column] ?? []}
              label={[labels.quantity(setting.id), labels.item(area.dimension, item), year].join(
                ', ',
              )}
              notes={notes}
            />
          </td>
        ))}
        {page.figures.map((figure) => (
          <td key={figure.id} className="entry__figure">
            <EntryFigure page={page} figure={figure} item={item} year={row} />
          </td>
        ))}
      </tr>
      <tr className="counts__notes">
        <td colSpan={settings.length + page.figures.length + 1} ref={setNotes} />
      </tr>
    </>
  );
}
