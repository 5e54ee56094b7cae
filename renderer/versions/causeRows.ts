import { wholeParts } from '../../shared/analysis/wholeParts';
import { changesSince, type VersionComparison } from '../../shared/calculation/compareVersions';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Headline, Model } from '../../shared/model/model';
import { isMoney } from '../../shared/model/units';
import { asRounded, formatChange, formatFull } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';

/** What each change of the model does to the amounts that both versions have. */
export interface CauseTable {
  readonly columns: readonly Headline[];
  readonly before: readonly string[];
  /** Those that do anything. As shown they lead from the first row to the last. */
  readonly causes: readonly CauseRow[];
  readonly after: readonly string[];
}

export interface CauseRow {
  /** Null: what no change tells. */
  readonly id: string | null;
  readonly text: string;
  readonly amounts: readonly string[];
}

/** Null where no amount differs. */
export function causeTable(
  comparison: VersionComparison,
  own: Model,
  newest: Model,
  texts: Texts,
): CauseTable | null {
  const { headlines, before, after, causes, rest } = comparison;
  const columns = headlines.filter(
    ({ id, unit, display }) =>
      isMoney(newest, unit) &&
      display.form === 'number' &&
      Number.isFinite(before[id]) &&
      Number.isFinite(after[id]),
  );
  const changes = changesSince(newest, own.version);
  const steps = columns.map(({ id, display }) =>
    wholeParts(
      [...causes.map(({ amounts }) => amounts[id] ?? NaN), rest[id] ?? NaN],
      asRounded(after[id] ?? NaN, display) - asRounded(before[id] ?? NaN, display),
      10 ** -display.decimals,
    ),
  );
  const said = [
    ...changes.map(({ id, text }) => ({ id, text: texts.say(text) })),
    { id: null, text: texts.t('versions:rest', { version: newest.version }) },
  ];
  const rows = said.flatMap(({ id, text }, index): readonly CauseRow[] => {
    const amounts = steps.map((column) => column[index] ?? NaN);
    if (amounts.every((amount) => amount === 0)) return [];
    return [
      {
        id,
        text,
        amounts: amounts.map((amount, column) => amountIn(columns[column], amount, texts)),
      },
    ];
  });
  if (rows.length === 0) return null;
  const written = (figures: VersionComparison['before']): readonly string[] =>
    columns.map(({ id, display }) => formatFull(figures[id] ?? NaN, display, texts.words));
  return { columns, before: written(before), causes: rows, after: written(after) };
}

function amountIn(column: Headline | undefined, amount: number, { words }: Texts): string {
  if (amount === 0 || column === undefined) return '–';
  return formatChange(amount, column.display, words);
}

/** The changes that do anything to the main figure in a few words, those that do most first. */
export function mainCauses(
  { headlines, causes }: VersionComparison,
  own: Model,
  newest: Model,
  { say }: Texts,
): readonly string[] {
  const main = mainHeadline({ ...newest, headlines });
  if (main === undefined) return [];
  const size = (id: string): number => {
    const amount = causes.find((one) => one.id === id)?.amounts[main.id] ?? NaN;
    return Math.abs(asRounded(amount, main.display));
  };
  return changesSince(newest, own.version)
    .filter(({ id }) => size(id) > 0)
    .sort((one, other) => size(other.id) - size(one.id))
    .map(({ label }) => say(label));
}
