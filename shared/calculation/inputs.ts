import type { InputDefinition } from '../engine/definition';
import type { Dataset } from '../model/dataset';
import { everyYearKey, knownYears } from '../model/knownYears';
import type { FilledModel, Model } from '../model/model';
import { indexByKey } from '../value/namedArray';
import { cellCount, inOrder, type Space } from '../value/space';

/** Which side of its range an assumption or base value takes; the scenario itself runs on `central`. */
export type Bound = 'low' | 'central' | 'high';

/** What the reader chose of the model's views, by id; it is no part of a scenario. */
export type Views = Readonly<Record<string, number>>;

/** Names of the values that belong to the time axis and that formulas may use. */
function timeInputs(model: Model): readonly InputDefinition[] {
  const { dimension, first, last, step, baseYear, unit } = model.time;
  return [
    { name: dimension, dimensions: [dimension], unit },
    ...[first, last, step, baseYear].map((name) => ({ name, dimensions: [], unit })),
  ];
}

/** Everything that is given: levers, settings, assumptions, base data and the time axis. */
export function inputDefinitions(model: Model): readonly InputDefinition[] {
  const { levers, settings, views, assumptions, data } = model;
  const modelValues = assumptions.flatMap(({ modelValue, dimensions, unit }) =>
    modelValue === undefined ? [] : [{ ...modelValue, dimensions, unit }],
  );
  return [
    ...timeInputs(model),
    ...[levers, settings, views, assumptions, modelValues, data]
      .flat()
      .map(({ id, dimensions, unit }) => ({ name: id, dimensions, unit })),
  ];
}

/**
 * The value of every input before anybody changed it: levers and settings neutral, assumptions and base data
 * as the model and the dataset give them. A cell that has none is NaN.
 */
export function baselineInputs(
  model: FilledModel,
  dataset: Dataset,
  space: Space,
): ReadonlyMap<string, Float64Array> {
  const inputs = new Map<string, Float64Array>();
  for (const { name, dimensions } of inputDefinitions(model)) {
    inputs.set(name, new Float64Array(cellCount(space, dimensions)).fill(NaN));
  }
  const { dimension, first, last, step, baseYear } = model.time;
  inputs.get(dimension)?.set(space.time.years);
  inputs.get(first)?.fill(space.time.years[0] ?? NaN);
  inputs.get(last)?.fill(space.time.years.at(-1) ?? NaN);
  inputs.get(step)?.fill(1);
  inputs.get(baseYear)?.fill(dataset.baseYear);
  for (const { id, neutral } of [...model.levers, ...model.settings, ...model.views]) {
    inputs.get(id)?.fill(neutral);
  }
  const set = (name: string, items: string, value: number): void => {
    const values = inputs.get(name);
    if (values !== undefined) setCells(model, space, values, name, items, value);
  };
  for (const { id, values, modelValue } of model.assumptions) {
    for (const { items, central } of values) set(id, items, central);
    const given = inputs.get(id);
    if (modelValue !== undefined && given !== undefined) inputs.get(modelValue.id)?.set(given);
  }
  const known = new Set(model.data.map(({ id }) => id));
  for (const { variable, items, value } of dataset.rows) {
    // What the model does not know stays in the dataset and out of the calculation.
    if (known.has(variable)) set(variable, items, value);
  }
  return inputs;
}

/**
 * Storage indices of the cells that a key names: one, or without a year every year of an assumption that may be a
 * series, but for those that the model knows. Undefined when the input has no such cell.
 */
export function cellsOfKey(
  model: Model,
  space: Space,
  name: string,
  items: string,
): readonly number[] | undefined {
  const dimensions = dimensionsOfInput(model, name);
  if (dimensions === undefined) return undefined;
  const indices = indexByKey(space, inOrder(space, dimensions));
  const index = indices.get(items);
  if (index !== undefined) return [index];
  if (!model.assumptions.some(({ id, perYear }) => id === name && perYear)) return undefined;
  const years = [...indices].filter(([key]) => everyYearKey(key) === items);
  if (years.length === 0) return undefined;
  const known = knownYears(model, name);
  return years.filter(([key]) => !known.has(key)).map(([, cell]) => cell);
}

const dimensionsByModel = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

/** Declared dimensions of a lever, setting, assumption or base value; undefined for any other name. */
export function dimensionsOfInput(model: Model, name: string): readonly string[] | undefined {
  let known = dimensionsByModel.get(model);
  if (known === undefined) {
    const { levers, settings, assumptions, data } = model;
    known = new Map(
      [...levers, ...settings, ...assumptions, ...data].map(({ id, dimensions }) => [
        id,
        dimensions,
      ]),
    );
    dimensionsByModel.set(model, known);
  }
  return known.get(name);
}

/** Puts a value in the cells that a key names; nowhere when the input has no such cell. */
export function setCells(
  model: Model,
  space: Space,
  values: Float64Array,
  name: string,
  items: string,
  value: number,
): void {
  for (const cell of cellsOfKey(model, space, name, items) ?? []) values[cell] = value;
}
