import type { Model } from './model';
import type { TimeAxis } from './scenario';

/**
 * The model with the years of a scenario in its texts: a headline called "Effect in {last_year}", where
 * `last_year` is the model's name for it, becomes "Effect in 2036". Formulas know no braces, so they stay as
 * they are.
 */
export function fillYears(model: Model, { first, last }: TimeAxis): Model {
  const years = [
    [`{${model.time.first}}`, String(first)],
    [`{${model.time.last}}`, String(last)],
  ] as const;
  const fill = <T>(part: T): T => filled(part, years);
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

type Years = readonly (readonly [name: string, year: string])[];

/** The same with years in the place of their names; what has none stays the very same. */
function filled<T>(part: T, years: Years): T;
function filled(part: unknown, years: Years): unknown {
  if (typeof part === 'string') {
    // Few texts have any.
    if (!part.includes('{')) return part;
    return years.reduce((text, [name, year]) => text.replaceAll(name, year), part);
  }
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) {
    const given: readonly unknown[] = part;
    const all = given.map((one) => filled(one, years));
    return all.every((one, index) => one === given[index]) ? given : all;
  }
  const given = part as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(given)) {
    const found = filled(given[key], years);
    if (found !== given[key]) (copy ??= { ...given })[key] = found;
  }
  return copy ?? given;
}
