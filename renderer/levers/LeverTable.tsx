import { useId, type ReactNode } from 'react';
import type { FilledLever, Part } from '../../shared/model/model';
import { findDimension } from '../../shared/value/space';
import { useEditor } from '../state/useAppContext';
import { wholeName } from '../values/view';
import { LeverHead } from './LeverHead';
import { LeverTableRow } from './LeverTableRow';
import { useArea } from '../state/useArea';
import { useLabels } from '../state/useLabels';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly part: Part;
  readonly table: NonNullable<Part['table']>;
  readonly lever: FilledLever;
  /** The start year of each row. */
  readonly start: FilledLever | undefined;
}

/** A lever per item of a dimension, with what it does there now. Rows follow the area that the window is about. */
export function LeverTable({ part, table, lever, start }: Props): ReactNode {
  const texts = useTexts();
  const { t, say } = texts;
  const labels = useLabels();
  const metaId = useId();
  const { model, space } = useEditor(({ compiled }) => compiled);
  const area = useArea();
  const perArea = lever.dimensions.includes(area.dimension);
  const whole = wholeName(model, texts);
  const dimension = model.dimensions.find(({ id }) => id === table.dimension);
  const items = findDimension(space, table.dimension)?.items ?? [];
  return (
    <div className="lever">
      <LeverHead
        lever={lever}
        metaId={metaId}
        look={say(lever.label) === say(part.label) ? 'unnamed' : 'many'}
      />
      {perArea ? (
        <p className="lever__scope">
          {area.item === null
            ? t('levers:table.all', { whole })
            : t('levers:table.one', { item: labels.item(area.dimension, area.item) })}
        </p>
      ) : null}
      <div className="table" role="table" aria-label={say(part.label)}>
        <div className="table__head quiet" role="row">
          <span role="columnheader" className="only-spoken">
            {dimension === undefined ? '' : say(dimension.label)}
          </span>
          <span role="columnheader" className="only-spoken">
            {t('levers:table.limit')}
          </span>
          <span role="columnheader" className="only-spoken">
            {say(lever.label)}
          </span>
          {start === undefined ? null : <span role="columnheader">{t('levers:table.start')}</span>}
          {table.columns.map((column) => (
            <span key={column.id} role="columnheader" className="table__number">
              {say(column.label)}
              {area.item !== null && column.per?.[area.dimension] === undefined
                ? ` · ${whole}`
                : null}
            </span>
          ))}
        </div>
        {items.map((id) => (
          <LeverTableRow
            key={id}
            part={part}
            table={table}
            lever={lever}
            start={start}
            item={id}
            area={area}
            metaId={metaId}
          />
        ))}
      </div>
    </div>
  );
}
