import type { Change, Changes, Scenario } from '../model/scenario';
import type { ScenarioDifference, ValueDifference } from './scenarioDifferences';

/**
 * A scenario with some of what differs as another scenario has it, with who changed it, when and why: all differences
 * of `scenarioDifferences(into, from)` give a scenario that differs in nothing. What is taken over alone need not fit
 * what it comes to (base data of other items, another model): `checkScenario` tells.
 */
export function takeOver(
  into: Scenario,
  from: Scenario,
  differences: readonly ScenarioDifference[],
): Scenario {
  return differences.reduce((scenario, one) => takeOne(scenario, from, one), into);
}

function takeOne(into: Scenario, from: Scenario, one: ScenarioDifference): Scenario {
  switch (one.kind) {
    case 'value':
      return one.part === 'overrides'
        ? { ...into, overrides: withOne(into.overrides, from.overrides, isCell(one)) }
        : { ...into, [one.part]: withChange(into[one.part], from[one.part], one) };
    case 'formula':
      return {
        ...into,
        formulas: withOne(into.formulas, from.formulas, ({ variable }) => variable === one.name),
      };
    case 'ownLine':
      return withLine(into, from, one.id);
    case 'measure':
      return {
        ...into,
        measures: withOne(into.measures, from.measures, ({ id }) => id === one.id),
      };
    case 'name':
    case 'author':
    case 'note':
    case 'timeAxis':
    case 'dataset':
    case 'model':
    case 'draws':
    case 'perItem':
      return { ...into, [one.kind]: from[one.kind] };
  }
}

/** A line that goes takes what was changed of it along. */
function withLine(into: Scenario, from: Scenario, id: string): Scenario {
  const ownLines = withOne(into.ownLines, from.ownLines, (line) => line.id === id);
  if (ownLines.some((line) => line.id === id)) return { ...into, ownLines };
  const { [id]: _lever, ...levers } = into.levers;
  const { [id]: _assumption, ...assumptions } = into.assumptions;
  const overrides = into.overrides.filter(({ variable }) => variable !== id);
  const formulas = into.formulas.filter(({ variable }) => variable !== id);
  return { ...into, ownLines, levers, assumptions, overrides, formulas };
}

function isCell({ name, items }: ValueDifference) {
  return (one: Scenario['overrides'][number]) => one.variable === name && one.items === items;
}

/** The list with the one that is meant as it is in the other list, in its place, or without it. */
function withOne<T>(
  list: readonly T[],
  other: readonly T[],
  isMeant: (one: T) => boolean,
): readonly T[] {
  const found = other.find(isMeant);
  if (found === undefined) return list.filter((one) => !isMeant(one));
  const index = list.findIndex(isMeant);
  return index < 0 ? [...list, found] : list.with(index, found);
}

/** An input without any change has no entry, as in a scenario that was never changed. */
function withChange(changes: Changes, other: Changes, { name, items }: ValueDifference): Changes {
  const found: Change | undefined = other[name]?.[items];
  const { [items]: _was, ...cells } = changes[name] ?? {};
  const next = found === undefined ? cells : { ...cells, [items]: found };
  const { [name]: _all, ...rest } = changes;
  return Object.keys(next).length === 0 ? rest : { ...rest, [name]: next };
}
