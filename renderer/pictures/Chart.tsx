import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { watchSize } from '../ui/watchSize';
import { ChartKeys } from './ChartKeys';
import type * as chartLibrary from './chartLibrary';
import type { ChartQuestions } from './chartPoints';

interface Props {
  readonly option: EChartsCoreOption;
  /** Says in words what the picture shows. */
  readonly label: string;
  /** What is said beside the pointer at a position along the axis; by keyboard also which of the series. */
  readonly tip: (position: number, series: number | null) => ReactNode;
  readonly questions?: ChartQuestions;
}

/** Where the pointer is: position along the axis, in pixels too, and whether that is in the right half. */
interface Pointer {
  readonly position: number;
  readonly series: number | null;
  readonly x: number;
  readonly right: boolean;
}

/** A drawing of the chart library that fills its place. */
export function Chart({ option, label, tip, questions }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const [pointer, setPointer] = useState<Pointer | null>(null);
  const ask = useEffectEvent((position: number, on: string | number): boolean => {
    const point = questions?.at(position, on) ?? null;
    if (point !== null) questions?.ask(point);
    return point !== null;
  });
  const library = useChartLibrary();
  useEffect(() => {
    if (place.current === null || library === null) return undefined;
    const made = library.startChart(place.current);
    chart.current = made;
    made.on('updateAxisPointer', (event) => setPointer(pointerOf(made, event as AxisEvent)));
    // A bar says itself which one it is; elsewhere the nearest value is meant. The library tells of a bar first.
    let isAsked = false;
    made.on('click', ({ seriesId, dataIndex }) => {
      isAsked = seriesId !== undefined && ask(dataIndex, seriesId);
    });
    made.getZr().on('click', ({ offsetX, offsetY }) => {
      const [position = NaN, value = NaN] = made.convertFromPixel('grid', [offsetX, offsetY]);
      if (!isAsked && made.containPixel('grid', [offsetX, offsetY])) {
        ask(Math.round(position), value);
      }
      isAsked = false;
    });
    const endWatch = watchSize(place.current, () => made.resize());
    return () => {
      endWatch();
      made.dispose();
      chart.current = null;
    };
  }, [library]);
  useEffect(() => {
    // Drawn with the next frame: what comes faster than the screen can show is drawn once. Whole: merging what changed
    // saves little, and what an option leaves out would stay from the last one.
    chart.current?.setOption(option, { notMerge: true, lazyUpdate: true });
  }, [option, library]);
  return (
    <div className="chart">
      <div ref={place} className="chart__drawing" role="img" aria-label={label} />
      {questions === undefined ? null : (
        <ChartKeys
          questions={questions}
          onPoint={(point) => {
            const drawn = chart.current;
            if (drawn === null) return;
            setPointer(
              point === null ? null : { ...placeOf(drawn, point.position), series: point.series },
            );
          }}
        />
      )}
      {pointer === null ? null : (
        <div
          className={pointer.right ? 'chart__tip chart__tip--right' : 'chart__tip'}
          style={{ left: pointer.x }}
          aria-hidden="true"
        >
          {tip(pointer.position, pointer.series)}
        </div>
      )}
    </div>
  );
}

type ChartLibrary = typeof chartLibrary;

/** The library that draws, which is large: it is loaded with the first picture. Null until it is there. */
function useChartLibrary(): ChartLibrary | null {
  const [library, setLibrary] = useState<ChartLibrary | null>(null);
  useEffect(() => {
    let wanted = true;
    import('./chartLibrary').then((loaded) => {
      if (wanted) setLibrary(loaded);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, []);
  return library;
}

/** What the chart library tells; no axes once the pointer has left. */
interface AxisEvent {
  readonly axesInfo?: readonly { readonly value: number }[];
}

function pointerOf(chart: EChartsType, { axesInfo }: AxisEvent): Pointer | null {
  const position = axesInfo?.[0]?.value;
  return position === undefined ? null : { ...placeOf(chart, position), series: null };
}

function placeOf(chart: EChartsType, position: number): Omit<Pointer, 'series'> {
  const x = chart.convertToPixel({ xAxisIndex: 0 }, position);
  return { position, x, right: x > chart.getWidth() / 2 };
}
