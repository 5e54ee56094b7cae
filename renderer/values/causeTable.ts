import { wholeParts } from '../../shared/analysis/wholeParts';
import type { Figures } from '../../shared/calculation/headlinesOf';
import type { Headline, Model } from '../../shared/model/model';
import { isMoney } from '../../shared/model/units';
import { asRounded, formatChange, formatFull } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';
import { differs, type FigurePairs } from './comparedFigures';

/** What each cause does to the amounts that both have. */
export interface CauseTable {
  readonly columns: readonly Headline[];
  readonly before: readonly string[];
  /** Those that do anything. As shown they lead from the first row to the last. */
  readonly causes: readonly CauseRow[];
  readonly after: readonly string[];
}

export interface CauseRow {
  readonly id: string;
  readonly text: string;
  readonly amounts: readonly string[];
}

/** A cause in words, with what it does to the headline figures. */
export interface SaidCause {
  readonly id: string;
  readonly text: string;
  readonly amounts: Figures;
}

/** `causes` add up to what `after` is more than `before`. Null where no amount differs. */
export function causeTable(
  { headlines, before, after }: FigurePairs,
  causes: readonly SaidCause[],
  model: Pick<Model, 'units'>,
  texts: Texts,
): CauseTable | null {
  const columns = headlines.filter(
    (one) =>
      isMoney(model, one.unit) &&
      one.display.form === 'number' &&
      Number.isFinite(before[one.id]) &&
      Number.isFinite(after[one.id]) &&
      (differs(before[one.id], after[one.id] ?? NaN, one) ||
        causes.some(({ amounts }) => asRounded(amounts[one.id] ?? NaN, one.display) !== 0)),
  );
  const steps = columns.map(({ id, display }) =>
    wholeParts(
      causes.map(({ amounts }) => amounts[id] ?? NaN),
      asRounded(after[id] ?? NaN, display) - asRounded(before[id] ?? NaN, display),
      10 ** -display.decimals,
    ),
  );
  const rows = causes.flatMap(({ id, text }, index): readonly CauseRow[] => {
    const amounts = steps.map((column) => column[index] ?? NaN);
    if (amounts.every((amount) => amount === 0)) return [];
    const written = amounts.map((amount, column) => amountIn(columns[column], amount, texts));
    return [{ id, text, amounts: written }];
  });
  if (rows.length === 0) return null;
  const written = (figures: Figures): readonly string[] =>
    columns.map(({ id, display }) => formatFull(figures[id] ?? NaN, display, texts.words));
  return { columns, before: written(before), causes: rows, after: written(after) };
}

function amountIn(column: Headline | undefined, amount: number, { words }: Texts): string {
  if (amount === 0 || column === undefined) return '–';
  return formatChange(amount, column.display, words);
}
