import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { partId, shownName } from '../../shared/calculation/shown';
import type { Part } from '../../shared/model/model';
import type { Area } from '../values/area';
import { outcomeIn, outcomeText } from '../values/outcome';
import { useEditor } from '../state/useAppContext';
import { formatShort } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly part: Part;
  readonly table: NonNullable<Part['table']>;
  readonly item: string;
  readonly area: Area;
}

/** What the lever does in this row now: the model's columns, for the chosen area where the model has them so. */
export function TableFigures({ part, table, item, area }: Props): ReactNode {
  const { words } = useTexts();
  const figures = useEditor(
    useShallow(({ run }) =>
      table.columns.map(({ id, per }) => {
        const own = area.item !== null && per?.[area.dimension] !== undefined;
        const name = shownName('column', partId(part.id, id), own ? area.dimension : undefined);
        const at = { [table.dimension]: item };
        return outcomeIn(run, name, own ? { ...at, [area.dimension]: area.item } : at);
      }),
    ),
  );
  return table.columns.map(({ id, display }, index) => {
    const outcome = figures[index];
    return (
      <span key={id} className="table__number" role="cell">
        {outcome === undefined
          ? null
          : outcomeText(outcome, (value) => formatShort(value, display, words))}
      </span>
    );
  });
}
