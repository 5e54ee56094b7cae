import type { Model } from '../../shared/model/model';
import type { Texts } from '../format/useTexts';
import { unitLabel } from '../format/amount';
import type { ValueRow } from '../values/valueRow';

/** The unit of a row, with the year of its prices where these are not those of each year itself: € (2026). */
export function unitText(
  { unit, display, pricesOf }: ValueRow,
  model: Pick<Model, 'units'>,
  texts: Texts,
): string {
  const label = unitLabel(unit, display, model, texts);
  if (pricesOf === null) return label;
  return texts.t('sheet:row.prices', { unit: label, year: pricesOf });
}

/** Why there is a year in the unit. */
export function unitTitle(row: ValueRow, model: Pick<Model, 'units'>, texts: Texts): string {
  const unit = unitText(row, model, texts);
  return row.pricesOf === null ? unit : texts.t('sheet:row.pricesTitle', { year: row.pricesOf });
}
