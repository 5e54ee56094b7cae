import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';
import type { Scenario } from '../model/scenario';

/** Measures that name an owner, a part or a year that is not there, with their place in the file. */
export function checkMeasures(
  model: Model,
  { measures, timeAxis }: Pick<Scenario, 'measures' | 'timeAxis'>,
): readonly Problem[] {
  const { first, last } = timeAxis;
  const seen = new Set<string>();
  return measures.flatMap(({ id, owner, part, planned }, index) => {
    const where = `measures.${String(index)}`;
    const problems: Problem[] = [];
    if (seen.has(id)) problems.push(problem('idTwice', `${where}.id`, { id }));
    seen.add(id);
    if (model.owners.every((one) => one.id !== owner)) {
      problems.push(problem('unknownName', `${where}.owner`, { name: owner }));
    }
    if ([...model.parts, ...model.elsewhere].every((one) => one.id !== part)) {
      problems.push(problem('unknownName', `${where}.part`, { name: part }));
    }
    for (const year of Object.keys(planned)) {
      if (Number(year) >= first && Number(year) <= last) continue;
      problems.push(problem('yearOutsideAxis', `${where}.planned.${year}`, { year, first, last }));
    }
    return problems;
  });
}
