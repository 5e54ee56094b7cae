import { useMemo } from 'react';
import { useAppContext } from '../state/useAppContext';
import type { Texts } from '../format/useTexts';
import {
  cellAtPoint,
  nearestSeries,
  nextPoint,
  pointText,
  type ChartQuestions,
} from './chartPoints';
import type { PictureContent } from './pictureContent';

/** "Waarom?" of the lines and bars of a picture. The keyboard begins at the last value of the first series. */
export function usePictureQuestions(content: PictureContent, texts: Texts): ChartQuestions {
  const { shell } = useAppContext();
  return useMemo(
    () => ({
      first: { position: content.items.length - 1, series: 0 },
      say: (point) => pointText(content, point, texts),
      next: (from, key) => nextPoint(content, from, key),
      at: (position, on) => {
        const series =
          typeof on === 'string'
            ? content.series.findIndex(({ id }) => id === on)
            : nearestSeries(content, position, on * content.scale);
        return series === null || series < 0 ? null : { position, series };
      },
      ask: (point) => {
        const cell = cellAtPoint(content, point);
        if (cell !== null) shell.askWhy(cell);
      },
    }),
    [content, texts, shell],
  );
}
