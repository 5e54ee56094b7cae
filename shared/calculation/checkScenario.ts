import { shapeOf } from '../expression/broadcast';
import { withMeant } from '../expression/suggest';
import { problem, type Problem } from '../lib/problem';
import type { Dataset } from '../model/dataset';
import type { Model } from '../model/model';
import type { Changes, PerItem, Scenario } from '../model/scenario';
import { findQuality } from '../model/units';
import { indexByKey, itemSeparator } from '../value/namedArray';
import { inOrder, type Space } from '../value/space';
import { checkOwnLines } from './checkOwnLines';
import { extendModel } from './compileModel';
import { withOwnLines } from './ownLines';
import { canSpread } from './perItem';
import { checkMeasures } from './checkMeasures';
import { checkTimeAxis } from './checkTimeAxis';
import { cellsOfKey, dimensionsOfInput } from './inputs';
import { scenarioSpace } from './scenarioSpace';

/**
 * Most cells of all quantities together, of 8 bytes. The shipped model has some 20,000; all municipalities of the
 * country over thirty years are 3.6 million.
 */
const mostCells = 4_000_000;

/** Every name and item of a scenario that does not fit the model, with its place in the file. */
export function checkScenario(model: Model, scenario: Scenario): readonly Problem[] {
  const axis = checkTimeAxis(scenario.timeAxis, 'timeAxis');
  if (axis !== null) return [axis];
  const space = scenarioSpace(model, scenario.dataset, scenario.timeAxis);
  const lines = checkOwnLines(model, scenario);
  if (lines.length > 0) return lines;
  const given = checkPerItem(withOwnLines(model, scenario.ownLines, space), scenario);
  if (given.length > 0) return suggested(model, space, given);
  const extended = extendModel(model, scenario, space);
  const size = checkSize(extended, space);
  if (size !== null) return [size];
  const data = checkDataset(model, scenario);
  if (data.length > 0) return data;
  return suggested(extended, space, checkParts(extended, space, scenario));
}

/** Problems for which is looked for what was meant: a file may have very many. */
const mostSuggested = 20;

/** The same, names and places that are not there with the one that was meant. */
function suggested(model: Model, space: Space, problems: readonly Problem[]): readonly Problem[] {
  const known = [model.levers, model.settings, model.assumptions, model.data, model.variables];
  const names = known.flat().map(({ id }) => id);
  return problems.map((one, index) => {
    const { code, values } = one;
    if (index >= mostSuggested || typeof values['name'] !== 'string') return one;
    if (code === 'unknownName') return withMeant(one, values['name'], names);
    if (code !== 'unknownCell' || typeof values['items'] !== 'string') return one;
    const { dimensions = [] } = known.flat().find(({ id }) => id === values['name']) ?? {};
    return withMeant(one, values['items'], indexByKey(space, inOrder(space, dimensions)).keys());
  });
}

/** A dimension that is given to an assumption: once, one of the dataset that it does not have. */
function checkPerItem(model: Model, { perItem }: Scenario): readonly Problem[] {
  return perItem.flatMap((one, index) => {
    const { assumption: name, dimension } = one;
    const where = `perItem.${String(index)}`;
    const first = perItem.findIndex((other) => isSameSpread(one, other));
    if (first < index) return [problem('rowTwice', where, { name, items: dimension })];
    if (!model.assumptions.some(({ id }) => id === name)) {
      return [problem('unknownName', where, { name })];
    }
    return canSpread(model, one) ? [] : [problem('cannotDiffer', where, { name, dimension })];
  });
}

function isSameSpread(one: PerItem, other: PerItem): boolean {
  return one.assumption === other.assumption && one.dimension === other.dimension;
}

/** The changes of a scenario. `model`: with what it adds itself. */
function checkParts(model: Model, space: Space, scenario: Scenario): readonly Problem[] {
  const knobs = [...model.levers, ...model.settings].map(({ id }) => id);
  const others = [...model.assumptions, ...model.data].map(({ id }) => id);
  return [
    ...checkChanges(model, space, scenario.levers, 'levers', new Set(knobs)),
    ...checkChanges(model, space, scenario.assumptions, 'assumptions', new Set(others)),
    ...checkFormulaPart(model, space, scenario),
    ...checkMeasures(model, scenario),
  ];
}

/** A dataset must bring every item of its dimensions and a value for every cell of the model's data. */
function checkDataset(model: Model, { dataset, timeAxis }: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  const wanted = model.dimensions.filter(({ source }) => source === 'dataset').map(({ id }) => id);
  for (const { id } of dataset.dimensions) {
    if (wanted.includes(id)) continue;
    problems.push(problem('unknownName', 'dataset.dimensions', { name: id }));
  }
  for (const id of wanted) {
    const items = dataset.dimensions.find((dimension) => dimension.id === id)?.items ?? [];
    if (items.length === 0) problems.push(problem('noItems', 'dataset.dimensions', { id }));
    if (new Set(items.map((item) => item.id)).size < items.length) {
      problems.push(problem('itemTwice', 'dataset.dimensions', { id }));
    }
  }
  if (problems.length > 0) return problems;
  const space = scenarioSpace(model, dataset, timeAxis);
  const given = new Map<string, Set<string>>(model.data.map(({ id }) => [id, new Set()]));
  const known = namesOf(model);
  dataset.rows.forEach(({ variable, items, status }, row) => {
    // Made for what is wrong only: there are thousands of rows.
    const where = (): string => `dataset.rows.${String(row)}`;
    const seen = given.get(variable);
    // A quantity that the model does not know is left out of the calculation: see `dataLeftOut`.
    if (!known.has(variable)) return;
    if (findQuality(model, status)?.of.includes('data') !== true) {
      problems.push(problem('unknownQuality', where(), { quality: status }));
    }
    if (seen === undefined) problems.push(problem('unknownName', where(), { name: variable }));
    else if (cellsOfKey(model, space, variable, items) === undefined) {
      problems.push(problem('unknownCell', where(), { name: variable, items }));
    } else if (seen.has(items)) {
      problems.push(problem('rowTwice', where(), { name: variable, items }));
    } else seen.add(items);
  });
  for (const { id, dimensions } of model.data) {
    const keys = indexByKey(space, inOrder(space, dimensions)).keys();
    const missing = [...keys].find((key) => given.get(id)?.has(key) !== true);
    if (missing === undefined) continue;
    problems.push(problem('rowMissing', 'dataset.rows', { name: id, items: missing }));
  }
  return problems;
}

/** Quantities of a dataset that the model does not know: they stay in the file and play no part. */
export function dataLeftOut(model: Model, dataset: Dataset): readonly Problem[] {
  const known = namesOf(model);
  const unknown = new Set<string>();
  for (const { variable } of dataset.rows) if (!known.has(variable)) unknown.add(variable);
  return [...unknown].map((name) => problem('dataLeftOut', 'dataset.rows', { name }));
}

const namesByModel = new WeakMap<Model, ReadonlySet<string>>();

function namesOf(model: Model): ReadonlySet<string> {
  const { levers, settings, views, assumptions, data, variables } = model;
  const names =
    namesByModel.get(model) ??
    new Set([levers, settings, views, assumptions, data, variables].flat().map(({ id }) => id));
  namesByModel.set(model, names);
  return names;
}

/** Base data of very many items over very many years must not fill the memory. */
function checkSize(model: Model, space: Space): Problem | null {
  const { levers, settings, assumptions, data, variables } = model;
  let cells = 0;
  for (const all of [levers, settings, assumptions, data, variables]) {
    for (const { dimensions } of all) cells += shapeOf(space, inOrder(space, dimensions)).cells;
  }
  return cells <= mostCells ? null : problem('tooManyCells', 'timeAxis', { cells, mostCells });
}

function checkChanges(
  model: Model,
  space: Space,
  changes: Changes,
  part: string,
  known: ReadonlySet<string>,
): readonly Problem[] {
  return Object.entries(changes).flatMap(([name, cells]) => {
    if (!known.has(name)) return [problem('unknownName', `${part}.${name}`, { name })];
    return Object.keys(cells)
      .filter((items) => !hasCell(model, space, name, items))
      .map((items) => problem('unknownCell', `${part}.${name}.${items}`, { name, items }));
  });
}

/** Whether an input has this cell, also in a year outside the axis. */
export function hasCell(model: Model, space: Space, name: string, items: string): boolean {
  if (cellsOfKey(model, space, name, items) !== undefined) return true;
  return isCellOfOtherYear(space, dimensionsOfInput(model, name) ?? [], items);
}

/** Whether what has these dimensions has this cell, also in a year outside the axis. */
export function hasCellOf(space: Space, dimensions: readonly string[], items: string): boolean {
  const isCell = indexByKey(space, inOrder(space, dimensions)).has(items);
  return isCell || isCellOfOtherYear(space, dimensions, items);
}

/** A year that a shorter time axis leaves out is kept, though it does nothing: the axis may grow back. */
function isCellOfOtherYear(space: Space, dimensions: readonly string[], items: string): boolean {
  if (!dimensions.includes(space.time.id)) return false;
  const parts = items.split(itemSeparator);
  if (!/^\d{4}$/.test(parts.pop() ?? '')) return false;
  const inAxis = [...parts, space.time.items[0] ?? ''].join(itemSeparator);
  return indexByKey(space, inOrder(space, dimensions)).has(inAxis);
}

/** Overridden cells and changed formulas: each names a variable that is there, once. */
function checkFormulaPart(model: Model, space: Space, scenario: Scenario): readonly Problem[] {
  if (scenario.overrides.length + scenario.formulas.length === 0) return [];
  const problems: Problem[] = [];
  const variables = new Map(model.variables.map((variable) => [variable.id, variable]));
  const overridden = new Set<string>();
  scenario.overrides.forEach(({ variable: name, items }, index) => {
    const where = `overrides.${String(index)}`;
    const variable = variables.get(name);
    if (variable === undefined) {
      problems.push(problem('unknownName', where, { name }));
      return;
    }
    const { dimensions } = variable;
    if (!hasCellOf(space, dimensions, items)) {
      problems.push(problem('unknownCell', where, { name, items }));
    }
    const cell = `${name} ${items}`;
    if (overridden.has(cell)) problems.push(problem('rowTwice', where, { name, items }));
    overridden.add(cell);
  });
  const changed = new Set<string>();
  scenario.formulas.forEach(({ variable: name }, index) => {
    const where = `formulas.${String(index)}`;
    if (!variables.has(name)) problems.push(problem('unknownName', where, { name }));
    if (changed.has(name)) problems.push(problem('idTwice', where, { id: name }));
    changed.add(name);
  });
  return problems;
}
