import type { ReactNode } from 'react';
import type { PictureParts } from './pictureParts';
import { isNamedInLegend, seriesLook } from './seriesLook';
import { Swatch } from './Swatch';

/** The names of the series that cannot be named in the drawing itself. */
export function PictureLegend({ content, texts, tokens }: PictureParts): ReactNode {
  const unnamed = content.series.filter((one) => isNamedInLegend(one, content.picture.stacked));
  if (unnamed.length === 0) return null;
  return (
    // The table says the same to who does not see the drawing.
    <p className="legend" aria-hidden="true">
      {unnamed.map((series) => (
        <span key={series.id} className="legend__name">
          <Swatch look={seriesLook(series, tokens)} />
          {texts.say(series.label)}
        </span>
      ))}
    </p>
  );
}
