import type { EChartsCoreOption } from 'echarts/core';
import { pictureOption } from './pictureOption';
import type { PictureParts } from './pictureParts';

/** A picture for a chart on screen, which follows every edit. */
export interface PictureDrawing {
  readonly option: EChartsCoreOption;
  /** Drawings of the same frame differ in their data only: axes, looks and letters are the same. */
  readonly frame: string;
}

/** What of a series follows an edit: its values, and with what shapes of our own they are drawn. */
interface SeriesData {
  readonly id: string;
  readonly data: unknown;
  readonly renderItem?: unknown;
}

export function pictureDrawing(parts: PictureParts): PictureDrawing {
  const { content, tokens } = parts;
  const { picture, scale, chosen, targets } = content;
  const option = pictureOption(parts);
  const { grid, series, ...axes } = option;
  const looks = seriesOf(option).map((one) => ({ ...one, data: null, renderItem: null }));
  // Functions leave no trace in JSON; what they rest on stands beside them.
  const restsOn = {
    tokens,
    display: picture.display,
    scale,
    chosen,
    targets,
  };
  return { option, frame: JSON.stringify([axes, looks, restsOn]) };
}

/** What is different in another drawing of the same frame. The room beside the plot follows the names at its lines. */
export function changingPart(option: EChartsCoreOption): EChartsCoreOption {
  const series = seriesOf(option).map(({ id, data, renderItem }) =>
    renderItem === undefined ? { id, data } : { id, data, renderItem },
  );
  return { grid: option['grid'], series };
}

function seriesOf(option: EChartsCoreOption): readonly SeriesData[] {
  return option['series'] as readonly SeriesData[];
}
