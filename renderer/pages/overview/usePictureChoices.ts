import { causesId } from '../../attribution/causesContent';
import { comparedId } from '../../compare/comparedContent';
import { useShell } from '../../state/useAppContext';
import type { View } from '../../values/view';
import { useTexts } from '../../format/useTexts';

/** A picture that can be chosen. */
export interface PictureChoice {
  readonly id: string;
  readonly label: string;
}

/** The pictures of the model, with that of the causes after the first, and that of scenarios beside each other. */
export function usePictureChoices({ run, texts }: View): readonly PictureChoice[] {
  const { t } = useTexts();
  const isComparing = useShell(({ compared }) => compared.length > 0);
  const { pictures, attribution } = run.model;
  const all = pictures.map(({ id, label }) => ({ id, label: texts.say(label) }));
  const causes =
    attribution === undefined ? [] : [{ id: causesId, label: t('attribution:causes') }];
  const beside = isComparing ? [{ id: comparedId, label: t('compare:beside') }] : [];
  return [...all.slice(0, 1), ...causes, ...all.slice(1), ...beside];
}
