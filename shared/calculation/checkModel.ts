import { problem, type Problem } from '../lib/problem';
import type { Dataset } from '../model/dataset';
import { everyYearKey } from '../model/knownYears';
import type { Model } from '../model/model';
import { indexByKey } from '../value/namedArray';
import { inOrder } from '../value/space';
import { limitProblem } from './assumptionLimits';
import { checkLinks, checkNames } from './checkModelNames';
import { checkTimeAxis } from './checkTimeAxis';
import { checkUncertainty } from './checkUncertainty';
import { checkUnits } from './checkUnits';
import { checkVariants } from './checkVariants';
import { compileModel } from './compileModel';
import { scenarioSpace } from './scenarioSpace';
import { formulasBefore } from './beforeChanges';

/**
 * Every problem of a model, as a list: names that are used twice or lead nowhere, assumptions without a value
 * for every cell, formulas that cannot be read, dimensions that do not fit, circular references. Formulas that
 * name an item of a dataset's dimension are checked against the given dataset.
 */
export function checkModel(model: Model, dataset: Dataset): readonly Problem[] {
  const parts = checkModelParts(model, dataset);
  if (parts.length > 0) return parts;
  const laidOut = { dataset, timeAxis: model.time.default };
  const compiled = compileModel(model, { ...laidOut, formulas: [] });
  if (compiled.problems.length > 0) return compiled.problems;
  return model.earlierVersions.flatMap(({ changes }) => {
    const formulas = formulasBefore(changes);
    return compileModel(model, { ...laidOut, formulas }, compiled).problems;
  });
}

/** The same but for the formulas, which `compileModel` reads. */
export function checkModelParts(model: Model, dataset: Dataset): readonly Problem[] {
  const alone = checkModelAlone(model);
  return alone.length > 0 ? alone : checkModelOnData(model, dataset);
}

/** The same of what no dataset changes. */
export function checkModelAlone(model: Model): readonly Problem[] {
  const names = checkNames(model);
  if (names.length > 0) return names;
  return [
    ...checkLinks(model),
    ...checkDimensions(model),
    ...checkUncertainty(model),
    ...checkUnits(model),
  ];
}

/** The same of what the items of a dataset decide, for a model that is right by itself. */
export function checkModelOnData(model: Model, dataset: Dataset): readonly Problem[] {
  return [...checkAssumptions(model, dataset), ...checkVariants(model, dataset)];
}

/** One time axis, and an item or more in every dimension that the model fills itself. */
export function checkDimensions(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const times = model.dimensions.filter(({ source }) => source === 'time').map(({ id }) => id);
  if (times.length !== 1 || times[0] !== model.time.dimension) {
    problems.push(problem('timeDimensionWanted', 'dimensions', { id: model.time.dimension }));
  }
  for (const { id, source, items = [] } of model.dimensions) {
    const where = `dimensions.${id}`;
    if (source === 'model' && items.length === 0) problems.push(problem('noItems', where, { id }));
    if (new Set(items.map((item) => item.id)).size < items.length) {
      problems.push(problem('itemTwice', where, { id }));
    }
  }
  const axis = checkTimeAxis(model.time.default, 'time.default');
  return axis === null ? problems : [...problems, axis];
}

/** A value for every cell, once, with its range the right way round; of a series also for years that are known. */
export function checkAssumptions(model: Model, dataset: Dataset): readonly Problem[] {
  const space = scenarioSpace(model, dataset, model.time.default);
  return model.assumptions.flatMap((assumption) => {
    const { id, dimensions, perYear, values } = assumption;
    const where = `assumptions.${id}`;
    const problems: Problem[] = [];
    const cells = [...indexByKey(space, inOrder(space, dimensions)).keys()];
    const keys = perYear ? [...new Set(cells.map(everyYearKey))] : cells;
    const given = values.map(({ items }) => items);
    for (const key of keys) {
      const count = given.filter((items) => items === key).length;
      if (count === 0) problems.push(problem('valueMissing', where, { name: id, items: key }));
      if (count > 1) problems.push(problem('rowTwice', where, { name: id, items: key }));
    }
    const isKnownYear = (items: string): boolean =>
      perYear && /(^|\|)\d{4}$/.test(items) && keys.includes(everyYearKey(items));
    for (const items of new Set(given.filter(isKnownYear))) {
      if (given.filter((one) => one === items).length === 1) continue;
      problems.push(problem('rowTwice', where, { name: id, items }));
    }
    for (const { items, low, central, high } of values) {
      if (!keys.includes(items) && !isKnownYear(items))
        problems.push(problem('unknownCell', where, { name: id, items }));
      if (!(low <= central && central <= high)) {
        problems.push(problem('boundsReversed', where, { name: id, items, low, central, high }));
      }
      for (const value of [low, central, high]) {
        const beyond = limitProblem(assumption, value, `${where}.${items}`);
        if (beyond !== null) problems.push(beyond);
      }
    }
    return problems;
  });
}
