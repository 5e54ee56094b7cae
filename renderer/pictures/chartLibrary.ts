import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use as install, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { xmlText } from './xmlText';

install([BarChart, CustomChart, LineChart, GridComponent, SVGRenderer]);
// For pictures that leave the window: there title and legend are part of the drawing.
install([LegendComponent, TitleComponent, CanvasRenderer]);

/** Size of a drawing, in pixels. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** A drawing in the page, as large as its place unless a size is given. */
export function startChart(place: HTMLElement, size: Partial<DrawingSize> = {}): EChartsType {
  const chart = init(place, null, { renderer: 'svg', ...size });
  // Nothing moves by itself, so after a drawing no frames are waited for in which it might.
  chart.getZr().setSleepAfterStill(1);
  return chart;
}

/**
 * The drawing as the text of an SVG file, which is well-formed XML whatever the names in it. Letters are named in
 * single quotation marks (`tokens`): the library puts them in an attribute as they are.
 */
export function drawSvg(option: EChartsCoreOption, size: DrawingSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(option);
  const svg = xmlText(chart.renderToSVGString());
  chart.dispose();
  return svg;
}

/** The drawing as a PNG, in the letters of the page, `density` dots a pixel. */
export function drawPng(
  option: EChartsCoreOption,
  size: DrawingSize,
  density: number,
): Promise<Blob> {
  const place = document.createElement('div');
  const chart = init(place, null, { renderer: 'canvas', devicePixelRatio: density, ...size });
  chart.setOption(option);
  const canvas = chart.renderToCanvas({ pixelRatio: density });
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      chart.dispose();
      if (blob === null) reject(new Error('the picture could not be drawn'));
      else resolve(blob);
    }, 'image/png');
  });
}
