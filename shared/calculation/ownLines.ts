import type { Assumption, Display, Lever, Model, Variable } from '../model/model';
import type { OwnLine } from '../model/scenario';
import { cellKeys } from '../value/namedArray';
import { inOrder, type Space } from '../value/space';
import { displaysOf } from '../model/units';

/**
 * The model with the lines that a person added to it: variables, assumptions and levers like all others. Without any
 * the model itself.
 */
export function withOwnLines(model: Model, lines: readonly OwnLine[], space: Space): Model {
  return lines.length === 0 ? model : extend(model, lines, space);
}

function extend(model: Model, lines: readonly OwnLine[], space: Space): Model {
  const equation = Math.max(0, ...model.variables.map((one) => one.equation)) + 1;
  return {
    ...model,
    variables: [
      ...model.variables,
      ...lines.flatMap((line): readonly Variable[] =>
        line.kind !== 'variable'
          ? []
          : [{ ...declared(model, line), equation, block: line.block, formula: line.formula }],
      ),
    ],
    assumptions: [
      ...model.assumptions,
      ...lines.flatMap((line): readonly Assumption[] =>
        line.kind !== 'assumption' ? [] : [asAssumption(model, line, space)],
      ),
    ],
    levers: [
      ...model.levers,
      ...lines.flatMap((line): readonly Lever[] =>
        line.kind !== 'lever' ? [] : [asLever(model, line)],
      ),
    ],
  };
}

/** How values of a line are written: as it says, where that fits its unit. */
export function lineDisplay(
  model: Pick<Model, 'units' | 'displays'>,
  { unit, display }: Pick<OwnLine, 'unit' | 'display'>,
): Display {
  const written = displaysOf(model, unit);
  const chosen = written.find((one) => one.id === display) ?? written[0];
  if (chosen === undefined) throw new Error(`nothing writes values in ${unit}`);
  return chosen;
}

function declared(model: Model, line: OwnLine) {
  const { id, label, unit, dimensions, why } = line;
  return {
    id,
    label: { nl: label, en: label },
    unit,
    display: lineDisplay(model, line),
    dimensions,
    explanation: why === '' ? label : why,
  };
}

/** The same value in every cell, until somebody changes one. */
function asAssumption(
  model: Model,
  line: OwnLine & { readonly kind: 'assumption' },
  space: Space,
): Assumption {
  const { low, central, high, by, why, at } = line;
  // Nobody but the person says that it is so.
  const quality = model.qualities.findLast(({ of }) => of.includes('assumptions'))?.id ?? '';
  const source = [by, at.slice(0, 10)].filter((part) => part !== '').join(', ');
  return {
    ...declared(model, line),
    perYear: false,
    values: cellKeys(space, inOrder(space, line.dimensions)).map((items) => ({
      ...{ items, low, central, high, quality, source },
      note: why,
    })),
  };
}

function asLever(model: Model, line: OwnLine & { readonly kind: 'lever' }): Lever {
  const { neutral, minimum, maximum, part } = line;
  return {
    ...declared(model, line),
    control: 'slider',
    neutral,
    minimum,
    maximum,
    part,
    owner: model.owners[0]?.id ?? '',
    full: neutral,
    restsOn: [],
  };
}
