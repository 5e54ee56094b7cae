import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { partId, shownName } from '../../shared/calculation/shown';
import type { Picture, Text } from '../../shared/model/model';
import { sizeOf } from '../../shared/value/space';
import type { Area } from '../state/area';

export type Role = Picture['series'][number]['role'];

/** One line of a picture. */
export interface Line {
  readonly id: string;
  readonly label: Text;
  readonly role: Role;
  /** A value a year, in the unit of the picture. Missing is NaN. */
  readonly values: readonly number[];
  /** The model has this line for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
}

/** The lines of a picture for the chosen area. */
export function pictureLines(run: ScenarioRun, picture: Picture, area: Area): readonly Line[] {
  return picture.series.map(({ id, label, role }) => {
    const part = partId(picture.id, id);
    const perArea = run.values.get(shownName('picture', part, area.dimension));
    const whole = run.values.get(shownName('picture', part));
    if (area.item === null || perArea === undefined) {
      const values = Array.from(whole?.values ?? []);
      return { id, label, role, values, wholeOnly: area.item !== null };
    }
    const items = run.space.dimensions.find((dimension) => dimension.id === area.dimension)?.items;
    const position = items?.indexOf(area.item) ?? -1;
    // Time is outermost: a line takes one cell of every year.
    const size = sizeOf(run.space, area.dimension);
    const values = run.space.time.items.map(
      (_, year) => perArea.values[year * size + position] ?? NaN,
    );
    return { id, label, role, values, wholeOnly: false };
  });
}
