import { problem, type Problem } from '../lib/problem';
import { stepOf } from '../model/leverStep';
import type { Lever, Setting } from '../model/model';
import { limitProblem } from './assumptionLimits';
import { cellsOfKey } from './inputs';
import type { ScenarioRun } from './runScenario';
import { shownName } from './shown';

/**
 * Levers and settings beyond their range or between their steps, and assumptions beyond theirs. The bounds of levers
 * may be formulas: they are those of the run, which the window shows too.
 */
export function checkRanges({
  of: scenario,
  model,
  space,
  values,
}: Pick<ScenarioRun, 'of' | 'model' | 'space' | 'values'>): readonly Problem[] {
  const knobs = [...model.levers, ...model.settings].flatMap((lever) => {
    const cells = scenario.levers[lever.id];
    if (cells === undefined) return [];
    const least = values.get(shownName('minimum', lever.id))?.values;
    const most = values.get(shownName('maximum', lever.id))?.values;
    return Object.entries(cells).flatMap(([items, { value }]) => {
      const where = `levers.${lever.id}.${items}`;
      const [cell] = cellsOfKey(model, space, lever.id, items) ?? [];
      if (cell === undefined) return [];
      return checkValue(lever, where, value, least?.[cell] ?? NaN, most?.[cell] ?? NaN);
    });
  });
  const assumed = model.assumptions.flatMap((assumption) => {
    const cells = scenario.assumptions[assumption.id];
    if (cells === undefined) return [];
    return Object.entries(cells).flatMap(([items, { value, low = value, high = value }]) => {
      const { id: name } = assumption;
      const where = `assumptions.${name}.${items}`;
      if (!(low <= value && value <= high)) {
        return [problem('boundsReversed', where, { name, items, low, central: value, high })];
      }
      return [low, value, high]
        .flatMap((one) => limitProblem(assumption, one, where) ?? [])
        .slice(0, 1);
    });
  });
  return [...knobs, ...assumed];
}

/**
 * Those of them that nothing but the value itself can mend: what a file is refused for. A bound that is a formula, or
 * that a person gave to a line of one's own, moves when something else changes; what lies beyond it then is kept, and
 * stands among the checks.
 */
export function checkFixedRanges(run: Parameters<typeof checkRanges>[0]): readonly Problem[] {
  return checkRanges(run).filter((one) => !isMovable(run, one));
}

/** Whether something else than the value itself may have moved the bound that it lies beyond. */
export function isMovable(
  { of: scenario, model }: Pick<ScenarioRun, 'of' | 'model'>,
  { code, values }: Problem,
): boolean {
  const { name, value = NaN, minimum = NaN } = values;
  if (scenario.ownLines.some(({ id }) => id === name)) return true;
  const knob = [...model.levers, ...model.settings].find(({ id }) => id === name);
  if (code !== 'outOfRange' || knob === undefined) return false;
  return typeof (value < minimum ? knob.minimum : knob.maximum) === 'string';
}

function checkValue(
  lever: Lever | Setting,
  where: string,
  value: number,
  minimum: number,
  maximum: number,
): readonly Problem[] {
  const named = { name: lever.id, value, minimum, maximum };
  const step = stepOf(lever);
  if (step !== null && !Number.isInteger(value / step)) {
    return [
      step === 1
        ? problem('notWhole', where, named)
        : problem('notOnStep', where, { ...named, step }),
    ];
  }
  // A start year beyond the axis stays where it is and is warned about: the axis may grow back.
  if (lever.control === 'year') return [];
  // A bound that cannot be calculated is the fault of a formula, which says so itself.
  if (Number.isNaN(minimum) || Number.isNaN(maximum)) return [];
  if (value >= minimum && value <= maximum) return [];
  const reason = lever.limitReason ?? { nl: '', en: '' };
  const values = { ...named, reason: reason.nl, reasonEn: reason.en };
  return [problem('outOfRange', where, values)];
}
