import { canSpread } from '../../shared/calculation/perItem';
import { quantityOf } from '../../shared/calculation/quantity';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';
import { problemText } from '../format/problemText';
import type { Stamp } from './changes';
import type { ValueRow } from './valueRow';
import type { View } from './view';

/** A dimension over which an assumption may come to differ, or does because this scenario says so. */
export interface PerItemChoice {
  readonly dimension: string;
  /** It does now. */
  readonly isGiven: boolean;
}

/** Which dimensions of the dataset can be given to the quantity of a row, or be taken away again. */
export function perItemChoices(
  { source, name, added }: Pick<ValueRow, 'source' | 'name' | 'added'>,
  { model }: Pick<CompiledModel, 'model'>,
): readonly PerItemChoice[] {
  if (source !== 'assumption') return [];
  return model.dimensions.flatMap(({ id: dimension }): readonly PerItemChoice[] => {
    if (added.includes(dimension)) return [{ dimension, isGiven: true }];
    const isPossible = canSpread(model, { assumption: name, dimension });
    return isPossible ? [{ dimension, isGiven: false }] : [];
  });
}

/** What the scenario lists when that choice is turned over. */
export function perItemAfter(
  { perItem }: Pick<Scenario, 'perItem'>,
  assumption: string,
  { dimension, isGiven }: PerItemChoice,
  { by, at, why }: Stamp,
): Scenario['perItem'] {
  const others = perItem.filter(
    (one) => one.assumption !== assumption || one.dimension !== dimension,
  );
  return isGiven ? others : [...others, { assumption, dimension, by, at, why }];
}

/** "soort": what a dimension is called within a sentence. */
export function dimensionName(id: string, { run, texts }: Pick<View, 'run' | 'texts'>): string {
  const label = run.model.dimensions.find((one) => one.id === id)?.label;
  return label === undefined ? id : texts.say(label).toLowerCase();
}

/** Why a choice cannot be turned over: what would be wrong then, and where. */
export function whyNotPerItem(
  assumption: string,
  { dimension, isGiven }: PerItemChoice,
  { code, where, values }: Problem,
  view: Pick<View, 'run' | 'texts' | 'labels'>,
): string {
  const { run, texts, labels } = view;
  const { t, say } = texts;
  const label = labels.quantity(assumption);
  const found = quantityOf(run.model, where)?.label;
  const place = found === undefined || found === null ? where : say(found);
  const named = { label, place, dimension: dimensionName(dimension, view) };
  // What is one value for all items together: a total, a figure of the whole.
  if (!isGiven && code === 'dimensionsTooMany') return t('sheet:perItem.oneForAll', named);
  const problem = problemText({ code, where: '', values }, t);
  return t(isGiven ? 'sheet:perItem.stays' : 'sheet:perItem.refused', { ...named, problem });
}
