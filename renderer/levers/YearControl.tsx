import { memo, useId, type KeyboardEvent, type ReactNode } from 'react';
import { stepOf } from '../../shared/model/leverStep';
import { stepped } from './sliderSteps';
import type { Row } from './partLevers';
import { ResetButton } from './ResetButton';
import { TypedNote } from './TypedNote';
import { useGesture } from './useGesture';
import { useLever } from './useLever';
import { useTyped } from './useTyped';
import { useTexts } from '../format/useTexts';

interface Props extends Row {
  readonly describedBy?: string | undefined;
}

const stepNames = {
  year: { earlier: 'earlier', later: 'later' },
  part: { earlier: 'earlierPart', later: 'laterPart' },
} as const;

/** A year, or a day at the start of a part of one, to type, or to step through by arrow keys and buttons. */
export const YearControl = memo(function YearControl(props: Props): ReactNode {
  const { input, label, describedBy } = props;
  const { t } = useTexts();
  const noteId = useId();
  const gesture = useGesture();
  const { value, bounds, write, set, reset, resetLabel } = useLever(props);
  const { minimum, maximum } = bounds;
  const now = value === null ? t('levers:mixed') : write(value);
  const least = stepOf(input) ?? 1;
  const field = { ...bounds, display: input.display, step: least };
  const typed = useTyped(field, value === null ? '' : now, (year) => set(year, now));
  const { problem } = typed;

  function step(by: number): void {
    const next = stepped(value ?? minimum, by * least, minimum, maximum);
    typed.forget();
    if (next === value) return;
    const { group, from } = gesture.begin(now);
    set(next, from, group);
  }

  function stepByKey(event: KeyboardEvent<HTMLInputElement>): void {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) {
      typed.input.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    step(by);
  }

  // The keyboard has the arrow keys for what these do.
  const stepButton = (by: 1 | -1): ReactNode => (
    <button
      type="button"
      className="icon-button"
      tabIndex={-1}
      aria-label={t(
        `levers:${stepNames[least === 1 ? 'year' : 'part'][by === 1 ? 'later' : 'earlier']}`,
        { label },
      )}
      onClick={() => {
        step(by);
        gesture.end();
      }}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={by === 1 ? 'M4 8h8M8 4v8' : 'M4 8h8'} />
      </svg>
    </button>
  );

  const outside = value !== null && (value < minimum || value > maximum);
  return (
    <div className="year">
      <div className="year__box">
        {stepButton(-1)}
        <input
          {...typed.input}
          type="text"
          role="spinbutton"
          inputMode="numeric"
          className={`control year__field${input.display.form === 'date' ? ' year__field--date' : ''}`}
          aria-label={label}
          aria-valuenow={value ?? undefined}
          aria-valuetext={value === null ? undefined : now}
          aria-valuemin={minimum}
          aria-valuemax={maximum}
          aria-describedby={problem === null ? describedBy : noteId}
          placeholder={value === null ? now : undefined}
          autoComplete="off"
          onKeyDown={stepByKey}
          onKeyUp={gesture.end}
          onBlur={(event) => {
            gesture.end();
            typed.input.onBlur?.(event);
          }}
        />
        {stepButton(1)}
        {reset === undefined ? null : (
          <ResetButton
            className="year__reset"
            label={resetLabel}
            onReset={() => {
              reset();
              typed.input.ref.current?.focus();
            }}
          />
        )}
      </div>
      {outside && problem === null ? (
        <p className="typed warning">
          {t(input.display.form === 'date' ? 'levers:outsideDay' : 'levers:outside', {
            least: write(minimum),
            most: write(maximum),
          })}
        </p>
      ) : null}
      {problem === null ? null : (
        <TypedNote
          id={noteId}
          problem={problem}
          field={field}
          kept={now}
          limitReason={input.limitReason}
          onChoose={typed.choose}
        />
      )}
    </div>
  );
});
