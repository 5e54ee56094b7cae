import { useMemo, useState, type ReactNode } from 'react';
import { dependentsOf } from '../../shared/engine/dependents';
import type { Calculated, CellName } from '../../shared/engine/explain';
import { WhyRows } from './WhyRows';
import { precedentRow } from './whyRow';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly calculated: Calculated;
  readonly cell: CellName;
  readonly onFollow: (cell: CellName) => void;
}

/** Where a value is used, on request. */
export function WhyUses(props: Props): ReactNode {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <section>
      <h3>
        <button
          type="button"
          className="toggle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('why:usedIn')}
        </button>
      </h3>
      {open ? <Uses {...props} /> : null}
    </section>
  );
}

function Uses({ calculated, cell, onFollow }: Props): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const rows = useMemo(
    () => dependentsOf(calculated, cell).map((one) => precedentRow(one, view)),
    [calculated, cell, view],
  );
  return rows.length === 0 ? (
    <p className="quiet">{t('why:usedInNone')}</p>
  ) : (
    <WhyRows rows={rows} onFollow={onFollow} />
  );
}
