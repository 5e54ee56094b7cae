import { problem, type Problem } from '../lib/problem';
import type { Calendar, Model } from '../model/model';

/** Days of each month; that of February in a leap year, which is clipped in the others. */
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every name that the calendar and the roles of levers mention must exist, and every day too. */
export function checkCalendar(model: Model): readonly Problem[] {
  const problems: Problem[] = [];
  const owners = new Set(model.owners.map(({ id }) => id));
  const facts = new Set(model.facts.map(({ id }) => id));
  const check = (where: string, known: ReadonlySet<string>, used: readonly string[]): void => {
    for (const name of used) {
      if (!known.has(name)) problems.push(problem('unknownName', where, { name }));
    }
  };
  const { moments = [], ways = [], dated = [], headline } = model.calendar ?? {};
  const momentIds = new Set(moments.map(({ id }) => id));
  for (const moment of moments) {
    const where = `calendar.moments.${moment.id}`;
    check(where, owners, moment.owners);
    check(where, facts, moment.facts);
    problems.push(...checkDays(where, moment));
  }
  for (const { id, steps, decides } of ways) {
    const where = `calendar.ways.${id}`;
    const own = steps.map(({ moment }) => moment);
    check(where, momentIds, own);
    check(where, new Set(own), [decides]);
    for (const step of steps) check(where, owners, [step.owner]);
  }
  const levers = new Set(model.levers.map(({ id }) => id));
  for (const { id, owners: of, facts: used, levers: waiting } of dated) {
    const where = `calendar.dated.${id}`;
    check(where, owners, of);
    check(where, facts, used);
    check(where, levers, waiting);
  }
  const headlines = new Set(model.headlines.map(({ id }) => id));
  check('calendar.headline', headlines, headline === undefined ? [] : [headline]);
  const wayIds = new Set(ways.map(({ id }) => id));
  for (const { id, way, roles = [] } of model.levers) {
    const where = `levers.${id}`;
    check(where, wayIds, way === undefined ? [] : [way]);
    for (const role of roles) {
      check(where, owners, [role.owner]);
      check(where, facts, role.facts);
    }
  }
  return problems;
}

function checkDays(where: string, moment: Calendar['moments'][number]): readonly Problem[] {
  const days = moment.from === undefined ? [moment] : [moment.from, moment];
  return days.flatMap(({ month, day }) =>
    day !== null && day > (lengths[month - 1] ?? 0)
      ? [problem('noSuchDay', where, { day, month })]
      : [],
  );
}
