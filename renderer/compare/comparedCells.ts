import { headlinesOf } from '../../shared/calculation/headlinesOf';
import type { TableCell } from '../../shared/spreadsheet/table';
import { tabSeparated } from '../format/tabSeparated';
import type { Texts } from '../format/useTexts';
import { differenceRows } from '../values/differenceText';
import { scenarioDifferences } from '../../shared/calculation/scenarioDifferences';
import type { Sides } from '../state/useSides';

/** Decimals that are kept of what goes to a spreadsheet: enough for cents and for shares. */
const decimals = 6;

/** The comparison as cells for a spreadsheet: a row for each figure, and below it one for each difference. */
export function comparedCells({ now, others }: Sides, texts: Texts): string {
  const { t, say } = texts;
  const sides = [now, ...others];
  const names = sides.map(({ name }) => name);
  const figures = sides.map(({ view }) => headlinesOf(view.run, view.area.item));
  const figureRows = now.view.run.model.headlines.map(
    ({ id, label, display }): readonly TableCell[] => [
      say(label),
      ...figures.map((one): TableCell => ({ value: one[id] ?? NaN, display, decimals })),
    ],
  );
  const before = now.view.scenario;
  const differing = others.map(({ compared, compiled }) => {
    const after = compared.scenario;
    const differences = scenarioDifferences(before, after);
    return differenceRows(differences, { before, after, compiled }, texts);
  });
  const whats = new Map(differing.flat().map(({ what, before: value }) => [what, value]));
  const differenceCells = [...whats].map(([what, value]) => [
    what,
    value,
    ...differing.map((rows) => rows.find((row) => row.what === what)?.after ?? t('compare:same')),
  ]);
  return tabSeparated([
    [t('compare:figure'), ...names],
    ...figureRows,
    [],
    [t('compare:what'), ...names],
    ...differenceCells,
  ]);
}
