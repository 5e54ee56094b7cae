import type { Changes, Scenario } from '../model/scenario';
import { hasCell, hasCellOf } from './checkScenario';
import type { CompiledModel } from './compileModel';

/** The scenario without the changed values, overridden cells and formulas that have no place in this model. */
export function fittingChanges(
  { model, space, program }: CompiledModel,
  scenario: Scenario,
): Scenario {
  const inputs = [...model.levers, ...model.settings, ...model.assumptions, ...model.data];
  const known = new Set(inputs.map(({ id }) => id));
  const fitting = (changes: Changes): Changes =>
    Object.fromEntries(
      Object.entries(changes)
        .filter(([name]) => known.has(name))
        .map(([name, cells]) => [
          name,
          Object.fromEntries(
            Object.entries(cells).filter(([items]) => hasCell(model, space, name, items)),
          ),
        ]),
    );
  return {
    ...scenario,
    levers: fitting(scenario.levers),
    assumptions: fitting(scenario.assumptions),
    overrides: scenario.overrides.filter(({ variable, items }) => {
      const found = program.variables.get(variable);
      return found !== undefined && hasCellOf(space, found.dimensions, items);
    }),
    formulas: scenario.formulas.filter(({ variable }) => program.variables.has(variable)),
  };
}
