import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { partId, pictureMark, shownName } from '../../shared/calculation/shown';
import type { Picture, Text } from '../../shared/model/model';
import { cellKey, type NamedArray } from '../../shared/value/namedArray';
import type { CellError } from '../../shared/value/cellError';
import { findDimension, inOrder, type Space } from '../../shared/value/space';
import type { Area } from '../values/area';
import { outcomeOf } from '../values/outcome';
import type { View } from '../values/view';
import type { WhyCell } from '../values/whyCell';

type Declared = Picture['series'][number];

/** One line of a picture, or one set of its bars. */
export interface Series {
  readonly id: string;
  readonly label: Text;
  /** `step`: bars that each begin where the one before ends, and a last one that is them all together. */
  readonly form: Declared['form'] | 'step';
  /** `pinned`: the scenario on screen as it was when somebody pinned it. */
  readonly role: Declared['role'] | 'pinned';
  /** Which of the parts of the whole it is, from 0; parts differ in colour. */
  readonly part: number;
  /** A value for each item along the axis, in the unit of the picture. Missing and errors are NaN. */
  readonly values: readonly number[];
  /** Why each value is NaN; null where it is none, or nothing is to be known there. */
  readonly errors: readonly (CellError | null)[];
  /** The model has this series for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
  /** What was calculated for each value, to ask why; left out where no variable holds them. */
  readonly cells?: readonly WhyCell[];
}

/** The series of a picture for the chosen area. One of which nothing at all is known is left out. */
export function pictureSeries(
  { run, area, variants }: Pick<View, 'run' | 'area' | 'variants'>,
  picture: Picture,
): readonly Series[] {
  const parts = picture.series.filter(({ role }) => role === 'part').map(({ id }) => id);
  return picture.series.flatMap((declared): readonly Series[] => {
    const { id, label, form, role, variant, none } = declared;
    const { over } = picture;
    const { name, array, wholeOnly } = shownFor(run, partId(picture.id, id), over, area);
    const part = Math.max(0, parts.indexOf(id));
    const found = { id, label, form, role, part, wholeOnly };
    if (variant !== undefined) {
      const varied = variants?.find((one) => one.id === variant)?.values.get(name);
      // Until it has been calculated it has its place and its name.
      const axis = findDimension(run.space, over)?.items ?? [];
      const values =
        varied === undefined ? axis.map(() => NaN) : valuesAlong(run.space, varied, over, area);
      const own = varied === undefined ? [] : cellsAlong(run.space, varied, over, area, name);
      const cells = own.map((cell): WhyCell => ({ ...cell, variant }));
      return [{ ...found, values, errors: errorsAt(run, own, values), cells }];
    }
    const cells = array === undefined ? [] : cellsAlong(run.space, array, over, area, name);
    const values = (array === undefined ? [] : valuesAlong(run.space, array, over, area)).map(
      (value) => (value === none ? NaN : value),
    );
    const errors = errorsAt(run, cells, values);
    const isUnknown =
      none !== undefined &&
      values.every((value, position) => Number.isNaN(value) && errors[position] === null);
    return isUnknown ? [] : [{ ...found, values, errors, cells }];
  });
}

/** What stands in the place of a number; a value that is not known is no error. */
function errorsAt(
  run: ScenarioRun,
  cells: readonly WhyCell[],
  values: readonly number[],
): readonly (CellError | null)[] {
  return cells.map(({ name, items }, position) => {
    if (!Number.isNaN(values[position] ?? NaN)) return null;
    const outcome = outcomeOf(run, name, items);
    return typeof outcome === 'number' ? null : outcome;
  });
}

/** The item along the axis that the picture marks, or null when there is none to mark. */
export function markedItem(run: ScenarioRun, picture: Picture, area: Area): string | null {
  if (picture.mark === undefined) return null;
  const { array } = shownFor(run, partId(picture.id, pictureMark), picture.over, area);
  if (array === undefined) return null;
  const [year = NaN] = valuesAlong(run.space, array, null, area);
  const items = findDimension(run.space, picture.over)?.items ?? [];
  return items.find((item) => item === String(year)) ?? null;
}

interface Shown {
  readonly name: string;
  readonly array: NamedArray | undefined;
  readonly wholeOnly: boolean;
}

/** What was calculated for the chosen item, where the model has that, and otherwise for the whole. */
function shownFor(run: ScenarioRun, part: string, over: string, area: Area): Shown {
  const name = shownName('picture', part);
  const whole = run.values.get(name);
  // A picture that has all items along its axis is about each of them already.
  if (area.item === null || over === area.dimension) {
    return { name, array: whole, wholeOnly: false };
  }
  const perArea = shownName('picture', part, area.dimension);
  const one = run.values.get(perArea);
  return one === undefined
    ? { name, array: whole, wholeOnly: true }
    : { name: perArea, array: one, wholeOnly: false };
}

/** The cells along one dimension of the chosen item. */
function cellsAlong(
  space: Space,
  { dimensions }: NamedArray,
  over: string,
  area: Area,
  name: string,
): readonly WhyCell[] {
  const chosen = findDimension(space, area.dimension)?.items.indexOf(area.item ?? '') ?? -1;
  const axis = findDimension(space, over)?.items ?? [];
  return axis.map((_, position) => ({
    name,
    items: cellKey(space, dimensions, { [area.dimension]: chosen, [over]: position }),
    run: 'own',
  }));
}

/** The values along one dimension (null: the only value) of the chosen item. */
function valuesAlong(
  space: Space,
  { values, dimensions }: NamedArray,
  over: string | null,
  area: Area,
): readonly number[] {
  const axis = over === null ? [''] : (findDimension(space, over)?.items ?? []);
  return axis.map((_, position) => {
    let index = 0;
    for (const id of inOrder(space, dimensions)) {
      const items = findDimension(space, id)?.items ?? [];
      index = index * items.length + (id === over ? position : items.indexOf(area.item ?? ''));
    }
    return values[index] ?? NaN;
  });
}
