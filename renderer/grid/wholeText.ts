import type { View } from '../values/view';
import { lookUp } from '../format/lookUp';

/** What all items of a dimension together are called: "Alle gemeenten". */
export function wholeText(dimension: string, { run, texts }: Pick<View, 'run' | 'texts'>): string {
  const declared = run.model.dimensions.find(({ id }) => id === dimension);
  const label = declared === undefined ? dimension : texts.say(declared.label);
  const otherwise = texts.t('sheet:whole.other', { dimension: label });
  return lookUp(texts.t, `sheet:whole.${dimension}`, otherwise);
}
