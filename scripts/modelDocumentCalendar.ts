import type { Calendar, Model, Moment } from '../shared/model/model';
import { paragraphs, table } from './markdown';
import type { Names } from './modelDocumentNames';

/** The part of the description of a model about planning and control: when which document decides. */
export function modelDocumentCalendar({ calendar, facts }: Model, names: Names): string[] {
  if (calendar === undefined) return [];
  const labels = new Map(calendar.moments.map(({ id, label }) => [id, label.nl]));
  const statements = new Map(facts.map(({ id, statement }) => [id, statement]));
  const source = ({ facts: used, basis }: Moment): string =>
    [...used.map((id) => statements.get(id) ?? id), basis?.nl ?? ''].join(' ').trim();
  return [
    ...paragraphs('## P&C-kalender', 'De datums horen bij de begroting van jaar t.'),
    ...table(
      ['Stuk', 'Van wie', 'Wanneer', 'Waarvoor', 'Bron'],
      calendar.moments.map((moment) => [
        moment.label.nl,
        moment.owners.map((owner) => names.label(owner)).join(', '),
        when(moment),
        moment.explanation.nl,
        source(moment),
      ]),
    ),
    ...calendar.ways.flatMap(({ steps, decides }) => [
      ...paragraphs(`Besluit in: ${labels.get(decides) ?? decides}`),
      ...steps.map(
        ({ moment, owner, does }) =>
          `- ${labels.get(moment) ?? moment}, ${names.label(owner)}: ${does.nl}`,
      ),
      '',
    ]),
    ...dates(calendar, names),
  ];
}

/** What the documents say of one date, in the order of the calendar; what has none comes last. */
function dates({ dated }: Calendar, names: Names): string[] {
  if (dated.length === 0) return [];
  const sorted = [...dated].sort((a, b) => (a.until ?? '9').localeCompare(b.until ?? '9'));
  return [
    ...paragraphs('### Eenmalige data in de stukken'),
    ...table(
      ['Wat', 'Wanneer', 'Van wie', 'Waarvoor'],
      sorted.map(({ label, when: said, owners, explanation }) => [
        label.nl,
        said.nl,
        owners.map((owner) => names.label(owner)).join(', '),
        explanation.nl,
      ]),
    ),
  ];
}

const months =
  'januari februari maart april mei juni juli augustus september oktober november december';

function when({ years, month, day }: Moment): string {
  const name = months.split(' ')[month - 1] ?? '';
  const year = years === 0 ? 't' : `t ${years < 0 ? '−' : '+'} ${String(Math.abs(years))}`;
  return `${day === null ? name : `${String(day)} ${name}`} ${year}`;
}
