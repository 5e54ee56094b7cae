import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';

interface Named {
  readonly id: string;
}

const ids = (list: readonly Named[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

/** Every name in what is said of plans and of earlier versions must exist. */
export function checkPlans(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const check = (where: string, known: ReadonlySet<string>, used: readonly string[]): void => {
    for (const name of used) {
      if (!known.has(name)) problems.push(problem('unknownName', where, { name }));
    }
  };
  const assumptions = ids(model.assumptions);
  const series = ids(model.assumptions.filter(({ perYear }) => perYear));
  const dimensions = ids(model.dimensions);
  const knobs = ids([...model.levers, ...model.settings]);
  for (const { id, dimensions: own, comesAbout = [] } of model.levers) {
    for (const { id: figure, dimensions: used, planned, actual } of comesAbout) {
      const where = `levers.${id}.comesAbout.${figure}`;
      check(where, new Set(own), used);
      check(
        where,
        dimensions,
        [planned, actual].flatMap(({ per }) => Object.keys(per ?? {})),
      );
    }
  }
  for (const { assumption, parts } of model.expectations) {
    const where = `expectations.${assumption}`;
    check(where, assumptions, [assumption]);
    if (parts === undefined) continue;
    const found = model.assumptions.find(({ id }) => id === assumption);
    check(where, new Set(found?.dimensions), [parts]);
    const items = model.dimensions.find(({ id }) => id === parts)?.items ?? [];
    check(where, ids(model.parts), [...ids(items)]);
  }
  for (const { version, levers, assumptions: others, parts, changes } of model.earlierVersions) {
    const where = `earlierVersions.${version}`;
    check(
      where,
      knobs,
      levers.flatMap(({ to }) => to),
    );
    check(
      where,
      assumptions,
      others.map(({ to }) => to),
    );
    check(
      where,
      ids(model.parts),
      parts.map(({ to }) => to),
    );
    for (const { id, before } of changes) {
      const at = `${where}.${id}`;
      check(
        at,
        assumptions,
        before.values.map(({ assumption }) => assumption),
      );
      check(at, series, before.withoutKnownYears);
      check(
        at,
        ids(model.variables),
        before.formulas.map(({ variable }) => variable),
      );
    }
  }
  return problems;
}
