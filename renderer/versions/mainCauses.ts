import { changesSince, type VersionComparison } from '../../shared/calculation/compareVersions';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Model } from '../../shared/model/model';
import { asRounded } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';
import type { SaidCause } from '../values/causeTable';

/** Each change of the model with what it does, in words, and what no change tells. */
export function saidCauses(
  { causes, rest }: VersionComparison,
  own: Model,
  newest: Model,
  { t, say }: Texts,
): readonly SaidCause[] {
  const said = changesSince(newest, own.version).map(({ id, text }) => ({
    id,
    text: say(text),
    amounts: causes.find((one) => one.id === id)?.amounts ?? {},
  }));
  const text = t('versions:rest', { version: newest.version });
  return [...said, { id: '', text, amounts: rest }];
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
