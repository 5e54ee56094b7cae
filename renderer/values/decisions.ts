import type { Calendar, Model, Moment } from '../../shared/model/model';
import { firstOpenYear, momentDay, type Day } from '../../shared/model/momentDate';
import type { LeverStart } from './leverStarts';

/** A step on the way to a decision, for one year. */
export interface DatedStep {
  readonly moment: Moment;
  /** Id of who acts. */
  readonly owner: string;
  readonly does: Calendar['ways'][number]['steps'][number]['does'];
  readonly day: Day;
  readonly isPast: boolean;
}

/** Who decides about what begins in a year, in which document and by when. */
export interface Decision {
  readonly start: LeverStart;
  readonly steps: readonly DatedStep[];
  /** The step that decides. */
  readonly deciding: DatedStep;
  /** The first year for which the decision can still be taken. */
  readonly openYear: number;
}

/** The decisions that the starts of levers ask for, of today. */
export function decisionsOf(
  model: Model,
  starts: readonly LeverStart[],
  today: Day,
  earliest: number,
): readonly Decision[] {
  const { calendar } = model;
  if (calendar === undefined) return [];
  return starts.flatMap((start) => {
    const way = calendar.ways.find(({ id }) => id === start.lever.way);
    if (way === undefined) return [];
    const steps = way.steps.flatMap((step): readonly DatedStep[] => {
      const moment = calendar.moments.find(({ id }) => id === step.moment);
      if (moment === undefined) return [];
      const day = momentDay(moment, start.year);
      return [{ ...step, moment, day, isPast: day < today }];
    });
    const deciding = steps.find(({ moment }) => moment.id === way.decides);
    if (deciding === undefined) return [];
    return [{ start, steps, deciding, openYear: firstOpenYear(deciding.moment, today, earliest) }];
  });
}

/** Whether somebody decides, acts on the way to the decision, or does something for the lever. */
export function concerns({ start, steps }: Decision, owner: string): boolean {
  const { roles = [] } = start.lever;
  return (
    steps.some((step) => step.owner === owner) ||
    roles.some((role) => role.owner === owner) ||
    start.lever.owner === owner
  );
}
