import { wholeNumber } from '../../shared/model/display';
import type { NamedArray } from '../../shared/value/namedArray';
import { cellIndex } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import type { Table, TableCell } from '../../shared/spreadsheet/table';
import type { View } from '../values/view';
import { roundDecimal } from '../format/formatNumber';

/** The budget year and three more. */
const yearsShown = 4;

interface Amounts {
  readonly own: readonly number[];
  readonly reference: readonly number[];
}

/**
 * The costs that the council decides about, as the model names them: a row for each item of the dataset and of one
 * dimension more, with totals; for the budget year and three more what the scenario and the reference cost, in
 * thousands, their difference and whether that is favourable (V) or not (N). Null: the model names none.
 *
 * @param budgetYear the first year; where that is outside the scenario, the nearest from which there are enough.
 */
export function councilTable(view: View, budgetYear: number): Table | null {
  const { run, labels, texts, area, scenario } = view;
  const { model, space } = run;
  const named = model.councilTable;
  const own = named === undefined ? undefined : run.values.get(named.variable);
  const reference = named === undefined ? undefined : run.reference.get(named.variable);
  if (named === undefined || own === undefined || reference === undefined) return null;
  const other = own.dimensions.find((id) => id !== area.dimension && id !== space.time.id) ?? '';
  const places = findDimension(space, area.dimension)?.items ?? [];
  const fields = findDimension(space, other)?.items ?? [];
  const { items: years } = space.time;
  const wanted = years.indexOf(String(budgetYear));
  const first = Math.max(0, Math.min(wanted < 0 ? 0 : wanted, years.length - yearsShown));
  const shown = years.slice(first, first + yearsShown);
  const amountsOf = (place: number, field: number): Amounts => {
    const of = ({ dimensions, values }: NamedArray): readonly number[] =>
      shown.map((_, year) => {
        const at = { [area.dimension]: place, [other]: field, [space.time.id]: first + year };
        return values[cellIndex(space, dimensions, at)] ?? NaN;
      });
    return { own: of(own), reference: of(reference) };
  };
  const { t, say } = texts;
  const cells = (amounts: Amounts): readonly TableCell[] =>
    shown.flatMap((_, year) =>
      yearCells(amounts.own[year] ?? NaN, amounts.reference[year] ?? NaN, view),
    );
  const all = places.map((_, place) => fields.map((__, field) => amountsOf(place, field)));
  return {
    title: say(named.label),
    notes: [scenario.name, t('export:council.thousands'), t('export:council.rounded')],
    head: [
      ...[t('export:council.where'), t('export:council.what')],
      ...shown.flatMap((year) =>
        (['scenario', 'reference', 'difference', 'sign'] as const).map((one) =>
          t(`export:council.${one}`, { year }),
        ),
      ),
    ],
    rows: [
      ...places.flatMap((place, at) => [
        ...fields.map((field, index) => [
          labels.item(area.dimension, place),
          labels.item(other, field),
          ...cells(all[at]?.[index] ?? nothing),
        ]),
        [
          labels.item(area.dimension, place),
          t('export:council.total'),
          ...cells(together(all[at] ?? [])),
        ],
      ]),
      [t('export:council.total'), t('export:council.total'), ...cells(together(all.flat()))],
    ],
  };
}

const nothing: Amounts = { own: [], reference: [] };

function together(amounts: readonly Amounts[]): Amounts {
  const sum = (kind: keyof Amounts): readonly number[] =>
    (amounts[0]?.[kind] ?? []).map((_, year) =>
      amounts.reduce((all, one) => all + (one[kind][year] ?? NaN), 0),
    );
  return { own: sum('own'), reference: sum('reference') };
}

/** In whole thousands; what is shown as nought is neither favourable nor not. */
function yearCells(own: number, reference: number, { texts: { t } }: View): readonly TableCell[] {
  const thousands = (value: number): TableCell => ({
    value: roundDecimal(value / 1000, 0),
    display: wholeNumber,
  });
  const difference = roundDecimal((own - reference) / 1000, 0);
  const sign =
    difference === 0 || Number.isNaN(difference)
      ? ''
      : t(difference < 0 ? 'export:council.better' : 'export:council.worse');
  return [thousands(own), thousands(reference), thousands(own - reference), sign];
}
