import { isMeanOfItems } from '../../shared/calculation/perItem';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { partId, shownName } from '../../shared/calculation/shown';
import type { Lever, Text } from '../../shared/model/model';
import type { Area } from './area';
import type { Items } from './leverCells';
import { outcomeIn, type Outcome } from './outcome';

/** A figure beside a lever: what is planned, and what comes about of it. */
export interface PlannedFigure {
  readonly id: string;
  readonly label: Text;
  readonly display: Declared['display'];
  readonly planned: Outcome;
  readonly actual: Outcome;
  /** Why they differ, where they do. */
  readonly reasons: readonly Text[];
  /** The model has it for the whole area only, though the window is about one item. */
  readonly wholeOnly: boolean;
  /** The mean of items that have a value each. */
  readonly isMean: boolean;
}

type Declared = NonNullable<Lever['comesAbout']>[number];

/**
 * What a lever plans and what comes about, for one of its rows. `at`: the items of the row; a row of one item of the
 * area says nothing where the model has the figure for the whole area only.
 */
export function plannedFigures(
  run: ScenarioRun,
  lever: Pick<Lever, 'id' | 'comesAbout'>,
  at: Items,
  area: Area,
): readonly PlannedFigure[] {
  const item = at[area.dimension] ?? area.item;
  return (lever.comesAbout ?? []).flatMap((declared): readonly PlannedFigure[] => {
    const { id, label, display, dimensions, planned, actual, reasons } = declared;
    const [perPlanned, perActual] = [planned, actual].map(({ per }) => per?.[area.dimension]);
    const hasPer = item !== null && perPlanned !== undefined && perActual !== undefined;
    if (!hasPer && at[area.dimension] !== undefined) return [];
    const of = (side: 'planned' | 'actual'): Outcome => {
      const name = shownName(side, partId(lever.id, id), hasPer ? area.dimension : undefined);
      return outcomeIn(run, name, hasPer ? { ...at, [area.dimension]: item } : at);
    };
    if (!dimensions.every((dimension) => at[dimension] !== undefined)) return [];
    const held = reasons.filter((reason) => {
      const outcome = outcomeIn(
        run,
        shownName('reason', partId(partId(lever.id, id), reason.id)),
        at,
      );
      return outcome !== 0 && typeof outcome === 'number';
    });
    return [
      {
        id,
        label,
        display,
        planned: of('planned'),
        actual: of('actual'),
        reasons: held.map(({ text }) => text),
        wholeOnly: item !== null && !hasPer,
        isMean: !hasPer && [planned, actual].some(({ formula }) => isMeanOfItems(formula)),
      },
    ];
  });
}
