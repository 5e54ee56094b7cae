import type { ReactNode } from 'react';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import type { Area } from '../values/area';
import { useEditor } from '../state/useAppContext';
import { Explained } from '../ui/Tooltip';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly dimension: string;
  readonly item: string;
  readonly area: Area;
}

/** The model's warnings about this row: what keeps the lever from having the effect that one expects. */
export function TableWarnings({ dimension, item, area }: Props): ReactNode {
  const { say } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  const held = useEditor(({ run }) => warningsAt(run, dimension, item, area).join(' '));
  if (held === '') return null;
  return held.split(' ').map((id) => {
    const warning = model.warnings.find((one) => one.id === id);
    return warning === undefined ? null : (
      <p key={id} className="typed warning">
        <Explained text={warning.explanation}>{say(warning.label)}</Explained>
      </p>
    );
  });
}

/** Ids of the warnings that are about the items of this table, or those of the area, and hold here. */
function warningsAt(
  run: ScenarioRun,
  dimension: string,
  item: string,
  area: Area,
): readonly string[] {
  return run.model.warnings
    .filter(
      ({ dimensions }) =>
        dimensions.includes(dimension) &&
        dimensions.every((one) => one === dimension || one === area.dimension),
    )
    .filter(({ id, dimensions }) => {
      const order = keyDimensions(run.space, dimensions);
      const keys = run.warnings.find((outcome) => outcome.id === id)?.items ?? [];
      return keys.some((key) => {
        const parts = key.split(itemSeparator);
        const there = parts[order.indexOf(area.dimension)];
        const inArea = area.item === null || there === undefined || there === area.item;
        return parts[order.indexOf(dimension)] === item && inArea;
      });
    })
    .map(({ id }) => id);
}
