import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { startChart } from './chartLibrary';

interface Props {
  readonly option: EChartsCoreOption;
  /** Says in words what the picture shows. */
  readonly label: string;
  /** What is said beside the pointer at a position along the axis. */
  readonly tip: (position: number) => ReactNode;
}

/** Where the pointer is: position along the axis, in pixels too, and whether that is in the right half. */
interface Pointer {
  readonly position: number;
  readonly x: number;
  readonly right: boolean;
}

/** A drawing of the chart library that fills its place. */
export function Chart({ option, label, tip }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const [pointer, setPointer] = useState<Pointer | null>(null);
  useEffect(() => {
    if (place.current === null) return undefined;
    const made = startChart(place.current);
    chart.current = made;
    made.on('updateAxisPointer', (event) => setPointer(pointerOf(made, event as AxisEvent)));
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    // Drawn with the next frame: what comes faster than the screen can show is drawn once.
    chart.current?.setOption(option, { notMerge: true, lazyUpdate: true });
  }, [option]);
  return (
    <div className="chart">
      <div ref={place} className="chart__drawing" role="img" aria-label={label} />
      {pointer === null ? null : (
        <div
          className={pointer.right ? 'chart__tip chart__tip--right' : 'chart__tip'}
          style={{ left: pointer.x }}
          aria-hidden="true"
        >
          {tip(pointer.position)}
        </div>
      )}
    </div>
  );
}

/** What the chart library tells; no axes once the pointer has left. */
interface AxisEvent {
  readonly axesInfo?: readonly { readonly value: number }[];
}

function pointerOf(chart: EChartsType, { axesInfo }: AxisEvent): Pointer | null {
  const position = axesInfo?.[0]?.value;
  if (position === undefined) return null;
  const x = chart.convertToPixel({ xAxisIndex: 0 }, position);
  return { position, x, right: x > chart.getWidth() / 2 };
}
