import type { ScenarioRun } from '../calculation/runScenario';
import { shownOfKind } from '../calculation/shown';
import type { Display, Text } from '../model/model';
import { yearNumber } from '../model/display';
import { cellItems, cellKeys, keyDimensions } from '../value/namedArray';
import { findDimension } from '../value/space';
import { itemLabels } from './itemLabels';
import type { Table, TableCell } from './table';
import type { WorkbookWords } from './words';

/** Words of the table of all figures. */
export interface OutcomeTexts {
  readonly title: string;
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly where: string;
  readonly year: string;
  readonly unit: string;
  readonly value: string;
  readonly reference: string;
  readonly headline: string;
  readonly variable: string;
  readonly input: string;
}

interface Quantity {
  readonly kind: string;
  readonly name: string;
  readonly label: Text | null;
  readonly unit: string;
  readonly display: Display;
}

/** Every headline figure, variable and input, a row for each value, with its value in the reference. */
export function outcomeTable(
  run: ScenarioRun,
  texts: OutcomeTexts,
  words: Pick<WorkbookWords, 'say' | 'unit'>,
): Table {
  const { model } = run;
  const { levers, settings, views, assumptions, data } = model;
  const named = (
    kind: string,
    all: readonly (Omit<Quantity, 'kind' | 'name'> & { readonly id: string })[],
  ): readonly Quantity[] => all.map(({ id, ...one }) => ({ ...one, kind, name: id }));
  const headlines = shownOfKind(model, 'headline').filter(
    ({ dimensions }) => dimensions.length === 0,
  );
  const quantities: readonly Quantity[] = [
    ...headlines.map((one) => ({ ...one, kind: texts.headline })),
    ...named(texts.variable, model.variables),
    ...named(texts.input, [...levers, ...settings, ...views, ...assumptions, ...data]),
  ];
  const hidden = new Map(
    run.of.dataset.rows.flatMap(({ variable, items, below }) =>
      below === undefined ? [] : [[`${variable} ${items}`, `< ${String(below)}`] as const],
    ),
  );
  const labels = itemLabels(model, run.of.dataset, words.say);
  return {
    title: texts.title,
    notes: [],
    head: [
      ...[texts.kind, texts.id, texts.name, texts.where],
      ...[texts.year, texts.unit, texts.value, texts.reference],
    ],
    rows: quantities.flatMap((one) => quantityRows(one, run, labels, words, hidden)),
  };
}

function quantityRows(
  { kind, name, label, unit, display }: Quantity,
  run: ScenarioRun,
  labels: ReturnType<typeof itemLabels>,
  words: Pick<WorkbookWords, 'say' | 'unit'>,
  hidden: ReadonlyMap<string, string>,
): readonly (readonly TableCell[])[] {
  const array = run.values.get(name);
  if (array === undefined) return [];
  const { space } = run;
  const { dimensions, values } = array;
  const reference = run.reference.get(name)?.values;
  const others = keyDimensions(space, dimensions).filter((id) => id !== space.time.id);
  const said = label === null ? name : words.say(label);
  const countedIn = words.unit(unit, display);
  const keys = cellKeys(space, dimensions);
  return Array.from(values, (value, index): readonly TableCell[] => {
    // A count that is hidden is no number, whatever it is calculated with.
    const small = hidden.get(`${name} ${keys[index] ?? ''}`);
    const at = cellItems(space, dimensions, index);
    const where = others
      .map((id) => labels(id, findDimension(space, id)?.items[at[id] ?? 0] ?? ''))
      .join(', ');
    const year = space.time.years[at[space.time.id] ?? -1] ?? NaN;
    return [
      ...[kind, name, said, where],
      { value: year, display: yearNumber },
      countedIn,
      small ?? { value, display },
      small ?? { value: reference?.[index] ?? NaN, display },
    ];
  });
}
