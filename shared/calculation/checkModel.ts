import { findFunction } from '../expression/functions';
import { problem, type Problem } from '../lib/problem';
import type { Dataset } from '../model/dataset';
import type { Model } from '../model/model';
import { indexByKey } from '../value/namedArray';
import { inOrder } from '../value/space';
import { compileScenario } from './compileScenario';
import { scenarioSpace } from './scenarioSpace';

/**
 * Every problem of a model, as a list: names that are used twice or lead nowhere, assumptions without a value
 * for every cell, formulas that cannot be read, dimensions that do not fit, circular references. Formulas that
 * name an item of a dataset's dimension are checked against the given dataset.
 */
export function checkModel(model: Model, dataset: Dataset): readonly Problem[] {
  const parts = checkModelParts(model, dataset);
  if (parts.length > 0) return parts;
  return compileScenario(model, { dataset, timeAxis: model.time.default, formulas: [] }).problems;
}

/** The same but for the formulas, which `compileScenario` reads. */
export function checkModelParts(model: Model, dataset: Dataset): readonly Problem[] {
  const names = checkNames(model);
  return names.length > 0 ? names : [...checkLinks(model), ...checkAssumptions(model, dataset)];
}

/** In formulas all names live together; a name may stand for one thing only. */
function checkNames(model: Model): readonly Problem[] {
  const { first, last, step, baseYear, dimension } = model.time;
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const take = (part: string, id: string): void => {
    if (taken.has(id)) problems.push(problem('idTwice', `${part}.${id}`, { id }));
    if (findFunction(id) !== undefined) {
      problems.push(problem('nameTaken', `${part}.${id}`, { id }));
    }
    taken.add(id);
  };
  for (const id of [dimension, first, last, step, baseYear]) take('time', id);
  for (const part of [
    'levers',
    'settings',
    'assumptions',
    'data',
    'variables',
    'functions',
  ] as const) {
    for (const { id } of model[part]) take(part, id);
  }
  for (const part of ['dimensions', 'headlines', 'pictures', 'laws', 'warnings'] as const) {
    const seen = new Set<string>();
    for (const { id } of model[part]) {
      if (seen.has(id)) problems.push(problem('idTwice', `${part}.${id}`, { id }));
      seen.add(id);
    }
  }
  return problems;
}

/** Every id that the model file mentions must exist. */
function checkLinks(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ id }) => id));
  const check = (where: string, known: ReadonlySet<string>, used: readonly string[]): void => {
    for (const id of used) {
      if (!known.has(id)) problems.push(problem('unknownName', where, { name: id }));
    }
  };
  const dimensions = ids(model.dimensions);
  for (const part of ['levers', 'settings', 'assumptions', 'data', 'variables'] as const) {
    for (const input of model[part]) check(`${part}.${input.id}`, dimensions, input.dimensions);
  }
  for (const { id, knob } of model.parts) check(`parts.${id}`, ids(model.knobs), [knob]);
  for (const { id, part, owner, start, restsOn } of model.levers) {
    const where = `levers.${id}`;
    check(where, ids(model.parts), [part]);
    check(where, ids(model.owners), [owner]);
    check(where, ids(model.levers), start === undefined ? [] : [start]);
    check(where, ids(model.assumptions), restsOn);
  }
  for (const { id, block } of model.variables) {
    check(`variables.${id}`, ids(model.blocks), [block]);
  }
  const warnings = new Set([...ids(model.warnings), model.evidenceRange.warning]);
  for (const headline of model.headlines) {
    check(`headlines.${headline.id}`, warnings, headline.warnings);
    for (const figure of [headline, ...headline.details]) {
      check(`headlines.${headline.id}`, dimensions, Object.keys(figure.per ?? {}));
    }
  }
  for (const { id, over } of model.pictures) check(`pictures.${id}`, dimensions, [over]);
  check('evidenceRange.ids', ids(model.assumptions), model.evidenceRange.ids);
  return problems;
}

/** A value for every cell, once, with its range the right way round. */
function checkAssumptions(model: Model, dataset: Dataset): readonly Problem[] {
  const space = scenarioSpace(model, dataset, model.time.default);
  return model.assumptions.flatMap(({ id, dimensions, perYear, values }) => {
    const where = `assumptions.${id}`;
    const problems: Problem[] = [];
    const keys = perYear ? [''] : [...indexByKey(space, inOrder(space, dimensions)).keys()];
    const given = values.map(({ items }) => items);
    for (const key of keys) {
      const count = given.filter((items) => items === key).length;
      if (count === 0) problems.push(problem('valueMissing', where, { name: id, items: key }));
      if (count > 1) problems.push(problem('rowTwice', where, { name: id, items: key }));
    }
    for (const { items, low, central, high } of values) {
      if (!keys.includes(items)) problems.push(problem('unknownCell', where, { name: id, items }));
      if (low <= central && central <= high) continue;
      problems.push(problem('boundsReversed', where, { name: id, items, low, central, high }));
    }
    return problems;
  });
}
