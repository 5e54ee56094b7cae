import type { CSSProperties, KeyboardEvent, ReactNode, Ref } from 'react';
import type { Bounds } from '../values/leverCells';
import { snapped, stepped } from './sliderSteps';

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label: string;
  readonly valueText: string;
  readonly describedBy: string | undefined;
  /** Where the thumb stands; between the values when the cells behind it differ. */
  readonly position: number;
  readonly mixed: boolean;
  /** Where the coloured part of the track begins: the value without effect. */
  readonly origin: number;
  readonly step: number;
  readonly bounds: Bounds;
  readonly onSlide: (value: number) => void;
  readonly onTake: () => void;
  readonly onLetGo: () => void;
}

/** A native slider: arrow keys move one step, with Shift ten, Home and End go to the ends. */
export function Slider({
  ref,
  label,
  valueText,
  describedBy,
  position,
  mixed,
  origin,
  step,
  bounds,
  onSlide,
  onTake,
  onLetGo,
}: Props): ReactNode {
  const { minimum, maximum } = bounds;
  const slide = (value: number): void => {
    if (value !== position || mixed) onSlide(value);
  };

  function moveByKey(event: KeyboardEvent): void {
    const target = keyTarget(event, position, step, bounds);
    if (target === null) return;
    event.preventDefault();
    slide(target);
  }

  const share = (value: number): number =>
    maximum > minimum ? Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum))) : 0;
  const ends = [share(origin), share(position)].sort((a, b) => a - b);
  const fill: CSSProperties & Record<`--${string}`, number | undefined> = {
    '--from': ends[0],
    '--to': ends[1],
  };
  return (
    <input
      ref={ref}
      type="range"
      className={mixed ? 'slider slider--mixed' : 'slider'}
      style={fill}
      aria-label={label}
      aria-valuetext={valueText}
      aria-describedby={describedBy}
      min={minimum}
      max={maximum}
      step="any"
      value={position}
      onChange={(event) => slide(snapped(event.target.valueAsNumber, step, minimum, maximum))}
      onKeyDown={moveByKey}
      onKeyUp={onLetGo}
      onBlur={onLetGo}
      onPointerDown={onTake}
    />
  );
}

function keyTarget(
  { key, shiftKey }: KeyboardEvent,
  position: number,
  step: number,
  { minimum, maximum }: Bounds,
): number | null {
  const by = shiftKey ? 10 * step : step;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(position, by, minimum, maximum);
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(position, -by, minimum, maximum);
    case 'PageUp':
      return stepped(position, 10 * step, minimum, maximum);
    case 'PageDown':
      return stepped(position, -10 * step, minimum, maximum);
    case 'Home':
      return minimum;
    case 'End':
      return maximum;
    default:
      return null;
  }
}
