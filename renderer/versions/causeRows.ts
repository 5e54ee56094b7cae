import { wholeParts } from '../../shared/analysis/wholeParts';
import { changesSince, type VersionComparison } from '../../shared/calculation/compareVersions';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Headline, Model } from '../../shared/model/model';
import { isMoney } from '../../shared/model/units';
import { asRounded, formatFull } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';
import { signedAmount } from './comparedFigures';

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
      display === 'euro' &&
      Number.isFinite(before[id]) &&
      Number.isFinite(after[id]),
  );
  const changes = changesSince(newest, own.version);
  const steps = columns.map(({ id, display }) =>
    wholeParts(
      [...causes.map(({ amounts }) => amounts[id] ?? NaN), rest[id] ?? NaN],
      asRounded(after[id] ?? NaN, display) - asRounded(before[id] ?? NaN, display),
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
        amounts: amounts.map((amount, column) =>
          amount === 0 ? '–' : signedAmount(amount, columns[column]?.display ?? 'euro', texts),
        ),
      },
    ];
  });
  if (rows.length === 0) return null;
  const written = (figures: VersionComparison['before']): readonly string[] =>
    columns.map(({ id, display }) => formatFull(figures[id] ?? NaN, display, texts.words));
  return { columns, before: written(before), causes: rows, after: written(after) };
}

/** The changes that do anything to the main figure in a few words, those that do most first. */
export function mainCauses(
  { headlines, causes }: VersionComparison,
  own: Model,
  newest: Model,
  { say }: Texts,
): readonly string[] {
  const main = mainHeadline({ ...newest, headlines })?.id ?? '';
  const size = (id: string): number =>
    Math.abs(causes.find((one) => one.id === id)?.amounts[main] ?? NaN);
  return changesSince(newest, own.version)
    .filter(({ id }) => size(id) >= 0.5)
    .sort((one, other) => size(other.id) - size(one.id))
    .map(({ label }) => say(label));
}
