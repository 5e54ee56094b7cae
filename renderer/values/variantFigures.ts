import { shownName } from '../../shared/calculation/shown';
import type { Headline, Text } from '../../shared/model/model';
import { findDimension } from '../../shared/value/space';
import type { View } from './view';
import type { WhyCell } from './whyCell';

/** A headline figure as it is in a variant of the scenario. */
export interface VariantFigure {
  readonly id: string;
  readonly label: Text;
  /** Null: it is still being calculated. NaN: it could not be. */
  readonly value: number | null;
  /** The model has this figure for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
  /** To ask why it is so; null until it has been calculated. */
  readonly cell: WhyCell | null;
}

/** The main headline in each variant of the model, for the chosen area. */
export function variantFigures(
  { run, area, variants }: Pick<View, 'run' | 'area' | 'variants'>,
  { id: headline }: Headline,
): readonly VariantFigure[] {
  const perArea = shownName('headline', headline, area.dimension);
  return run.model.variants.map(({ id, label }) => {
    const values = variants?.find((one) => one.id === id)?.values;
    const one = area.item === null ? undefined : values?.get(perArea);
    const index = findDimension(run.space, area.dimension)?.items.indexOf(area.item ?? '') ?? -1;
    const whole = values?.get(shownName('headline', headline))?.values[0] ?? NaN;
    const value = one === undefined ? whole : (one.values[index] ?? NaN);
    return {
      id,
      label,
      value: values === undefined ? null : value,
      wholeOnly: area.item !== null && one === undefined,
      cell:
        values === undefined
          ? null
          : {
              name: one === undefined ? shownName('headline', headline) : perArea,
              items: one === undefined ? '' : (area.item ?? ''),
              run: 'own',
              variant: id,
            },
    };
  });
}
