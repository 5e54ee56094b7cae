import { memo, useId, useMemo, useState, type ReactNode } from 'react';
import type { FilledLever, Part } from '../../shared/model/model';
import type { Area } from '../values/area';
import { keyLabel } from '../values/labels';
import { useEditor } from '../state/useAppContext';
import { cellsOf, limitOf, rowLabel } from '../values/leverCells';
import { outcomeText } from '../values/outcome';
import { ComesAbout } from './ComesAbout';
import { LeverAmount } from './LeverControl';
import { TableFigures } from './TableFigures';
import { TableWarnings } from './TableWarnings';
import { useBounds, useCellValues } from './useLever';
import { useLabels } from '../state/useLabels';
import { YearControl } from './YearControl';
import { Tooltip } from '../ui/Tooltip';
import { useTexts } from '../format/useTexts';
import { leverNumber } from '../format/formatNumber';

interface Props {
  readonly part: Part;
  readonly table: NonNullable<Part['table']>;
  readonly lever: FilledLever;
  readonly start: FilledLever | undefined;
  readonly item: string;
  readonly area: Area;
  /** What describes the lever. */
  readonly metaId: string;
}

const nowhere = {};

/** One item of the table: for the whole area at once, opened for each of its items, or for the chosen one. */
export const LeverTableRow = memo(function LeverTableRow(props: Props): ReactNode {
  const { table, lever, start, item, area, metaId } = props;
  const { t, words, say } = useTexts();
  const labels = useLabels();
  const [open, setOpen] = useState(false);
  const partsId = useId();
  const { model, space } = useEditor(({ compiled }) => compiled);
  const cells = useMemo(() => {
    const chosen: Readonly<Record<string, string>> =
      area.item === null ? {} : { [area.dimension]: area.item };
    return cellsOf(space, lever, { [table.dimension]: item, ...chosen });
  }, [space, lever, table, item, area]);
  const startCells = useMemo(
    () => (start === undefined ? [] : cellsOf(space, start, { [table.dimension]: item })),
    [space, start, table, item],
  );
  const { minimum, maximum } = useBounds(lever, cells);
  const limit = useEditor(({ run }) =>
    outcomeText(limitOf(run, lever, cells), (value) => leverNumber(value, lever.display, words)),
  );
  const values = useCellValues(lever, cells);
  const at = useMemo(() => ({ [table.dimension]: item }), [table.dimension, item]);
  const itemLabel = labels.item(table.dimension, item);
  const shut = minimum === maximum && values.every((value) => value === minimum);
  if (shut) return <ShutRow lever={lever} label={itemLabel} limit={limit} />;

  const name = (input: FilledLever, suffix: string): string =>
    rowLabel(model, input, labels.quantity(input.id), suffix);
  const others = lever.dimensions.filter((dimension) => dimension !== table.dimension);
  const each = t('levers:table.each', {
    dimensions: model.dimensions
      .filter(({ id }) => others.includes(id))
      .map(({ label }) => say(label).toLowerCase())
      .join(', '),
  });
  const mayOpen = cells.length > 1;
  const chosen = area.item === null ? '' : `, ${labels.item(area.dimension, area.item)}`;
  return (
    <div className="table__item" role="row">
      <span className="table__name" role="rowheader">
        {mayOpen ? (
          <Tooltip text={each}>
            <button
              type="button"
              className="toggle"
              aria-expanded={open}
              aria-controls={open ? partsId : undefined}
              onClick={() => setOpen(!open)}
            >
              {itemLabel}
              <span className="only-spoken"> {each}</span>
            </button>
          </Tooltip>
        ) : (
          itemLabel
        )}
      </span>
      <span className="table__limit quiet" role="cell">
        {t('levers:limit', { value: limit })}
      </span>
      <div className="table__control" role="cell">
        <LeverAmount
          input={lever}
          cells={cells}
          label={`${name(lever, itemLabel)}${others.includes(area.dimension) ? chosen : ''}`}
          describedBy={metaId}
        />
        <TableWarnings dimension={table.dimension} item={item} area={area} />
      </div>
      {start === undefined ? null : (
        <div className="table__start" role="cell">
          <YearControl input={start} cells={startCells} label={name(start, itemLabel)} />
        </div>
      )}
      <TableFigures {...props} />
      <div className="table__control" role="cell">
        <ComesAbout lever={lever} at={at} />
      </div>
      {open && mayOpen ? (
        <div id={partsId} className="table__parts" role="cell">
          {cells.map((cell) => (
            <PartOfRow
              key={cell.items}
              lever={lever}
              item={cell.items}
              row={name(lever, itemLabel)}
              label={keyLabel(
                space,
                others,
                others.map((dimension) => cell.at[dimension] ?? '').join('|'),
                labels,
              )}
            />
          ))}
        </div>
      ) : null}
    </div>
  );
});

/** A row that cannot be moved: its limit, and why on demand. */
function ShutRow({
  lever,
  label,
  limit,
}: {
  readonly lever: FilledLever;
  readonly label: string;
  /** As it is written. */
  readonly limit: string;
}): ReactNode {
  const { t, say } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { limitReason } = lever;
  return (
    <div className="table__item table__item--shut quiet" role="row">
      <span className="table__name" role="rowheader">
        {label}
        {limitReason === undefined ? null : (
          <button
            type="button"
            className="explain"
            aria-label={t('levers:whyLimit', { label })}
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            ?
          </button>
        )}
      </span>
      <span className="table__limit" role="cell">
        {t('levers:limit', { value: limit })}
      </span>
      {open && limitReason !== undefined ? (
        <p id={id} className="table__control lever__explanation" role="cell">
          {say(limitReason)}
        </p>
      ) : null}
    </div>
  );
}

/** One cell of an opened row. */
const PartOfRow = memo(function PartOfRow({
  lever,
  item,
  row,
  label,
}: {
  readonly lever: FilledLever;
  readonly item: string;
  readonly row: string;
  readonly label: string;
}): ReactNode {
  const space = useEditor(({ compiled }) => compiled.space);
  const cells = useMemo(
    () => cellsOf(space, lever).filter(({ items }) => items === item),
    [space, lever, item],
  );
  return (
    <div className="lever__item">
      <span className="lever__item-label">{label}</span>
      <LeverAmount input={lever} cells={cells} label={`${row}, ${label}`} />
      <ComesAbout lever={lever} at={cells[0]?.at ?? nowhere} />
    </div>
  );
});
