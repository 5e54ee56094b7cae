import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';
import type { Changes, Scenario } from '../model/scenario';
import { indexByKey } from '../value/namedArray';
import { inOrder, type Space } from '../value/space';
import { cellsOfKey, dimensionsOfInput } from './inputs';
import { scenarioSpace } from './scenarioSpace';

/** Longest time axis, in years: a slip of the keyboard (2036, 20036) must not fill the memory. */
const longestAxis = 100;

/** Every name and item of a scenario that does not fit the model, with its place in the file. */
export function checkScenario(model: Model, scenario: Scenario): readonly Problem[] {
  const { first, last } = scenario.timeAxis;
  if (last < first) return [problem('axisReversed', 'timeAxis', { first, last })];
  if (last - first >= longestAxis) {
    return [problem('axisTooLong', 'timeAxis', { first, last, longestAxis })];
  }
  const data = checkDataset(model, scenario);
  if (data.length > 0) return data;
  const space = scenarioSpace(model, scenario.dataset, scenario.timeAxis);
  const knobs = [...model.levers, ...model.settings].map(({ id }) => id);
  const others = [...model.assumptions, ...model.data].map(({ id }) => id);
  return [
    ...checkChanges(model, space, scenario.levers, 'levers', new Set(knobs)),
    ...checkChanges(model, space, scenario.assumptions, 'assumptions', new Set(others)),
    ...checkFormulaPart(model, space, scenario),
  ];
}

/** A dataset must bring every item of its dimensions and a value for every cell of the model's data. */
function checkDataset(model: Model, { dataset, timeAxis }: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  for (const { id, source } of model.dimensions) {
    if (source !== 'dataset') continue;
    const items = dataset.dimensions.find((dimension) => dimension.id === id)?.items ?? [];
    if (items.length === 0) problems.push(problem('noItems', 'dataset.dimensions', { id }));
    if (new Set(items.map((item) => item.id)).size < items.length) {
      problems.push(problem('itemTwice', 'dataset.dimensions', { id }));
    }
  }
  if (problems.length > 0) return problems;
  const space = scenarioSpace(model, dataset, timeAxis);
  const given = new Map<string, Set<string>>(model.data.map(({ id }) => [id, new Set()]));
  dataset.rows.forEach(({ variable, items }, row) => {
    const where = `dataset.rows.${String(row)}`;
    const seen = given.get(variable);
    if (seen === undefined) problems.push(problem('unknownName', where, { name: variable }));
    else if (cellsOfKey(model, space, variable, items) === undefined) {
      problems.push(problem('unknownCell', where, { name: variable, items }));
    } else if (seen.has(items))
      problems.push(problem('rowTwice', where, { name: variable, items }));
    else seen.add(items);
  });
  for (const { id, dimensions } of model.data) {
    const keys = indexByKey(space, inOrder(space, dimensions)).keys();
    const missing = [...keys].find((key) => given.get(id)?.has(key) !== true);
    if (missing === undefined) continue;
    problems.push(problem('rowMissing', 'dataset.rows', { name: id, items: missing }));
  }
  return problems;
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
      .filter((items) => !isCellOrOtherYear(model, space, name, items))
      .map((items) => problem('unknownCell', `${part}.${name}.${items}`, { name, items }));
  });
}

/** A year that a shorter time axis leaves out is kept, though it does nothing. */
function isCellOrOtherYear(model: Model, space: Space, name: string, items: string): boolean {
  if (cellsOfKey(model, space, name, items) !== undefined) return true;
  const dimensions = dimensionsOfInput(model, name) ?? [];
  if (!dimensions.includes(space.time.id)) return false;
  const parts = items.split('|');
  const year = parts.pop() ?? '';
  const inAxis = [...parts, space.time.items[0] ?? ''].join('|');
  return /^\d{4}$/.test(year) && cellsOfKey(model, space, name, inAxis) !== undefined;
}

function checkFormulaPart(model: Model, space: Space, scenario: Scenario): readonly Problem[] {
  const problems: Problem[] = [];
  const variables = new Map(model.variables.map((variable) => [variable.id, variable]));
  scenario.overrides.forEach(({ variable: name, items }, index) => {
    const where = `overrides.${String(index)}`;
    const variable = variables.get(name);
    if (variable === undefined) problems.push(problem('unknownName', where, { name }));
    else if (!indexByKey(space, inOrder(space, variable.dimensions)).has(items)) {
      problems.push(problem('unknownCell', where, { name, items }));
    }
  });
  scenario.formulas.forEach(({ variable: name }, index) => {
    if (variables.has(name)) return;
    problems.push(problem('unknownName', `formulas.${String(index)}`, { name }));
  });
  return problems;
}
