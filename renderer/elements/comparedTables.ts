import { headlinesOf } from '../../shared/calculation/headlinesOf';
import { scenarioDifferences } from '../../shared/calculation/scenarioDifferences';
import type { Table, TableCell } from '../../shared/spreadsheet/table';
import type { Texts } from '../format/useTexts';
import type { Sides } from '../state/useSides';
import { differenceRows } from '../values/differenceText';

/** Decimals that are kept of what goes to a spreadsheet: enough for cents and for shares. */
const decimals = 6;

/** The comparison as tables for a spreadsheet: a row for each figure, and one for each difference. */
export function comparedTables({ now, others }: Sides, texts: Texts): readonly [Table, Table] {
  const { t, say } = texts;
  const sides = [now, ...others];
  const names = sides.map(({ name }) => name);
  const notes = sides.map(({ name, view }) =>
    name === view.scenario.name ? name : `${name}: ${view.scenario.name}`,
  );
  const figures = sides.map(({ view }) => headlinesOf(view.run, view.area.item));
  const before = now.view.scenario;
  const differing = others.map(({ compared, compiled }) => {
    const after = compared.scenario;
    const differences = scenarioDifferences(before, after);
    return differenceRows(differences, { before, after, compiled }, texts);
  });
  const whats = new Map(differing.flat().map(({ what, before: value }) => [what, value]));
  return [
    {
      title: t('compare:figures'),
      notes,
      head: [t('compare:figure'), ...names],
      rows: now.view.run.model.headlines.map(({ id, label, display }): readonly TableCell[] => [
        say(label),
        ...figures.map((one): TableCell => ({ value: one[id] ?? NaN, display, decimals })),
      ]),
    },
    {
      title: t('compare:differs'),
      notes,
      head: [t('compare:what'), ...names],
      rows: [...whats].map(([what, value]) => [
        what,
        value,
        ...differing.map(
          (rows) => rows.find((row) => row.what === what)?.after ?? t('compare:same'),
        ),
      ]),
    },
  ];
}
