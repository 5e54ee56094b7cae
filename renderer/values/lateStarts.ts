import { shownName } from '../../shared/calculation/shown';
import type { Day } from '../../shared/model/momentDate';
import type { NewValue } from './changes';
import { decisionsOf, type Decision } from './decisions';
import { leverStarts } from './leverStarts';
import type { View } from './view';

/** What begins before anybody can still decide about it, and how it could begin when that is possible. */
export interface LateStarts {
  readonly decisions: readonly Decision[];
  /** The first year for which everything can still be decided. */
  readonly openYear: number;
  /** The starts at the first year that is open for each; none where one would be after the last year. */
  readonly values: readonly NewValue[];
}

/** Null where nothing that was turned is too late, and where the model has no figure to say it beside. */
export function lateStarts({ run, scenario }: View, today: Day): LateStarts | null {
  const { model, space } = run;
  if (model.calendar?.headline === undefined) return null;
  const earliest = earliestStart(run.values, scenario.timeAxis.first);
  const starts = leverStarts(model, space, scenario, earliest);
  const decisions = decisionsOf(model, starts, today, earliest).filter(
    ({ start, deciding }) => !start.isNeutral && deciding.isPast,
  );
  if (decisions.length === 0) return null;
  const openYear = Math.max(...decisions.map((decision) => decision.openYear));
  return {
    decisions,
    openYear,
    values: openYear > scenario.timeAxis.last ? [] : startsOf(decisions),
  };
}

/** A start that several levers share waits for the last of them. */
function startsOf(decisions: readonly Decision[]): readonly NewValue[] {
  const found = new Map<string, NewValue>();
  for (const { start, openYear } of decisions) {
    for (const { items } of start.startCells) {
      const key = `${start.start.id} ${items}`;
      const value = Math.max(openYear, found.get(key)?.value ?? openYear);
      found.set(key, { input: start.start.id, items, value });
    }
  }
  return [...found.values()];
}

/** The first year in which the calendar lets anything begin. */
export function earliestStart(values: View['run']['values'], first: number): number {
  return values.get(shownName('earliest', 'calendar'))?.values[0] ?? first;
}

/** Names that are said before "and so many others". */
const said = 3;

/** Which levers are too late, and from when on it can be, in a sentence. */
export function lateText({ decisions, openYear, values }: LateStarts, { texts }: View): string {
  const names = [...new Set(decisions.map(({ start }) => texts.say(start.lever.label)))];
  const rest = names.length - said;
  const levers = names.slice(0, said).join(', ');
  return texts.t(values.length > 0 ? 'late.text' : 'late.beyond', {
    levers: rest > 0 ? texts.t('late.more', { levers, count: rest }) : levers,
    year: openYear,
  });
}
