import { memo, useId, type ReactNode } from 'react';
import type { Row } from './partLevers';
import { ResetButton } from './ResetButton';
import { useLever } from './useLever';
import { useTexts } from '../format/useTexts';

interface Props extends Row {
  readonly describedBy?: string | undefined;
}

/** One of the values that the model names. */
export const ChoiceControl = memo(function ChoiceControl(props: Props): ReactNode {
  const { input, label, describedBy } = props;
  const { t, say } = useTexts();
  const name = useId();
  const { value, write, set, reset, resetLabel } = useLever(props);
  const now = value === null ? t('levers:mixed') : write(value);
  return (
    <fieldset className="choice" aria-label={label} aria-describedby={describedBy}>
      {(input.choices ?? []).map((choice) => (
        <label key={choice.value} className="choice__option">
          <input
            type="radio"
            name={name}
            checked={choice.value === value}
            onChange={() => set(choice.value, now)}
          />
          {say(choice.label)}
        </label>
      ))}
      {reset === undefined ? null : <ResetButton label={resetLabel} onReset={reset} />}
    </fieldset>
  );
});
