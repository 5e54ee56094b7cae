import type { Model } from './model';
import type { TimeAxis } from './scenario';

/**
 * The model with the years of a scenario in its texts: a headline called "Effect in {last_year}", where
 * `last_year` is the model's name for it, becomes "Effect in 2036". Formulas know no braces, so they stay as
 * they are.
 */
export function fillYears(model: Model, { first, last }: TimeAxis): Model {
  const fill = <T>(part: T): T =>
    JSON.parse(
      JSON.stringify(part)
        .replaceAll(`{${model.time.first}}`, String(first))
        .replaceAll(`{${model.time.last}}`, String(last)),
    ) as T;
  return {
    ...model,
    parts: fill(model.parts),
    levers: fill(model.levers),
    views: fill(model.views),
    headlines: fill(model.headlines),
    pictures: fill(model.pictures),
    warnings: fill(model.warnings),
    // Of the many facts only the few with a figure have years in their texts.
    facts: model.facts.map((fact) => (fact.findings === undefined ? fact : fill(fact))),
    indicators: fill(model.indicators),
  };
}
