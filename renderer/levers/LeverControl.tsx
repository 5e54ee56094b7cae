import type { ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { ChoiceControl } from './ChoiceControl';
import { CountField } from './CountField';
import { LeverAmount } from './LeverAmount';
import type { Row } from './partLevers';
import { YearControl } from './YearControl';

interface Props extends Row {
  readonly describedBy?: string;
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
