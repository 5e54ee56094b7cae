import { namesIn, vocabularyOf } from '../values/formulaTokens';
import type { Relation, SheetRow, ValueRow } from '../values/valueRow';
import type { View } from '../values/view';

/** What a formula rests on, and what rests on its variable. */
export interface Related {
  readonly precedents: ReadonlySet<string>;
  readonly dependents: ReadonlySet<string>;
}

/** `written`: the formula that is being written for the quantity; null: the one of now. */
export function relatedTo(
  name: string,
  written: string | null,
  { run, scenario }: Pick<View, 'run' | 'scenario'>,
): Related {
  const vocabulary = vocabularyOf(run.model, run.space);
  const changed = new Map(scenario.formulas.map((one) => [one.variable, one.formula]));
  const formula =
    written ??
    changed.get(name) ??
    run.model.variables.find(({ id }) => id === name)?.formula ??
    null;
  const dependents = run.model.variables.filter(
    (one) => one.id !== name && namesIn(changed.get(one.id) ?? one.formula, vocabulary).has(name),
  );
  return {
    precedents: formula === null ? new Set() : namesIn(formula, vocabulary),
    dependents: new Set(dependents.map(({ id }) => id)),
  };
}

const marked = new WeakMap<ValueRow, Map<Relation, ValueRow>>();

/** The rows, with their relation to the chosen one. The same row with the same relation is the same object. */
export function withRelations(
  rows: readonly SheetRow[],
  chosen: string | null,
  { precedents, dependents }: Related,
): readonly SheetRow[] {
  return rows.map((row) => {
    if (row.kind !== 'value' || row.name === chosen) return row;
    if (precedents.has(row.name)) return withRelation(row, 'precedent');
    return dependents.has(row.name) ? withRelation(row, 'dependent') : row;
  });
}

function withRelation(row: ValueRow, relation: Relation): ValueRow {
  const known = marked.get(row) ?? new Map<Relation, ValueRow>();
  marked.set(row, known);
  const found = known.get(relation) ?? { ...row, relation };
  known.set(relation, found);
  return found;
}
