import { createMemory } from '../engine/memory';
import { createProgram } from '../engine/program';
import type { Problem } from '../lib/problem';
import { fillYears } from '../model/fillYears';
import type { FilledModel, Model } from '../model/model';
import type { Space } from '../value/space';
import { shownName, shownOfKind } from './shown';

export interface Filled {
  readonly model: FilledModel;
  /** Neutral values that are no formula of the time axis; such a value is NaN. */
  readonly problems: readonly Problem[];
}

/**
 * The model on the time axis of `space`: the years in its texts, and every neutral value as a number, also where
 * the file has a formula. Such a formula may use the first and the last year and the step, and nothing else.
 */
export function fillModel(model: Model, space: Space): Filled {
  const { years } = space.time;
  const first = years[0] ?? NaN;
  const last = years.at(-1) ?? NaN;
  const given = new Map([
    [model.time.first, first],
    [model.time.last, last],
    [model.time.step, 1],
  ]);
  // Of a number nothing has to be calculated.
  const written = [...model.levers, ...model.settings, ...model.views]
    .filter(({ neutral }) => typeof neutral === 'string')
    .map(({ id }) => shownName('neutral', id));
  const formulas = shownOfKind(model, 'neutral').filter(({ name }) => written.includes(name));
  const program = createProgram(
    space,
    [...given.keys()].map((name) => ({ name, dimensions: [], unit: model.time.unit })),
    formulas,
    new Map(),
  );
  const inputs = new Map([...given].map(([name, value]) => [name, Float64Array.of(value)]));
  const { values } = createMemory().calculate(program, {
    inputs,
    overrides: new Map(),
    reference: null,
  });
  const onAxis = <T extends Model['settings'][number]>(
    one: T,
  ): Omit<T, 'neutral'> & { readonly neutral: number } => {
    const found = values.get(shownName('neutral', one.id))?.values[0] ?? NaN;
    return { ...one, neutral: typeof one.neutral === 'number' ? one.neutral : found };
  };
  const said = fillYears(model, { first, last });
  return {
    model: {
      ...said,
      levers: said.levers.map(onAxis),
      settings: said.settings.map(onAxis),
      views: said.views.map(onAxis),
    },
    problems: program.problems,
  };
}
