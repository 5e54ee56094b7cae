import type { ParsedFunctions } from '../engine/formula';
import { children, type Expression } from '../expression/ast';
import { inferDimensions, type Scope } from '../expression/dimensions';
import { expandFunctions } from '../expression/expand';
import { parseFormula } from '../expression/parse';
import type { Assumption, Model, Variable } from '../model/model';
import type { PerItem, Scenario } from '../model/scenario';
import { addsUp } from '../model/units';
import { itemSeparator, keyDimensions } from '../value/namedArray';
import { findDimension, inOrder, type Space } from '../value/space';
import { inputDefinitions } from './inputs';

type Parts = Pick<Scenario, 'perItem' | 'formulas'>;

/**
 * The model in which assumptions differ over a dimension that the model gives them none of, with the model's value for
 * each item; and so does everything that is calculated with them, as far as that means something. What stands beside a
 * lever or a fact is then the mean of the items. What cannot differ though its formula does (a total over that dimension,
 * a headline figure) keeps its dimensions, and compiling says so with its place. Without any the model itself.
 *
 * Cost: reading every formula once.
 */
export function withPerItem(
  model: Model,
  { perItem, formulas }: Parts,
  space: Space,
  functions: ParsedFunctions['functions'],
): Model {
  const fitting = perItem.filter((one) => canSpread(model, one));
  return fitting.length === 0
    ? model
    : spread(withAssumptions(model, fitting, space), fitting, formulas, space, functions);
}

/** Whether an assumption can be given this dimension: one that the dataset brings and that it does not have. */
export function canSpread(
  { assumptions, dimensions }: Pick<Model, 'assumptions' | 'dimensions'>,
  { assumption: id, dimension }: Pick<PerItem, 'assumption' | 'dimension'>,
): boolean {
  const assumption = assumptions.find((one) => one.id === id);
  const source = dimensions.find((one) => one.id === dimension)?.source;
  return source === 'dataset' && assumption?.dimensions.includes(dimension) === false;
}

function withAssumptions(model: Model, perItem: readonly PerItem[], space: Space): Model {
  const added = new Map<string, readonly string[]>();
  for (const { assumption, dimension } of perItem) {
    added.set(assumption, [...new Set([...(added.get(assumption) ?? []), dimension])]);
  }
  const keysOf = (id: string, items: string): readonly string[] => {
    const before = model.assumptions.find((one) => one.id === id)?.dimensions ?? [];
    return spreadKeys(space, before, [...before, ...(added.get(id) ?? [])], items);
  };
  const given = <T extends { readonly assumption: string; readonly items?: string | undefined }>(
    values: readonly T[],
  ): readonly T[] =>
    values.flatMap((value) =>
      value.items === undefined || !added.has(value.assumption)
        ? [value]
        : keysOf(value.assumption, value.items).map((items) => ({ ...value, items })),
    );
  return {
    ...model,
    assumptions: model.assumptions.map((one): Assumption => {
      const more = added.get(one.id);
      if (more === undefined) return one;
      const values = one.values.flatMap((value) =>
        keysOf(one.id, value.items).map((items) => ({ ...value, items })),
      );
      return { ...one, dimensions: [...one.dimensions, ...more], values };
    }),
    variants: model.variants.map((one) => ({ ...one, values: given(one.values) })),
    earlierVersions: model.earlierVersions.map((version) => ({
      ...version,
      changes: version.changes.map((change) => ({
        ...change,
        before: { ...change.before, values: given(change.before.values) },
      })),
    })),
  };
}

/**
 * The keys over more dimensions that a key over fewer stands for: one for each item of those that were added. A key of a
 * series for every year stays one.
 */
export function spreadKeys(
  space: Space,
  before: readonly string[],
  after: readonly string[],
  items: string,
): readonly string[] {
  const parts = items === '' ? [] : items.split(itemSeparator);
  const given = new Map(keyDimensions(space, before).map((id, index) => [id, parts[index]]));
  let keys: readonly (readonly string[])[] = [[]];
  for (const id of keyDimensions(space, after)) {
    const own = given.get(id);
    const isLeftOut = given.has(id) && own === undefined;
    if (isLeftOut) continue;
    const all = own === undefined ? (findDimension(space, id)?.items ?? []) : [own];
    keys = keys.flatMap((key) => all.map((item) => [...key, item]));
  }
  return keys.map((key) => key.join(itemSeparator));
}

/** Variables, laws and warnings get the dimensions that their formulas have now, each as far as that means something. */
function spread(
  model: Model,
  perItem: readonly PerItem[],
  changed: Scenario['formulas'],
  space: Space,
  functions: ParsedFunctions['functions'],
): Model {
  const { variables, laws, warnings } = model;
  const own = new Map(changed.map(({ variable, formula }) => [variable, formula]));
  const added = [...new Set(perItem.map(({ dimension }) => dimension))];
  const dimensions = new Map<string, readonly string[]>(
    [
      ...inputDefinitions(model),
      ...variables.map(({ id, dimensions: declared }) => ({ name: id, dimensions: declared })),
    ].map((one) => [one.name, one.dimensions]),
  );
  const scope: Scope = { space, dimensionsOf: (name) => dimensions.get(name) };
  const read = (formula: string): Expression | null => {
    const parsed = parseFormula(formula, '');
    const expanded = parsed.ok ? expandFunctions(parsed.value, functions, '') : parsed;
    return expanded.ok ? expanded.value : null;
  };
  /** What a formula has more than is declared; null: nothing that it may get. */
  const moreOf = (
    expression: Expression,
    declared: readonly string[],
    unit: string | null,
  ): readonly string[] | null => {
    const typed = inferDimensions(expression, scope, '');
    if (!typed.ok) return null;
    const more = typed.value.dimensions.filter((id) => !declared.includes(id));
    const isMeant = more.length > 0 && more.every((id) => added.includes(id));
    // An amount that adds up over the items is one of all of them together: it has no value for each.
    const isTotal = unit !== null && more.some((id) => addsUp(model, unit, [id]));
    return isMeant && !isTotal ? more : null;
  };

  const fixed = fixedVariables(model);
  const readable = variables
    .filter(({ id }) => !fixed.has(id))
    .flatMap(({ id, unit, formula }) => {
      const expression = read(own.get(id) ?? formula);
      return expression === null ? [] : [{ id, unit, expression, uses: namesIn(expression) }];
    });
  let last = new Set(
    model.assumptions
      .filter(({ id }) => perItem.some(({ assumption }) => assumption === id))
      .flatMap(({ id, modelValue }) => (modelValue === undefined ? [id] : [id, modelValue.id])),
  );
  while (last.size > 0) {
    const next = new Set<string>();
    for (const { id, unit, expression, uses } of readable) {
      if (![...uses].some((name) => last.has(name))) continue;
      const declared = dimensions.get(id) ?? [];
      const more = moreOf(expression, declared, unit);
      if (more === null) continue;
      dimensions.set(id, [...declared, ...more]);
      next.add(id);
    }
    last = next;
  }
  const shown = <T extends { readonly dimensions: readonly string[] }>(
    one: T,
    formulas: readonly string[],
    unit: string | null,
  ): T => {
    const found = formulas.flatMap((formula) => {
      const expression = read(formula);
      return expression === null ? [] : (moreOf(expression, one.dimensions, unit) ?? []);
    });
    return found.length === 0
      ? one
      : { ...one, dimensions: inOrder(space, [...one.dimensions, ...found]) };
  };
  /** A figure that is shown of everything together is the mean of the items, where they differ. */
  const averaged = <T extends { readonly formula: string }>(
    one: T,
    declared: readonly string[],
    unit: string | null,
  ): T => {
    const expression = read(one.formula);
    const [dimension, other] =
      expression === null ? [] : (moreOf(expression, declared, unit) ?? []);
    if (dimension === undefined || other !== undefined) return one;
    return { ...one, formula: meanOfItems(one.formula, dimension) };
  };
  return {
    ...model,
    levers: model.levers.map((lever) =>
      lever.comesAbout === undefined
        ? lever
        : {
            ...lever,
            comesAbout: lever.comesAbout.map((one) => ({
              ...one,
              planned: averaged(one.planned, one.dimensions, one.unit),
              actual: averaged(one.actual, one.dimensions, one.unit),
              reasons: one.reasons.map((reason) => {
                const { condition } = reason;
                const { formula } = averaged({ formula: condition }, one.dimensions, null);
                return formula === condition ? reason : { ...reason, condition: formula };
              }),
            })),
          },
    ),
    facts: model.facts.map((fact) =>
      fact.findings === undefined
        ? fact
        : {
            ...fact,
            findings: fact.findings.map((one) =>
              averaged(one, one.over === undefined ? [] : [one.over], one.unit),
            ),
          },
    ),
    variables: variables.map((one): Variable => {
      const now = dimensions.get(one.id) ?? one.dimensions;
      return now === one.dimensions ? one : { ...one, dimensions: now };
    }),
    laws: laws.map((one) => shown(one, [one.left, one.right], one.unit)),
    warnings: warnings.map((one) => shown(one, [one.condition], null)),
  };
}

/** The value of the items where they have one in common, and their mean where they differ. */
function meanOfItems(formula: string, dimension: string): string {
  const of = (name: string): string => `${name}(${formula}, ${dimension})`;
  return `${of('maxOver')} == ${of('minOver')} ? ${of('first')} : ${of('mean')}`;
}

/** Whether a figure is the mean of items to which the scenario gave a value each: it is to be called so. */
export function isMeanOfItems(formula: string): boolean {
  const [, inner = '', dimension = ''] = /\? first\((.*), (\w+)\) : mean\(/.exec(formula) ?? [];
  return inner !== '' && formula === meanOfItems(inner, dimension);
}

/** Variables that the model file shows in places that have room for one value, or one for each item. */
function fixedVariables({ money, attribution, councilTable }: Model): ReadonlySet<string> {
  return new Set([
    ...(money === undefined ? [] : [money.factor]),
    ...(attribution === undefined
      ? []
      : [attribution.variable, ...Object.values(attribution.per ?? {})]),
    ...(councilTable === undefined ? [] : [councilTable.variable]),
  ]);
}

function namesIn(expression: Expression): Set<string> {
  if (expression.kind === 'name') return new Set([expression.name]);
  return new Set(children(expression).flatMap((one) => [...namesIn(one)]));
}
