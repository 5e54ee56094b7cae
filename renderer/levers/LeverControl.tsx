import { memo, type ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { ChoiceControl } from './ChoiceControl';
import { CountField } from './CountField';
import type { Row } from './partLevers';
import { YearControl } from './YearControl';
import { AmountControl } from './AmountControl';
import { useLever } from './useLever';
import { useTexts } from '../format/useTexts';

interface Props extends Row {
  readonly describedBy?: string | undefined;
}

/** The control that the model gives the lever or setting. */
export function LeverControl({ input, cells, label, describedBy }: Props): ReactNode {
  const props = { input, cells, label, describedBy };
  switch (input.control) {
    case 'slider':
      return <LeverAmount {...props} />;
    case 'year':
      return <YearControl {...props} />;
    case 'choice':
      return <ChoiceControl {...props} />;
    case 'count':
    case 'amount':
      return <CountField {...props} notes={null} />;
    default:
      return assertNever(input.control);
  }
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
