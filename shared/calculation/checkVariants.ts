import { problem, type Problem } from '../lib/problem';
import type { Dataset } from '../model/dataset';
import type { Model } from '../model/model';
import { limitProblem } from './assumptionLimits';
import { cellsOfKey } from './inputs';
import { scenarioSpace } from './scenarioSpace';

/** Every value of a variant belongs to a cell of an assumption, which may have it. */
export function checkVariants(model: Model, dataset: Dataset): readonly Problem[] {
  const space = scenarioSpace(model, dataset, model.time.default);
  return model.variants.flatMap(({ id, values }) =>
    values.flatMap(({ assumption: name, items, value }) => {
      const where = `variants.${id}`;
      const assumption = model.assumptions.find((one) => one.id === name);
      if (assumption === undefined) return [problem('unknownName', where, { name })];
      if (items !== undefined && cellsOfKey(model, space, name, items) === undefined) {
        return [problem('unknownCell', where, { name, items })];
      }
      return limitProblem(assumption, value, where) ?? [];
    }),
  );
}
