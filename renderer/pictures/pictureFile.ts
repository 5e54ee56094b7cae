import type { EChartsCoreOption } from 'echarts/core';
import type { PictureType } from '../../shared/ipc/contract';
import { assertNever } from '../../shared/lib/result';
import { wholeName, type View } from '../values/view';
import { readPaperTokens } from '../ui/tokens';
import type { PictureContent } from './pictureContent';
import { pictureOption } from './pictureOption';
import { isNamedInLegend } from './seriesLook';

/** Wide enough for half a page, and for a slide when it is doubled. */
const size = { width: 960, height: 540 };
const density = 2;
const margin = 24;

/** The picture as a file that stands alone: with title, legend and where it comes from. */
export async function pictureFile(
  view: View,
  content: PictureContent,
  type: PictureType,
): Promise<Uint8Array<ArrayBuffer>> {
  const option = paperOption(view, content);
  const { drawPng, drawSvg } = await import('./chartLibrary');
  switch (type) {
    case 'svg':
      return new TextEncoder().encode(drawSvg(option, size));
    case 'png':
      return new Uint8Array(await (await drawPng(option, size, density)).arrayBuffer());
    default:
      return assertNever(type);
  }
}

function paperOption(view: View, content: PictureContent): EChartsCoreOption {
  const { scenario, run, area, labels, texts } = view;
  const tokens = readPaperTokens();
  const option = pictureOption({ content, texts, tokens });
  const letters = { fontFamily: tokens.fontFamily, color: tokens.textQuiet };
  const legend = content.series.filter((one) => isNamedInLegend(one, content.picture.stacked));
  const place =
    area.item === null ? wholeName(run.model, texts) : labels.item(area.dimension, area.item);
  return {
    ...option,
    backgroundColor: tokens.panel,
    title: [
      {
        text: content.title,
        subtext: place,
        left: margin,
        top: margin,
        textStyle: { ...letters, color: tokens.text, fontSize: 18, fontWeight: 700 },
        subtextStyle: { ...letters, fontSize: 13 },
      },
      {
        text: texts.t('picture.origin', {
          scenario: scenario.name,
          model: `${texts.say(run.model.name)} ${run.model.version}`,
        }),
        left: margin,
        bottom: margin / 2,
        textStyle: { ...letters, fontSize: 11, fontWeight: 400 },
      },
    ],
    legend: {
      data: legend.map(({ label }) => texts.say(label)),
      selectedMode: false,
      right: margin,
      top: margin,
      textStyle: { ...letters, color: tokens.text, fontSize: 13 },
    },
    grid: {
      ...(option['grid'] as object),
      top: margin + 84,
      bottom: margin + 24,
      left: margin,
    },
  };
}
