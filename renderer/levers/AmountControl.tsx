import { useId, useRef, type ReactNode } from 'react';
import type { Display, Text } from '../../shared/model/model';
import type { Bounds } from '../values/leverCells';
import { sliderStep, snapped } from './sliderSteps';
import { ResetButton } from './ResetButton';
import { Slider } from './Slider';
import { TypedNote } from './TypedNote';
import { useGesture } from './useGesture';
import { useTyped } from './useTyped';
import { useTexts } from '../format/useTexts';
import { leverNumber } from '../format/formatNumber';

export interface Amount {
  /** Null: what stands behind the control differs. */
  readonly value: number | null;
  /** Where the slider stands: the value, or the mean of what differs. */
  readonly position: number;
  /** What stands behind the control differs, though it may have a value: a share of something. */
  readonly differs: boolean;
  /** What the value is about, below it: lowest and highest of what differs; empty: that speaks for itself. */
  readonly note: string;
  readonly bounds: Bounds;
  /** The value without effect. */
  readonly neutral: number;
  readonly display: Display;
}

interface Props {
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly amount: Amount;
  readonly limitReason?: Text | undefined;
  /**
   * `from`: the value before, as it was written. `group`: the same for one pull at the slider. `why`: the calculation
   * that was typed.
   */
  readonly onSet: (value: number, from: string, group?: string, why?: string) => void;
  /** Undefined: there is nothing to reset. */
  readonly onReset?: (() => void) | undefined;
  readonly resetLabel?: string;
  /** Stands behind the note. */
  readonly noteAction?: ReactNode;
}

/** A bound that is calculated may be this much off. */
const rounding = 1e-9;

/** A slider, a field to type in, and a button to put the value back. */
export function AmountControl(props: Props): ReactNode {
  const { label, amount, onSet, onReset, resetLabel = '' } = props;
  const { value, note, bounds, neutral, display } = amount;
  const { t, words } = useTexts();
  const noteId = useId();
  const slider = useRef<HTMLInputElement>(null);
  const gesture = useGesture();
  const written = value === null ? '' : leverNumber(value, display, words);
  const now = value === null ? t('levers:mixed') : written;
  const field = { ...bounds, display, step: null };
  const typed = useTyped(field, written, (set, why) => onSet(set, now, undefined, why));
  const step = sliderStep(display, bounds.minimum, bounds.maximum);
  const { problem } = typed;
  // A bound that is calculated may have moved below a value that stood.
  const isBeyond =
    value !== null && (value < bounds.minimum - rounding || value > bounds.maximum + rounding);

  function slide(to: number): void {
    const { group, from } = gesture.begin(now);
    typed.forget();
    onSet(to, from, group);
  }

  return (
    <div className="amount">
      <Slider
        ref={slider}
        label={label}
        valueText={note === '' ? now : `${now}, ${note}`}
        describedBy={props.describedBy}
        position={value ?? snapped(amount.position, step, bounds.minimum, bounds.maximum)}
        mixed={amount.differs}
        origin={neutral}
        step={step}
        bounds={bounds}
        onSlide={slide}
        onTake={gesture.followPointer}
        onLetGo={gesture.end}
      />
      <div className="amount__box">
        {onReset === undefined ? null : (
          <ResetButton
            label={resetLabel}
            onReset={() => {
              onReset();
              // The button goes: the keyboard stays at this lever.
              slider.current?.focus();
            }}
          />
        )}
        <input
          {...typed.input}
          type="text"
          className="control amount__field"
          aria-label={t('levers:typed.label', { label })}
          aria-describedby={problem === null ? undefined : noteId}
          placeholder={value === null ? now : undefined}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      {note === '' ? null : (
        <p className="amount__note quiet">
          {note}
          {props.noteAction}
        </p>
      )}
      {isBeyond && problem === null ? (
        <p className="typed warning">
          {t('levers:beyond', {
            least: leverNumber(bounds.minimum, display, words),
            most: leverNumber(bounds.maximum, display, words),
          })}
        </p>
      ) : null}
      {problem === null ? null : (
        <TypedNote
          id={noteId}
          problem={problem}
          field={field}
          kept={now}
          limitReason={props.limitReason}
          onChoose={typed.choose}
        />
      )}
    </div>
  );
}
