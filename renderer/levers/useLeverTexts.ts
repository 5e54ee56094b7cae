import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Display } from '../../shared/model/model';
import { createLabels, type Labels } from '../values/labels';
import { useEditor } from '../state/useAppContext';
import { useTexts, type Texts } from '../format/useTexts';
import { leverNumber } from '../format/leverNumber';

/** Texts of the knobs: those of the window, and `tell` for their own. */
export interface LeverTexts extends Texts {
  readonly tell: TFunction<'levers'>;
  readonly number: (value: number, display: Display) => string;
}

export function useLeverTexts(): LeverTexts {
  const texts = useTexts();
  const { t: tell } = useTranslation('levers');
  return useMemo(
    () => ({
      ...texts,
      tell,
      number: (value, display) => leverNumber(value, display, texts.words),
    }),
    [texts, tell],
  );
}

/** Names of levers and items in the scenario on screen. */
export function useLabels(): Labels {
  const { say } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  const dataset = useEditor(({ history }) => history.present.dataset);
  return useMemo(() => createLabels(model, dataset, say), [model, dataset, say]);
}
