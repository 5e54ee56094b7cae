import { causesId } from '../../attribution/causesContent';
import type { View } from '../../values/view';
import { useTexts } from '../../format/useTexts';

/** A picture that can be chosen. */
export interface PictureChoice {
  readonly id: string;
  readonly label: string;
}

/** The pictures of the model, with that of the causes after the first. */
export function usePictureChoices({ run, texts }: View): readonly PictureChoice[] {
  const { t } = useTexts();
  const { pictures, attribution } = run.model;
  const all = pictures.map(({ id, label }) => ({ id, label: texts.say(label) }));
  const causes =
    attribution === undefined ? [] : [{ id: causesId, label: t('attribution:causes') }];
  return [...all.slice(0, 1), ...causes, ...all.slice(1)];
}
