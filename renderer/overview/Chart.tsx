import { CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as install, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactNode } from 'react';

install([LineChart, CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

interface Props {
  readonly option: EChartsCoreOption;
  /** Says in words what the picture shows. */
  readonly label: string;
}

/** A drawing of the chart library that fills its place. */
export function Chart({ option, label }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current, null, { renderer: 'svg' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return (
    <div className="chart" role="img" aria-label={label}>
      <div ref={place} className="chart__drawing" />
    </div>
  );
}
