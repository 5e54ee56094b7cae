import type { Headline } from '../../shared/model/model';
import type { CellError } from '../../shared/value/cellError';
import { errorWarningText } from './errorText';
import { figureValue } from './figure';
import type { View } from './view';
import type { SaidWarning } from './warnings';

/** Errors that are written out; of the others it is said how many there are. */
const mostSaid = 3;

/** What went wrong at one place of the model: the same error in the cells of one quantity. */
interface Group {
  readonly id: string;
  readonly first: CellError;
  /** Cells in which it began. */
  readonly places: Set<string>;
}

/** What cannot be calculated, by where it began, with the figures that it keeps from having an outcome. */
export function errorWarnings(view: View): readonly SaidWarning[] {
  const groups = errorGroups(view);
  const { t } = view.texts;
  const said = groups.slice(0, mostSaid).map(({ id, first, places }): SaidWarning => {
    const { variable: name, items } = first.origin;
    return {
      id,
      text: errorWarningText(first, places.size, view),
      explanation: t('error.rests'),
      cell: { name, items, run: 'own' },
      headlines: headlinesIn(id, view),
    };
  });
  const [next] = groups.slice(mostSaid);
  if (next === undefined) return said;
  const { variable: name, items } = next.first.origin;
  const more: SaidWarning = {
    id: '',
    text: t('error.more', { count: groups.length - mostSaid }),
    explanation: t('error.rests'),
    cell: { name, items, run: 'own' },
    headlines: [],
  };
  return [...said, more];
}

function errorGroups({ run }: View): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const cells of run.errors.values()) {
    for (const error of cells.values()) {
      const id = groupId(error);
      const group = groups.get(id) ?? { id, first: error, places: new Set<string>() };
      group.places.add(error.origin.items);
      groups.set(id, group);
    }
  }
  return [...groups.values()];
}

function groupId({ kind, origin }: CellError): string {
  return `${kind} ${origin.variable}`;
}

function headlinesIn(group: string, { run, area }: View): readonly Headline[] {
  return run.model.headlines.filter((headline) =>
    [null, ...headline.details].some((detail) => {
      const { error } = figureValue(run, headline, detail, area);
      return error !== null && groupId(error) === group;
    }),
  );
}
