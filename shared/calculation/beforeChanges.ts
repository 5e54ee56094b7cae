import { everyYearKey, knownYears } from '../model/knownYears';
import type { Model } from '../model/model';
import type { Change, Changes, Scenario } from '../model/scenario';
import { cellKeys } from '../value/namedArray';
import { inOrder } from '../value/space';
import type { CompiledModel } from './compileModel';
import { dimensionsOfInput } from './inputs';

/** What is calculated otherwise since an earlier version, in the order of the model. */
export type VersionChanges = Model['earlierVersions'][number]['changes'];

/**
 * The scenario as its model would calculate it before these changes, which are the last of those since an earlier
 * version. What a person gave stays as it is.
 */
export function beforeChanges(
  compiled: Pick<CompiledModel, 'model' | 'space'>,
  scenario: Scenario,
  changes: VersionChanges,
): Scenario {
  const given = new Set(scenario.formulas.map(({ variable }) => variable));
  const formulas = formulasBefore(changes).filter(({ variable }) => !given.has(variable));
  return {
    ...scenario,
    assumptions: assumptionsBefore(compiled, scenario.assumptions, changes),
    formulas: formulas.length === 0 ? scenario.formulas : [...scenario.formulas, ...formulas],
  };
}

/** The formulas of before the first of these changes. */
export function formulasBefore(changes: VersionChanges): Scenario['formulas'] {
  // Of two changes to one variable the first comes closest to the earlier version.
  const formulas = changes.toReversed().flatMap(({ before }) => before.formulas);
  const last = new Map(formulas.map(({ variable, formula }) => [variable, formula]));
  return [...last].map(([variable, formula]) => ({ variable, formula, ...nobody }));
}

const nobody: Omit<Change, 'value'> = { by: '', at: '', why: '' };

function assumptionsBefore(
  { model, space }: Pick<CompiledModel, 'model' | 'space'>,
  given: Changes,
  changes: VersionChanges,
): Changes {
  const assumptions: Record<string, Record<string, Change>> = {};
  const put = (name: string, items: string, value: number): void => {
    if (given[name]?.[items] !== undefined) return;
    (assumptions[name] ??= { ...given[name] })[items] = { value, ...nobody };
  };
  for (const { before } of changes.toReversed()) {
    for (const { assumption, items, value } of before.values) {
      const dimensions = inOrder(space, dimensionsOfInput(model, assumption) ?? []);
      const keys = items === undefined ? cellKeys(space, dimensions) : [items];
      for (const key of keys) put(assumption, key, value);
    }
    for (const name of before.withoutKnownYears) {
      const { values = [] } = model.assumptions.find(({ id }) => id === name) ?? {};
      for (const year of knownYears(model, name)) {
        const key = everyYearKey(year);
        const central = values.find(({ items }) => items === key)?.central ?? NaN;
        put(name, year, given[name]?.[key]?.value ?? central);
      }
    }
  }
  return { ...given, ...assumptions };
}
