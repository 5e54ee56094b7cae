import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Assumption, Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import { cellKeys, itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { inOrder } from '../../shared/value/space';
import { originalValue } from './changes';
import type { Bounds } from './leverCells';

/** An assumption about how much of the plans succeeds, which the window shows beside the levers. */
export type Expectation = Model['expectations'][number];

/** One value of it. */
export interface ExpectationCell {
  /** Key in the scenario. */
  readonly items: string;
  readonly value: number;
  /** What the model says. */
  readonly original: number;
}

/** The expectations that the window shows, each with its assumption. */
export function expectationsOf(
  model: Model,
): readonly { readonly expectation: Expectation; readonly assumption: Assumption }[] {
  return model.expectations.flatMap((expectation) => {
    const assumption = model.assumptions.find(({ id }) => id === expectation.assumption);
    return assumption === undefined ? [] : [{ expectation, assumption }];
  });
}

/** Its values, all of them or those of one part, as the scenario has them. */
export function expectationCells(
  compiled: CompiledModel,
  scenario: Scenario,
  { assumption: name, parts }: Expectation,
  part: string | null,
): readonly ExpectationCell[] {
  const { model, space } = compiled;
  const dimensions = model.assumptions.find(({ id }) => id === name)?.dimensions ?? [];
  const position = keyDimensions(space, dimensions).indexOf(parts ?? '');
  return cellKeys(space, inOrder(space, dimensions))
    .filter((items) => part === null || items.split(itemSeparator)[position] === part)
    .map((items) => {
      const original = originalValue(compiled, name, items);
      return { items, original, value: scenario.assumptions[name]?.[items]?.value ?? original };
    });
}

/** Between which values a person can set it: what the model allows, or else what it thinks likely. */
export function expectationBounds({ minimum, maximum, values }: Assumption): Bounds {
  return {
    minimum: minimum ?? Math.min(...values.map(({ low }) => low)),
    maximum: maximum ?? Math.max(...values.map(({ high }) => high)),
  };
}
