import { memo, type ReactNode } from 'react';
import { AmountControl } from './AmountControl';
import type { Row } from './partLevers';
import { useLever } from './useLever';
import { useTexts } from '../format/useTexts';

interface Props extends Row {
  readonly describedBy?: string | undefined;
}

/** The slider of a lever, for one of its cells or for several at once. */
export const LeverAmount = memo(function LeverAmount(props: Props): ReactNode {
  const { input, label, describedBy } = props;
  const { t } = useTexts();
  const { values, value, bounds, write, set, reset, resetLabel } = useLever(props);
  const note =
    value === null
      ? t('levers:spread', { least: write(Math.min(...values)), most: write(Math.max(...values)) })
      : '';
  return (
    <AmountControl
      label={label}
      describedBy={describedBy}
      amount={{
        value,
        position: values.reduce((sum, one) => sum + one, 0) / values.length,
        differs: value === null,
        note,
        bounds,
        neutral: input.neutral,
        display: input.display,
      }}
      limitReason={input.limitReason}
      onSet={set}
      onReset={reset}
      resetLabel={resetLabel}
    />
  );
});
