import { addsUp } from '../../shared/model/units';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Model, Text, Variable } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';
import { cellItems } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import type { Area } from './area';
import { realPrices } from './realPrices';
import type { View } from './view';
import type { ScenarioRun } from '../../shared/calculation/runScenario';

/** The variable that the effect is divided by, as declared; undefined where the model divides nothing. */
export function effectVariable(model: Model): Variable | undefined {
  return model.variables.find(({ id }) => id === model.attribution?.variable);
}

/** "minder" for a saving and "meer" for its opposite, in the words of the headline figure; none for 0. */
export function signWord(model: Model, value: number): Text | undefined {
  const words = mainHeadline(model)?.signWords;
  if (value === 0 || Number.isNaN(value)) return undefined;
  return value > 0 ? words?.positive : words?.negative;
}

/**
 * The variables that can be divided for the chosen area, the effect first. What has other dimensions than years
 * and area must add up over them; what does not add up over the area needs an item of it.
 */
export function attributable({ run, area }: View): readonly Variable[] {
  const { model, space } = run;
  const effect = effectVariable(model);
  const instead = Object.values(model.attribution?.per ?? {});
  const others = model.variables.filter(({ id, dimensions, unit }) => {
    if (id === effect?.id || instead.includes(id) || !dimensions.includes(space.time.id))
      return false;
    const alone = dimensions.filter((one) => one !== space.time.id);
    if (addsUp(model, unit, alone)) return true;
    return (
      alone.length === 0 || (area.item !== null && alone.every((one) => one === area.dimension))
    );
  });
  return effect === undefined ? others : [effect, ...others];
}

/**
 * The error that keeps a variable from being divided in a year; null where there is none. `year`: its position on the
 * axis.
 */
export function attributedError(
  run: ScenarioRun,
  area: Area,
  variable: string,
  year: number,
): CellError | null {
  const { attribution } = run.model;
  const instead =
    variable === attribution?.variable ? attribution.per?.[area.dimension] : undefined;
  const name = area.item === null ? variable : (instead ?? variable);
  const dimensions = run.values.get(name)?.dimensions ?? [];
  const item = findDimension(run.space, area.dimension)?.items.indexOf(area.item ?? '') ?? -1;
  for (const [index, error] of run.errors.get(name) ?? []) {
    const at = cellItems(run.space, dimensions, index);
    const isHere = item < 0 || (at[area.dimension] ?? item) === item;
    if (isHere && at[run.space.time.id] === year) return error;
  }
  return null;
}

/** What an amount of this variable in this year is shown times. */
export function shownFactor(run: ScenarioRun, { unit }: Variable, year: number): number {
  const prices = realPrices(run);
  return prices !== null && prices.unit === unit ? (prices.factors[year] ?? NaN) : 1;
}
