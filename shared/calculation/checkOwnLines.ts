import { withMeant } from '../expression/suggest';
import { parseUnit } from '../expression/unit';
import { problem, type Problem } from '../lib/problem';
import type { Model } from '../model/model';
import type { OwnLine, Scenario } from '../model/scenario';
import { displaysOf } from '../model/units';
import { isFree, namesInFormulas } from './checkModelNames';

/**
 * What does not fit of the lines that a person added: a name that stands for something already, a unit, dimension, block
 * or part that is not there, bounds the wrong way round. A formula that cannot be read costs its own cells only and is
 * no reason to refuse a file.
 */
export function checkOwnLines(model: Model, { ownLines }: Scenario): readonly Problem[] {
  if (ownLines.length === 0) return [];
  const taken = new Set(namesInFormulas(model).map(({ id }) => id));
  return ownLines.flatMap((line, index) => {
    const where = `ownLines.${String(index)}`;
    const problems = checkLine(model, line, where);
    const { id } = line;
    if (taken.has(id)) problems.push(problem('idTwice', where, { id }));
    if (!isFree(id)) problems.push(problem('nameTaken', where, { id }));
    taken.add(id);
    return problems;
  });
}

function checkLine(model: Model, line: OwnLine, where: string): Problem[] {
  const problems: Problem[] = [];
  const { id: name, unit, dimensions } = line;
  const units = new Set(model.units.map(({ id }) => id));
  if ([...parseUnit(unit).keys()].some((id) => !units.has(id))) {
    problems.push(withMeant(problem('unknownUnit', where, { unit }), unit, units));
  } else if (displaysOf(model, unit).length === 0) {
    problems.push(problem('unknownUnit', where, { unit }));
  }
  const known = model.dimensions.map(({ id }) => id);
  for (const dimension of dimensions) {
    if (known.includes(dimension)) continue;
    problems.push(
      withMeant(problem('unknownDimension', where, { name, dimension }), dimension, known),
    );
  }
  if (new Set(dimensions).size < dimensions.length) {
    problems.push(problem('idTwice', where, { id: name }));
  }
  switch (line.kind) {
    case 'variable':
      if (model.blocks.some(({ id }) => id === line.block)) return problems;
      return [...problems, problem('unknownName', where, { name: line.block })];
    case 'assumption':
      return [...problems, ...reversed(line, [line.low, line.central, line.high], where)];
    case 'lever':
      if (!model.parts.some(({ id }) => id === line.part)) {
        problems.push(problem('unknownName', where, { name: line.part }));
      }
      return [...problems, ...reversed(line, [line.minimum, line.neutral, line.maximum], where)];
  }
}

function reversed(
  { id: name }: OwnLine,
  [low, central, high]: readonly [number, number, number],
  where: string,
): readonly Problem[] {
  if (low <= central && central <= high) return [];
  return [problem('boundsReversed', where, { name, items: '', low, central, high })];
}
