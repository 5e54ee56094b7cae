import type { ReactNode } from 'react';
import type { Part } from '../../shared/model/model';
import { PartCompany, PartShare } from './PartEffect';
import { masterCells } from '../values/masterSlider';
import { useEditor } from '../state/useAppContext';
import { Disclosure } from './Disclosure';
import { PartExpectations } from './Expectations';
import { LeverBlock } from './LeverBlock';
import { LeverTable } from './LeverTable';
import { Master } from './Master';
import { sharedStart, tableStart } from './partLevers';
import { Summary } from './Summary';

interface Props {
  readonly part: Part;
  readonly label: string;
  /** The label as it stands in the heading. */
  readonly title: string;
  readonly level: 'h3' | 'h4';
  /** What the part is for. */
  readonly explanation?: string;
}

/** A part of a knob: one slider for all of it, and its single levers when it is open. */
export function PartPanel({ part, label, title, level, explanation }: Props): ReactNode {
  const model = useEditor(({ compiled }) => compiled.model);
  const master = useEditor(
    ({ run, history }) => masterCells(run, history.present, part.id).length > 0,
  );
  const levers = model.levers.filter((lever) => lever.part === part.id);
  const start = sharedStart(levers);
  const inTable = tableStart(levers, part);
  const rest = levers.filter(
    ({ id }) => id !== part.table?.lever && id !== inTable?.id && id !== start?.id,
  );
  const tabled = levers.find(({ id }) => id === part.table?.lever);
  return (
    <Disclosure
      title={title}
      level={level}
      aside={<PartShare part={part} />}
      head={master ? <Master part={part.id} label={label} /> : null}
      foot={<PartCompany part={part} />}
      summary={<Summary inputs={levers} part={part} />}
    >
      {explanation === undefined ? null : <p className="quiet">{explanation}</p>}
      <PartExpectations part={part} label={label} />
      {start === undefined ? null : <LeverBlock lever={start} />}
      {part.table === undefined || tabled === undefined ? null : (
        <LeverTable part={part} table={part.table} lever={tabled} start={inTable} />
      )}
      {rest.map((lever) => (
        <LeverBlock key={lever.id} lever={lever} />
      ))}
    </Disclosure>
  );
}
