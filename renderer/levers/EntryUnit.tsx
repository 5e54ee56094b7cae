import type { ReactNode } from 'react';
import type { Setting } from '../../shared/model/model';
import { unitLabel } from '../format/amount';
import { useView } from '../state/useView';

interface Props {
  readonly of: Pick<Setting, 'unit' | 'display'>;
}

/** In what a column is counted; nothing where words or a bare number say enough. */
export function EntryUnit({ of: { unit, display } }: Props): ReactNode {
  const { run, texts } = useView();
  if (unit === '1' && display.form === 'number') return null;
  return <span className="entry__unit quiet">{unitLabel(unit, display, run.model, texts)}</span>;
}
