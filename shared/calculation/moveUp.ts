import type { Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import type { Model } from '../model/model';
import type { Changes, Scenario } from '../model/scenario';
import { checkRanges } from './checkRanges';
import { checkScenario, hasCell, hasCellOf } from './checkScenario';
import type { CompiledModel } from './compileModel';
import { referenceTo } from './modelVersions';
import { moveLevers, type LeftBehind, type Stamp } from './moveLevers';
import { canSpread } from './perItem';
import { createSession, type CalculationSession } from './session';

export interface MovedUp {
  /** It fits the new model. */
  readonly scenario: Scenario;
  /** How many of the values, cells and formulas that people changed were taken over. */
  readonly taken: number;
  readonly left: readonly LeftBehind[];
  /** Levers that are told apart or called otherwise now, and what they are called: each has the old value. */
  readonly split: readonly { readonly from: string; readonly to: readonly string[] }[];
  /** Levers that nobody had touched and that stand where the old model had them: the new one begins elsewhere. */
  readonly kept: readonly string[];
}

/**
 * The scenario on a newer version of its model. What people changed is taken over where it still has a place, and a
 * lever that nobody touched stays where it stood. Base data stay as they are, also what the new model does not know.
 * Refused when the new model needs base data that the scenario does not have.
 *
 * @param stamp who moves it up, when and why: beside values that nobody had given.
 * @param on where it is calculated: what they compiled before is not compiled again.
 */
export function moveUp(
  scenario: Scenario,
  from: Model,
  to: Model,
  stamp: Stamp,
  on = { from: createSession([from]), to: createSession([to]) },
): Result<MovedUp, readonly Problem[]> {
  const earlier = to.earlierVersions.find(({ version }) => version === from.version);
  const perItem = movedPerItem(scenario.perItem, to, earlier?.assumptions ?? []);
  const next = on.to.compile({ ...scenario, model: referenceTo(to), perItem, formulas: unchanged });
  const left: LeftBehind[] = [];
  const levers = moveLevers(
    scenario,
    on.from.compile(scenario),
    next,
    earlier?.levers ?? [],
    stamp,
  );
  const parts = new Map(earlier?.parts.map((one) => [one.from, one.to]));
  const moved: Scenario = {
    ...scenario,
    model: referenceTo(to),
    perItem,
    levers: levers.changes,
    assumptions: moveAssumptions(scenario.assumptions, next, earlier?.assumptions ?? [], left),
    overrides: scenario.overrides.filter(({ variable, items }) => {
      const found = next.program.variables.get(variable);
      if (found !== undefined && hasCellOf(next.space, found.dimensions, items)) return true;
      const why = found === undefined ? 'gone' : 'noCell';
      left.push({ part: 'overrides', name: variable, items, why });
      return false;
    }),
    formulas: scenario.formulas.filter(({ variable }) => {
      const formulaIn = (model: Model): string | undefined =>
        model.variables.find(({ id }) => id === variable)?.formula;
      const after = formulaIn(to);
      if (after !== undefined && after === formulaIn(from)) return true;
      const why = after === undefined ? 'gone' : 'otherFormula';
      left.push({ part: 'formulas', name: variable, items: '', why });
      return false;
    }),
    measures: scenario.measures.map((one) => ({ ...one, part: parts.get(one.part) ?? one.part })),
  };
  const fitting = withinRanges(on.to, moved, left);
  const problems = checkScenario(to, fitting);
  if (problems.length > 0) return fail(problems);
  return ok({
    scenario: fitting,
    taken: changesIn(fitting) - levers.added,
    left: [...levers.left, ...left],
    split: levers.split,
    kept: levers.kept,
  });
}

const unchanged: Scenario['formulas'] = [];

/** Of an assumption that is gone nothing is left, which is said of its values. */
function movedPerItem(
  perItem: Scenario['perItem'],
  to: Model,
  renamed: readonly { readonly from: string; readonly to: string }[],
): Scenario['perItem'] {
  return perItem
    .map((one) => ({
      ...one,
      assumption: renamed.find(({ from }) => from === one.assumption)?.to ?? one.assumption,
    }))
    .filter((one) => canSpread(to, one));
}

function moveAssumptions(
  changes: Changes,
  next: CompiledModel,
  renamed: readonly { readonly from: string; readonly to: string }[],
  left: LeftBehind[],
): Changes {
  const { assumptions, data } = next.model;
  const known = new Set([...assumptions, ...data].map(({ id }) => id));
  const moved: Record<string, Changes[string]> = {};
  for (const [name, cells] of Object.entries(changes)) {
    const target = renamed.find((one) => one.from === name)?.to ?? name;
    for (const [items, change] of Object.entries(cells)) {
      const fits = known.has(target) && hasCell(next.model, next.space, target, items);
      if (fits) moved[target] = { ...moved[target], [items]: change };
      else {
        const why = known.has(target) ? 'noCell' : 'gone';
        left.push({ part: 'assumptions', name, items, why });
      }
    }
  }
  return moved;
}

/** The scenario without values that lie beyond their range in the new model. */
function withinRanges(
  session: CalculationSession,
  scenario: Scenario,
  left: LeftBehind[],
): Scenario {
  let fitting = scenario;
  // A range may rest on a value that goes: then it is looked at again.
  for (;;) {
    const beyond = checkRanges(session.run(fitting));
    if (beyond.length === 0) return fitting;
    for (const { where } of beyond) {
      const [part = '', name = '', ...rest] = where.split('.');
      if (part !== 'levers' && part !== 'assumptions') throw new Error(`no range of ${where}`);
      const items = rest.join('.');
      left.push({ part, name, items, why: 'beyond' });
      fitting = { ...fitting, [part]: without(fitting[part], name, items) };
    }
  }
}

function without(changes: Changes, name: string, items: string): Changes {
  const { [items]: _, ...cells } = changes[name] ?? {};
  const { [name]: __, ...others } = changes;
  return Object.keys(cells).length === 0 ? others : { ...others, [name]: cells };
}

function changesIn({ levers, assumptions, overrides, formulas }: Scenario): number {
  const cells = [...Object.values(levers), ...Object.values(assumptions)];
  return (
    cells.reduce((sum, one) => sum + Object.keys(one).length, 0) +
    overrides.length +
    formulas.length
  );
}
