import { plainNumber } from '../../shared/model/display';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Display, Model } from '../../shared/model/model';
import type { Texts } from '../format/useTexts';

/** How people know the figure that the sensitivities are about. */
export interface ShownFigure {
  /** "Effect in 2036". */
  readonly label: string;
  /** What it is compared with; empty where the model does not say. */
  readonly note: string;
  readonly display: Display;
}

/** The headline that is made as that figure is; the warning of the range where there is none. */
export function shownFigure(model: Model, { say }: Texts): ShownFigure {
  const { evidenceRange } = model;
  const headline =
    evidenceRange === undefined
      ? mainHeadline(model)
      : model.headlines.find(({ formula }) => formula === evidenceRange.figure);
  if (headline === undefined) {
    return {
      label: evidenceRange === undefined ? '' : say(evidenceRange.label),
      note: '',
      display: evidenceRange?.display ?? plainNumber,
    };
  }
  const { label, note, display } = headline;
  return { label: say(label), note: say(note), display };
}
